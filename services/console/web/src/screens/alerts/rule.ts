import type { Schema } from '@fieldgate/sdk'
import type { Versioned } from '../../editing/versioned.ts'

export type Rule = Schema<'AlertRule'>

/** What of a rule a person writes. */
export type RuleProfile = Omit<Rule, 'id' | 'createdAt' | 'updatedAt' | 'links'>

export const RULE_LABELS: Readonly<Record<keyof RuleProfile, string>> = {
  name: 'Name',
  kind: 'What is watched',
  threshold: 'Threshold',
  target: 'Only of',
  tag: 'Only gateways with the tag',
  forSeconds: 'For how long, in seconds',
  webhookIds: 'Who is told',
  enabled: 'Watches'
}

/** The profile alone, under the version of the whole. */
export const profiledRule = ({
  value: { name, kind, threshold, target, tag, forSeconds, enabled, webhookIds },
  etag
}: Versioned<Rule>): Versioned<RuleProfile> => ({
  value: { name, kind, threshold, target, tag, forSeconds, enabled, webhookIds },
  etag
})
