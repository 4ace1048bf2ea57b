import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { linkNeighbours, oncePer, pageOfSlice, readCursor } from '@fieldgate/representations'
import { Fields, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type {
  Container as DomainContainer,
  ContainerUsage as DomainUsage
} from '#domain/containers/container'
import {
  CONTAINER_SORT,
  type Containers,
  type ContainerPage as DomainPage
} from '#domain/containers/containers'
import type { Host } from '#domain/hosts/hosts'
import { HostParams } from '../wire.ts'
import {
  Container,
  ContainerListQuery,
  ContainerPage,
  ContainerParams,
  ContainerUsage,
  DockerStats,
  StatsQuery
} from './containers.schemas.ts'

// A hundred containers are a long answer: it is made when they change, not when one is asked for.
const config = { access: 'metrics:read', lasting: true } as const
const problem = ref(Problem)

interface ContainerRouteOptions {
  host: Host
  containers: Containers
}

export const containerRoutes: FastifyPluginAsyncTypebox<ContainerRouteOptions> = async (
  app,
  { host, containers }
) => {
  const toWire = oncePer((container: DomainContainer) => {
    const self = `${app.prefix}/hosts/${encodeURIComponent(host.id)}/containers/${container.id}`
    return {
      ...container,
      restarts: containers.restarts(container.id),
      createdAt: container.createdAt.toISOString(),
      links: { self, stats: `${self}/stats` }
    }
  })
  const pageToWire = oncePer((page: DomainPage) => pageOfSlice(page, page.limit, toWire))
  const usageToWire = oncePer((usage: DomainUsage) => ({
    ...usage,
    sampledAt: usage.sampledAt.toISOString()
  }))

  app.get(
    '/hosts/:id/containers',
    {
      config: { ...config, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listHostContainers',
        summary: 'The containers of a host',
        params: HostParams,
        querystring: ContainerListQuery,
        response: { 404: problem, 200: ContainerPage }
      }
    },
    async (request, reply) => {
      const { state, limit, cursor } = request.query
      const page = containers.list({ state, limit, cursor: readCursor(cursor, CONTAINER_SORT) })
      linkNeighbours(request, reply, page)
      return pageToWire(page)
    }
  )

  app.get(
    '/hosts/:id/containers/:cid',
    {
      config,
      schema: {
        operationId: 'getContainer',
        summary: 'One container',
        params: ContainerParams,
        querystring: Fields,
        response: { 404: problem, 200: ref(Container) }
      }
    },
    async ({ params }) => toWire(containers.get(params.cid))
  )

  app.get(
    '/hosts/:id/containers/:cid/stats',
    {
      config,
      schema: {
        operationId: 'getContainerStats',
        summary: 'What a container uses now',
        params: ContainerParams,
        querystring: StatsQuery,
        response: { 404: problem, 409: problem, 200: Type.Union([ref(ContainerUsage), ref(DockerStats)]) }
      }
    },
    async ({ params, query }, reply) => {
      const { usage, document } = containers.stats(params.cid)
      // As text: written anew, its 64-bit numbers would lose digits.
      if (query.raw) return reply.type('application/json').send(document as never)
      return usageToWire(usage)
    }
  )
}
