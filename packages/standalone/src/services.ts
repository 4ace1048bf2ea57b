import { buildApp as buildConsole } from '@fieldgate/console/app'
import { readConfig as readConsoleConfig } from '@fieldgate/console/config'
import { buildApp as buildGateways } from '@fieldgate/gateways/app'
import { readConfig as readGatewaysConfig } from '@fieldgate/gateways/config'
import { migrate as migrateGateways } from '@fieldgate/gateways/migrate'
import { buildApp as buildHostMetrics } from '@fieldgate/host-metrics/app'
import { readConfig as readHostMetricsConfig } from '@fieldgate/host-metrics/config'
import { migrate as migrateHostMetrics } from '@fieldgate/host-metrics/migrate'
import { buildApp as buildIdentity } from '@fieldgate/identity/app'
import { readConfig as readIdentityConfig } from '@fieldgate/identity/config'
import { migrate as migrateIdentity } from '@fieldgate/identity/migrate'
import { buildApp as buildPipelines } from '@fieldgate/pipelines/app'
import { readConfig as readPipelinesConfig } from '@fieldgate/pipelines/config'
import { migrate as migratePipelines } from '@fieldgate/pipelines/migrate'
import { buildApp as buildRecords } from '@fieldgate/records/app'
import { readConfig as readRecordsConfig } from '@fieldgate/records/config'
import { migrate as migrateRecords } from '@fieldgate/records/migrate'
import type { Fetch } from '@fieldgate/service-kit'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'

interface BuildOptions {
  loggerInstance: FastifyBaseLogger
  fetch: Fetch
}

export interface Service {
  name: string
  /** Undefined for one that keeps nothing. */
  migrate: ((ownerUrl: string) => Promise<void>) | undefined
  build: (env: NodeJS.ProcessEnv, options: BuildOptions) => Promise<FastifyInstance>
}

const service = <C>(
  name: string,
  migrate: Service['migrate'],
  readConfig: (env: NodeJS.ProcessEnv) => C,
  buildApp: (config: C, options: BuildOptions) => Promise<FastifyInstance>
): Service => ({ name, migrate, build: async (env, options) => buildApp(readConfig(env), options) })

/** The services of the platform; identity first, since the others ask it who calls. */
export const SERVICES: readonly Service[] = [
  service('identity', migrateIdentity, readIdentityConfig, buildIdentity),
  service('gateways', migrateGateways, readGatewaysConfig, buildGateways),
  service('pipelines', migratePipelines, readPipelinesConfig, buildPipelines),
  service('records', migrateRecords, readRecordsConfig, buildRecords),
  service('host-metrics', migrateHostMetrics, readHostMetricsConfig, buildHostMetrics),
  service('console', undefined, readConsoleConfig, buildConsole)
]
