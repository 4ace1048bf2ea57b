import type { Authorship } from '@fieldgate/audit'
import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { type AlertRule, type RuleContent, ruleFaults } from './alert-rule.ts'
import { alertRuleInvalid, alertRuleNotFound, outOfReach } from './errors.ts'
import type { Reach } from './reach.ts'

export interface RuleListQuery {
  sort: 'name' | '-name'
  limit: number
  cursor: Cursor | undefined
}

export interface AlertRuleStore {
  list: (query: RuleListQuery, reach: Reach) => Promise<Slice<AlertRule>>
  find: (id: string, reach: Reach) => Promise<AlertRule | undefined>
  /** Throws `webhook_unknown` where the rule names a webhook that is not there; so does `change`. */
  insert: (rule: AlertRule, by: Authorship) => Promise<void>
  /** Gives what `decide` made of the rule, which changes meanwhile for nobody else. */
  change: (
    id: string,
    reach: Reach,
    by: Authorship,
    decide: (rule: AlertRule) => AlertRule
  ) => Promise<AlertRule | undefined>
  /** Its alerts are over with it; false: there is none. */
  remove: (id: string, reach: Reach, by: Authorship, admit: (rule: AlertRule) => void) => Promise<boolean>
}

interface AlertRulesOptions {
  store: AlertRuleStore
  now: () => Date
  newId: () => string
}

export type AlertRules = ReturnType<typeof createAlertRules>

/** What is watched. A key that is bound to some resources sees the rules that it is bound to. */
export function createAlertRules({ store, now, newId }: AlertRulesOptions) {
  return {
    list: store.list,

    async get(id: string, reach: Reach): Promise<AlertRule> {
      return (await store.find(id, reach)) ?? missing(id)
    },

    async create(content: RuleContent, reach: Reach, by: Authorship): Promise<AlertRule> {
      if (reach) throw outOfReach()
      assertSound(content)
      const at = now()
      const rule = { ...content, id: newId(), createdAt: at, updatedAt: at, version: 1 }
      await store.insert(rule, by)
      return rule
    },

    async change(
      id: string,
      reach: Reach,
      precondition: Precondition,
      by: Authorship,
      revise: (rule: AlertRule) => RuleContent
    ): Promise<AlertRule> {
      const changed = await store.change(id, reach, by, (rule) => {
        if (!admits(precondition, rule.version)) throw preconditionFailed()
        const content = revise(rule)
        assertSound(content)
        return { ...rule, ...content, updatedAt: now(), version: rule.version + 1 }
      })
      return changed ?? missing(id)
    },

    async remove(id: string, reach: Reach, precondition: Precondition, by: Authorship): Promise<void> {
      const isRemoved = await store.remove(id, reach, by, ({ version }) => {
        if (!admits(precondition, version)) throw preconditionFailed()
      })
      if (!isRemoved) missing(id)
    }
  }
}

function assertSound(content: RuleContent): void {
  const faults = ruleFaults(content)
  if (faults.length > 0) throw alertRuleInvalid(faults)
}

const missing = (id: string): never => {
  throw alertRuleNotFound(id)
}
