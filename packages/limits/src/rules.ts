import { createGauges, type Gauge } from './gauge.ts'
import type { Caller, Policy } from './policy.ts'
import type { Store } from './store.ts'

/** A policy with its gauges. */
export interface Rule {
  policy: Policy
  gauges: readonly Gauge[]
  gaugesByTier: ReadonlyMap<string, readonly Gauge[]>
}

/** Gives the rules of a route: the global ones, and those of the names in its `config.limits`. */
export function createRules(policies: readonly Policy[], store: Store) {
  const rules = policies.map((policy) => createRule(policy, store))
  const global = rules.filter(({ policy }) => policy.scope === 'global')
  const byNames = new Map<readonly string[], readonly Rule[]>()

  /** Throws for a name that no policy has. */
  return function rulesFor(names: readonly string[] | undefined): readonly Rule[] {
    if (names === undefined) return global
    const known = byNames.get(names)
    if (known) return known
    const found = [...global, ...names.flatMap((name) => named(name, rules))]
    byNames.set(names, found)
    return found
  }
}

function createRule(policy: Policy, { shared }: Store): Rule {
  const gaugesByTier = new Map<string, Gauge[]>()
  for (const [tier, windows] of Object.entries(policy.tiers ?? {})) {
    gaugesByTier.set(tier, createGauges({ name: `${policy.name}-${tier}`, windows }, shared))
  }
  return { policy, gauges: createGauges(policy, shared), gaugesByTier }
}

function named(name: string, rules: readonly Rule[]): readonly Rule[] {
  const found = rules.filter(({ policy: { scope, name: policyName } }) =>
    typeof scope === 'object' ? scope.group === name : scope === 'route' && policyName === name
  )
  if (found.length === 0) throw new Error(`config.limits names "${name}", which is no group or route policy`)
  return found
}

/** The gauges of `rule` that a call of `caller` is counted in; none when the rule is not for it. */
export function gaugesFor({ policy, gauges, gaugesByTier }: Rule, { role, tier }: Caller): readonly Gauge[] {
  if (policy.roles && !policy.roles.includes(role)) return []
  return (tier !== undefined && gaugesByTier.get(tier)) || gauges
}
