import type { Static } from 'typebox'
import type { Upstream } from './kong-file.schema.ts'
import type { Healthchecks } from './kong-file.ts'

/** The health checks of an upstream, as they are used here. */
export function toHealthchecks({ active, passive }: Static<typeof Upstream>['healthchecks']): Healthchecks {
  return {
    path: active.http_path,
    intervalMs: active.healthy.interval * 1000,
    timeoutMs: active.timeout * 1000,
    successes: active.healthy.successes,
    active: limitsOf(active.unhealthy),
    passive: { ...limitsOf(passive.unhealthy), statuses: passive.unhealthy.http_statuses }
  }
}

const limitsOf = (limits: { tcp_failures: number; timeouts: number; http_failures: number }) => ({
  tcp: limits.tcp_failures,
  timeout: limits.timeouts,
  http: limits.http_failures
})
