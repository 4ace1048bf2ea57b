import type { Fetch } from '@fieldgate/service-kit'
import type { Config } from '../config.ts'
import { createOpenApiSource } from './open-api-source.ts'
import { createReadinessCheck } from './readiness.ts'
import { createTrafficSource } from './traffic.ts'

/** The other services, as identity asks them how they are and what they offer. */
export function createNeighbours(config: Config, fetch: Fetch) {
  return {
    healthChecks: {
      gateways: createReadinessCheck(config.GATEWAYS_URL, fetch),
      pipelines: createReadinessCheck(config.PIPELINES_URL, fetch),
      records: createReadinessCheck(config.RECORDS_URL, fetch),
      'host-metrics': createReadinessCheck(config.HOST_METRICS_URL, fetch)
    },
    trafficSources: {
      gateways: createTrafficSource(config.GATEWAYS_URL, fetch),
      pipelines: createTrafficSource(config.PIPELINES_URL, fetch),
      records: createTrafficSource(config.RECORDS_URL, fetch),
      'host-metrics': createTrafficSource(config.HOST_METRICS_URL, fetch)
    },
    openApiSources: {
      gateways: createOpenApiSource(config.GATEWAYS_URL, { fetch }),
      pipelines: createOpenApiSource(config.PIPELINES_URL, { fetch }),
      records: createOpenApiSource(config.RECORDS_URL, { fetch }),
      'host-metrics': createOpenApiSource(config.HOST_METRICS_URL, { fetch })
    }
  }
}
