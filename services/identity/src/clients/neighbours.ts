import { askJson, type Fetch } from '@fieldgate/service-kit'
import { Traffic } from '@fieldgate/types'
import type { Config } from '../config.ts'
import { createOpenApiSource } from './open-api-source.ts'
import { createReadinessCheck } from './readiness.ts'

/** The other services, as identity asks them how they are and what they offer. */
export function createNeighbours(config: Config, fetch: Fetch) {
  const each = <T>(make: (url: string) => T) => ({
    gateways: make(config.GATEWAYS_URL),
    pipelines: make(config.PIPELINES_URL),
    records: make(config.RECORDS_URL),
    'host-metrics': make(config.HOST_METRICS_URL)
  })
  return {
    healthChecks: each((url) => createReadinessCheck(url, fetch)),
    trafficSources: each((url) => () => askJson(`${url}/traffic`, Traffic, fetch)),
    openApiSources: each((url) => createOpenApiSource(url, { fetch }))
  }
}
