import type { ServiceName } from '@fieldgate/types'

/** `degraded`: it answers, but something it can do without is away. */
type Health = 'ok' | 'degraded' | 'unavailable'

export type HealthCheck = () => Promise<Exclude<Health, 'unavailable'>>
export type HealthChecks = Record<ServiceName, HealthCheck>

export interface PlatformHealth {
  status: Health
  services: Record<ServiceName, Health>
}

/** Asks all at once; a check that fails is a service that is not there, and so is the platform. */
export async function checkPlatform(checks: HealthChecks): Promise<PlatformHealth> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await check().catch(unavailable)] as const)
  )
  return {
    status: worstOf(entries.map(([, health]) => health)),
    services: Object.fromEntries(entries) as PlatformHealth['services']
  }
}

const unavailable = (): Health => 'unavailable'

const worstOf = (states: readonly Health[]): Health =>
  (['unavailable', 'degraded'] as const).find((state) => states.includes(state)) ?? 'ok'
