import type { AlertRule, RuleContent } from '#domain/alerts/alert-rule'
import type { AlertRuleBody } from './alert-rules.schemas.ts'

const FOR_SECONDS = 60

export const pathOf = (id: string): string => `/api/v1/alert-rules/${id}`

export const fromWire = ({ name, kind, ...rest }: AlertRuleBody): RuleContent => ({
  name,
  kind,
  threshold: rest.threshold ?? null,
  target: rest.target ?? null,
  tag: rest.tag ?? null,
  forSeconds: rest.forSeconds ?? FOR_SECONDS,
  enabled: rest.enabled ?? true,
  webhookIds: rest.webhookIds ?? []
})

/** What a client says of a rule, as it stands: what a patch is laid over. */
export const contentOf = ({
  name,
  kind,
  threshold,
  target,
  tag,
  forSeconds,
  enabled,
  webhookIds
}: AlertRule) => ({
  name,
  kind,
  threshold,
  target,
  tag,
  forSeconds,
  enabled,
  webhookIds: [...webhookIds]
})

export const toWire = (rule: AlertRule) => ({
  id: rule.id,
  ...contentOf(rule),
  createdAt: rule.createdAt.toISOString(),
  updatedAt: rule.updatedAt.toISOString(),
  links: { self: pathOf(rule.id) }
})
