import { type AccessOptions, access, legacyLifecycle } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { Containers } from '#domain/containers/containers'
import type { HostMetrics } from '#domain/hosts/host-metrics'
import type { Hosts } from '#domain/hosts/hosts'
import { answerErrorsAsLegacy } from './errors.ts'
import { metricsRoutes } from './metrics.routes.ts'
import { legacyReader } from './reader.ts'

interface LegacyOptions {
  hosts: Hosts
  metrics: HostMetrics
  containers: Containers
  token: string | undefined
  sunset: string
  bearer: AccessOptions['authenticate']
}

/** Frozen: these routes answer as the service they replace did. New work goes to v1. */
export const legacy: FastifyPluginAsync<LegacyOptions> = async (
  app,
  { hosts, metrics, containers, token, sunset, bearer }
) => {
  answerErrorsAsLegacy(app)
  await app.register(legacyLifecycle, { successor: '/api/v1/hosts', sunset })
  // No route takes a body, and so none can be wrong: a method that is not allowed is told as that.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null))
  await app.register(access, { authenticate: legacyReader({ hosts, token, bearer }) })
  await app.register(metricsRoutes, { metrics, containers })
}
