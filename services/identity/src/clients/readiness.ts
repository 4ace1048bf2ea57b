import type { Fetch } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import type { HealthCheck } from '#domain/platform-health'
import { ask } from './ask.ts'

const Readiness = Type.Object({ status: Type.Enum(['ok', 'degraded']) })

/** Asks the service at `url` whether it is ready; fails when it is not, or says nothing in 2 seconds. */
export function createReadinessCheck(url: string, fetch: Fetch): HealthCheck {
  return async () => (await ask(`${url}/readyz`, Readiness, fetch)).status
}
