import type { AlertRule, RuleKind } from './alert-rule.ts'

/** Something that a rule watches, as it is now. */
export interface Observation {
  /** A host, mount point, container, gateway or pipeline. */
  subject: string
  /** `unknown`: nothing is known of it just now, which changes nothing. */
  verdict: 'breached' | 'clear' | 'unknown'
  /** What was compared with the threshold, where the rule has one. */
  value: number | null
}

/** One thing of which a rule holds, or held. It is told once it has held for long enough: before, it only waits. */
export interface Alert {
  id: string
  ruleId: string
  ruleName: string
  kind: RuleKind
  /** Where it was seen; null: it is the platform's. */
  host: string | null
  subject: string
  /** As it was when the alert was told, or began to wait. */
  value: number | null
  threshold: number | null
  /** When the rule began to hold. */
  since: Date
  firedAt: Date | null
  /** Since when it no longer holds; null: it does. */
  clearSince: Date | null
  resolvedAt: Date | null
}

export const ALERT_STATES = ['firing', 'resolved'] as const
export type AlertState = (typeof ALERT_STATES)[number]

export const alertState = ({ resolvedAt }: Alert): AlertState => (resolvedAt ? 'resolved' : 'firing')

interface Sight extends Observation {
  rule: AlertRule
  host: string | null
  at: Date
  newId: () => string
}

/**
 * What becomes of the alert on one subject (undefined: there is none) by what is seen of it. It is told when the rule
 * has held for `forSeconds`, and is over when it has not held for as long, so that a value near its threshold does not
 * flap. The same object: nothing changed.
 */
export function nextAlert(alert: Alert | undefined, sight: Sight): Alert | undefined {
  const { verdict, value, at, rule } = sight
  if (verdict === 'unknown') return alert
  const hasLasted = (since: Date) => at.getTime() - since.getTime() >= rule.forSeconds * 1000

  if (verdict === 'breached') {
    const held = alert ?? beginning(sight)
    if (held.firedAt) return held.clearSince ? { ...held, clearSince: null } : held
    return hasLasted(held.since) ? { ...held, firedAt: at, value } : held
  }
  if (!alert?.firedAt) return undefined
  const clearSince = alert.clearSince ?? at
  if (hasLasted(clearSince)) return { ...alert, clearSince, resolvedAt: at }
  return alert.clearSince ? alert : { ...alert, clearSince }
}

const beginning = ({ rule, host, subject, value, at, newId }: Sight): Alert => ({
  id: newId(),
  ruleId: rule.id,
  ruleName: rule.name,
  kind: rule.kind,
  host,
  subject,
  value,
  threshold: rule.threshold,
  since: at,
  firedAt: null,
  clearSince: null,
  resolvedAt: null
})
