import type { Alert, Observation } from './alert.ts'
import { type AlertChanges, changesBy } from './alert-changes.ts'
import type { AlertRule, RuleKind } from './alert-rule.ts'

export interface EvaluationStore {
  enabledRules: (kinds: readonly RuleKind[]) => Promise<AlertRule[]>
  /**
   * Writes down what `decide` makes of the open alerts of the rule on this host, and what webhooks are to be told of
   * it, in one transaction. Nothing happens where the rule is no longer as it was.
   */
  settle: (
    rule: AlertRule,
    host: string | null,
    decide: (open: readonly Alert[]) => AlertChanges
  ) => Promise<void>
}

/** Everything that the rule watches; undefined: it cannot be seen just now. */
type Observe = (rule: AlertRule, at: Date) => Promise<Observation[] | undefined>

interface EvaluationOptions {
  store: EvaluationStore
  observe: Observe
  kinds: readonly RuleKind[]
  /** Null: what is watched is the platform's. */
  host: string | null
  now: () => Date
  newId: () => string
}

/** One turn of watching. A rule that cannot be looked at keeps none of the others from it; then it fails. */
export function createEvaluation({ store, observe, kinds, host, now, newId }: EvaluationOptions) {
  async function evaluate(rule: AlertRule): Promise<void> {
    const at = now()
    const observations = await observe(rule, at)
    // A missing sample says nothing, least of all that it is over.
    if (!observations) return
    await store.settle(rule, host, (open) => changesBy({ rule, host, observations, at, newId }, open))
  }

  return async (): Promise<void> => {
    const rules = await store.enabledRules(kinds)
    const failures: unknown[] = []
    for (const rule of rules) await evaluate(rule).catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, 'Some alert rules were not looked at.')
  }
}
