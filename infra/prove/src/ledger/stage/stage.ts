import type { Ending } from './ending.ts'
import type { Postgres } from './postgres.ts'
import type { Supervised } from './supervised.ts'

export const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics'] as const
export type ServiceName = (typeof SERVICES)[number]

/** A platform that runs, and what can be done to it. */
export interface Stage {
  url: string
  adminPassword: string
  postgres: Postgres
  /** The processes by the name of the service, each with its replicas; `standalone` where all are one. */
  processes: ReadonlyMap<string, readonly Supervised[]>
  /** Everything is as it should be. */
  ready: () => Promise<void>
}

export interface StageOptions extends Pick<Ending, 'onEnd'> {
  /** Where everything is kept. */
  directory: string
  /** Further variables for every service. */
  env?: Readonly<Record<string, string>>
  /** What the processes of a service are run through, by its name. */
  through?: Readonly<Record<string, readonly string[]>>
  /** How many processes each service has. */
  replicas?: number
}

/** A service's database, as it is called on every server of ours. */
export const databaseOf = (service: ServiceName): string => `fieldgate_${service.replaceAll('-', '_')}`

/** Ours are on in the proof as in production: the numbers alone admit the load. */
const WINDOWS = {
  windows: [
    [1_000_000_000, 60],
    [1_000_000_000, 86_400]
  ]
}
export const WIDE_LIMITS = JSON.stringify(
  Object.fromEntries(
    ['anonymous', 'user', 'device', 'anonymous-creation', 'failures', 'login', 'loginAddress'].map((name) => [
      name,
      WINDOWS
    ])
  )
)
