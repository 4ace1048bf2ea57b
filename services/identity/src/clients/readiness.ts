import type { Fetch } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import Value from 'typebox/value'
import type { HealthCheck } from '#domain/platform-health'

const TIMEOUT_MS = 2_000
const Readiness = Type.Object({ status: Type.Enum(['ok', 'degraded']) })

/** Asks the service at `url` whether it is ready; fails when it is not, or says nothing in 2 seconds. */
export function createReadinessCheck(url: string, fetch: Fetch): HealthCheck {
  return async () => {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const body: unknown = await response.json()
    if (!response.ok || !Value.Check(Readiness, body)) throw new Error(`not ready: ${response.status}`)
    return body.status
  }
}
