import { askJson, type Fetch } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import type { HealthCheck } from '#domain/platform/platform-health'

const Readiness = Type.Object({ status: Type.Enum(['ok', 'degraded']) })

/** Asks the service at `url` whether it is ready; fails when it is not, or says nothing in 2 seconds. */
export function createReadinessCheck(url: string, fetch: Fetch): HealthCheck {
  return async () => (await askJson(`${url}/readyz`, Readiness, fetch)).status
}
