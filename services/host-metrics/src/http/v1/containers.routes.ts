import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { Container as DomainContainer } from '#domain/container'
import type { Containers } from '#domain/containers'
import {
  Container,
  ContainerListQuery,
  ContainerPage,
  ContainerParams,
  ContainerUsage,
  DockerStats,
  StatsQuery
} from './containers.schemas.ts'
import { Fields, HostParams } from './wire.ts'

const config = { access: 'metrics:read' } as const
const problem = ref(Problem)

export const containerRoutes: FastifyPluginAsyncTypebox<{ containers: Containers }> = async (
  app,
  { containers }
) => {
  function toWire(container: DomainContainer, host: string) {
    const self = `${app.prefix}/hosts/${encodeURIComponent(host)}/containers/${container.id}`
    return {
      ...container,
      restarts: containers.restarts(container.id),
      createdAt: container.createdAt.toISOString(),
      links: { self, stats: `${self}/stats` }
    }
  }

  app.get(
    '/hosts/:id/containers',
    {
      config,
      schema: {
        operationId: 'listHostContainers',
        summary: 'The containers of a host',
        params: HostParams,
        querystring: ContainerListQuery,
        response: { 404: problem, 200: ContainerPage }
      }
    },
    async ({ params, query: { state, limit, cursor } }) => {
      const page = containers.list({ state, limit, after: cursor })
      return {
        items: page.containers.map((container) => toWire(container, params.id)),
        page: { limit, next: page.next ?? null }
      }
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
    async ({ params }) => toWire(containers.get(params.cid), params.id)
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
      return { ...usage, sampledAt: usage.sampledAt.toISOString() }
    }
  )
}
