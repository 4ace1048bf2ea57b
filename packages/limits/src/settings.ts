import { type Static, Type } from 'typebox'
import Value from 'typebox/value'
import { defaultLimits, type LimitSettings } from './default-limits.ts'
import type { Quota } from './policy.ts'

/** The variables of a service that calls `limitCalls`. */
export const limitVariables = {
  /** JSON: other windows for a policy or quota, by its name. */
  LIMITS: Type.String({ default: '{}' }),
  /** Where the replicas of a service count together; absent: each counts its share by itself. */
  VALKEY_URL: Type.Optional(Type.String({ pattern: '^rediss?://' })),
  /** How many replicas of this service run. */
  REPLICAS: Type.Integer({ minimum: 1, default: 1 })
}

// Node's timers end at 2^31 ms: a longer window would close at once.
const LONGEST_WINDOW_SECONDS = 24 * 86_400

const Windows = Type.Array(
  Type.Tuple([
    Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    Type.Integer({ minimum: 1, maximum: LONGEST_WINDOW_SECONDS })
  ]),
  { minItems: 1, maxItems: 4 }
)
const QuotaOverride = Type.Object({ windows: Windows }, { additionalProperties: false })
const PolicyOverride = Type.Object(
  { windows: Type.Optional(Windows), tiers: Type.Optional(Type.Record(Type.String(), Windows)) },
  { additionalProperties: false }
)
type Override = Static<typeof PolicyOverride>

const { policies, ...quotas } = defaultLimits
const Overrides = Type.Object(
  {
    ...Object.fromEntries(policies.map(({ name }) => [name, Type.Optional(PolicyOverride)])),
    ...Object.fromEntries(Object.keys(quotas).map((name) => [name, Type.Optional(QuotaOverride)]))
  },
  { additionalProperties: false }
)

/** The default limits with the numbers of LIMITS; with none at all under RATE_LIMITS=off. */
export function readLimits(config: { RATE_LIMITS: 'on' | 'off'; LIMITS: string }): LimitSettings {
  const overrides = parseOverrides(config.LIMITS)
  const configured = <Q extends Quota>(quota: Q): Q => ({
    ...quota,
    ...(config.RATE_LIMITS === 'off' ? { windows: [], tiers: {} } : overrides[quota.name])
  })
  return {
    policies: defaultLimits.policies.map(configured),
    login: configured(defaultLimits.login),
    loginAddress: configured(defaultLimits.loginAddress),
    failures: configured(defaultLimits.failures)
  }
}

function parseOverrides(json: string): Record<string, Override> {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (cause) {
    throw new Error('Invalid configuration: LIMITS is not JSON', { cause })
  }
  const faults = [...Value.Errors(Overrides, given)].map((e) => `LIMITS${e.instancePath} ${e.message}`)
  if (faults.length > 0) throw new Error(`Invalid configuration: ${faults.join('; ')}`)
  return given as Record<string, Override>
}
