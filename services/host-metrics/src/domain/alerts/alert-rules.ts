import type { Authorship } from '@fieldgate/audit'
import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { alertRuleInvalid, alertRuleNotFound, outOfReach } from '../errors.ts'
import type { Reach } from '../reach.ts'
import { type AlertRule, type RuleContent, ruleFaults } from './alert-rule.ts'

export interface RuleListQuery {
  sort: 'name' | '-name'
  limit: number
  cursor: Cursor | undefined
}

export interface AlertRuleStore {
  list: (query: RuleListQuery, reach: Reach) => Promise<Slice<AlertRule>>
  find: (id: string, reach: Reach) => Promise<AlertRule | undefined>
  /**
   * Throws `webhook_unknown` where the rule names a webhook that is not there; so does `change`. Throws
   * `precondition_failed` where there is a rule of its id.
   */
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
  async function insert(id: string, content: RuleContent, by: Authorship): Promise<AlertRule> {
    assertSound(content)
    const at = now()
    const rule = { ...content, id, createdAt: at, updatedAt: at, version: 1 }
    await store.insert(rule, by)
    return rule
  }

  const revise = (
    id: string,
    reach: Reach,
    precondition: Precondition,
    by: Authorship,
    contentFrom: (rule: AlertRule) => RuleContent
  ): Promise<AlertRule | undefined> =>
    store.change(id, reach, by, (rule) => {
      if (!admits(precondition, rule.version)) throw preconditionFailed()
      const content = contentFrom(rule)
      assertSound(content)
      return { ...rule, ...content, updatedAt: now(), version: rule.version + 1 }
    })

  return {
    list: store.list,

    async get(id: string, reach: Reach): Promise<AlertRule> {
      return (await store.find(id, reach)) ?? missing()
    },

    async create(content: RuleContent, reach: Reach, by: Authorship): Promise<AlertRule> {
      if (reach) throw outOfReach()
      return insert(newId(), content, by)
    },

    /** Makes the rule under an id of the client's own. */
    async createAs(id: string, content: RuleContent, reach: Reach, by: Authorship): Promise<AlertRule> {
      if (reach && !reach.includes(id)) throw outOfReach()
      return insert(id, content, by)
    },

    async replace(
      id: string,
      content: RuleContent,
      reach: Reach,
      precondition: Precondition,
      by: Authorship
    ): Promise<AlertRule> {
      const replaced = await revise(id, reach, precondition, by, () => content)
      // A version was asked for, and no rule has none.
      if (!replaced) throw preconditionFailed()
      return replaced
    },

    /** `patched` gives what the rule is to be from what it is. */
    async patch(
      id: string,
      patched: (rule: AlertRule) => RuleContent,
      reach: Reach,
      precondition: Precondition,
      by: Authorship
    ): Promise<AlertRule> {
      return (await revise(id, reach, precondition, by, patched)) ?? missing()
    },

    async remove(id: string, reach: Reach, precondition: Precondition, by: Authorship): Promise<void> {
      const isRemoved = await store.remove(id, reach, by, ({ version }) => {
        if (!admits(precondition, version)) throw preconditionFailed()
      })
      if (!isRemoved) missing()
    }
  }
}

function assertSound(content: RuleContent): void {
  const faults = ruleFaults(content)
  if (faults.length > 0) throw alertRuleInvalid(faults)
}

const missing = (): never => {
  throw alertRuleNotFound()
}
