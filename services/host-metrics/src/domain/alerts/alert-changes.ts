import { type Alert, nextAlert, type Observation } from './alert.ts'
import type { AlertRule } from './alert-rule.ts'

export interface AlertChanges {
  /** New ones and those that are no longer as they were. */
  kept: Alert[]
  /** Waited, and came to nothing. */
  withdrawn: Alert[]
  fired: Alert[]
  resolved: Alert[]
}

interface Survey {
  rule: AlertRule
  host: string | null
  /** Everything that the rule watches: what is not among it is gone, and so no longer breaches it. */
  observations: readonly Observation[]
  at: Date
  newId: () => string
}

/** What becomes of the open alerts of a rule by what is seen now. */
export function changesBy({ observations, ...sight }: Survey, open: readonly Alert[]): AlertChanges {
  const alerts = new Map(open.map((alert) => [alert.subject, alert]))
  const seen = new Set(observations.map(({ subject }) => subject))
  const gone = open
    .filter(({ subject }) => !seen.has(subject))
    .map(({ subject }): Observation => ({ subject, verdict: 'clear', value: null }))
  const changes: AlertChanges = { kept: [], withdrawn: [], fired: [], resolved: [] }
  for (const observation of [...observations, ...gone]) {
    const before = alerts.get(observation.subject)
    const after = nextAlert(before, { ...sight, ...observation })
    if (after === before) continue
    if (!after) changes.withdrawn.push(before!)
    else changes.kept.push(after)
    if (after?.firedAt && !before?.firedAt) changes.fired.push(after)
    if (after?.resolvedAt) changes.resolved.push(after)
  }
  return changes
}

/** What becomes of them when the rule goes, or rests: all are over at once. */
export function changesAtEnd(open: readonly Alert[], at: Date): AlertChanges {
  const resolved = open.filter(({ firedAt }) => firedAt).map((alert) => ({ ...alert, resolvedAt: at }))
  return { kept: resolved, withdrawn: open.filter(({ firedAt }) => !firedAt), fired: [], resolved }
}
