import type { Healthchecks } from '#kong/kong-file'

/** What an attempt to reach a target came to. */
export type Outcome = 'success' | 'tcp' | 'timeout' | 'http'

export type TargetHealth = ReturnType<typeof createHealth>

/**
 * Whether a target is asked, by Kong's rules (lua-resty-healthcheck): failures of one kind add up, from probes and
 * from requests alike, until a probe succeeds; a target that is out comes back by probes alone.
 */
export function createHealth(checks: Healthchecks, isHealthy: boolean) {
  const failures = { tcp: 0, timeout: 0, http: 0 }
  let successes = 0

  function fail(kind: keyof typeof failures, limits: typeof failures): void {
    successes = 0
    failures[kind] += 1
    if (failures[kind] >= limits[kind]) isHealthy = false
  }

  function succeed(): void {
    Object.assign(failures, { tcp: 0, timeout: 0, http: 0 })
    successes += 1
    if (successes >= checks.successes) isHealthy = true
  }

  return {
    isHealthy: () => isHealthy,

    /** What a probe found. */
    probed(outcome: Outcome): void {
      if (outcome === 'success') succeed()
      else fail(outcome, checks.active)
    },

    /** What a request found. */
    asked(outcome: Outcome): void {
      if (outcome !== 'success') fail(outcome, checks.passive)
    }
  }
}
