import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage } from '@fieldgate/representations'
import { principalOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { HostMetrics } from '#domain/hosts/host-metrics'
import type { Hosts } from '#domain/hosts/hosts'
import { HostParams } from '../wire.ts'
import { Host, HostListQuery, HostPage } from './hosts.schemas.ts'
import { hostToWire } from './hosts.wire.ts'

interface HostRoutesOptions {
  hosts: Hosts
  metrics: HostMetrics
}

const config = { access: 'metrics:read' } as const

export const hostRoutes: FastifyPluginAsyncTypebox<HostRoutesOptions> = async (app, { hosts, metrics }) => {
  app.get(
    '/hosts',
    {
      config: { ...config, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listHosts',
        summary: 'The hosts that are measured',
        querystring: HostListQuery,
        response: { 200: HostPage }
      }
    },
    async (request, reply) => {
      const slice = { items: hosts.list(principalOf(request).resources), next: null, prev: null }
      return answerPage(request, reply, slice, request.query.limit, (host) =>
        hostToWire(host, metrics.latest(), app.prefix)
      )
    }
  )

  app.get(
    '/hosts/:id',
    {
      config,
      schema: {
        operationId: 'getHost',
        summary: 'One host',
        params: HostParams,
        querystring: Fields,
        response: { 404: ref(Problem), 200: ref(Host) }
      }
    },
    async (request) =>
      hostToWire(hosts.get(request.params.id, principalOf(request).resources), metrics.latest(), app.prefix)
  )
}
