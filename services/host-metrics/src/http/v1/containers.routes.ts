import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref } from '@fieldgate/types'
import type { Container, Containers } from '#domain/containers'
import { ContainerListQuery, ContainerPage, ContainerParams, ContainerStats } from './containers.schemas.ts'
import { HostParams } from './hosts.schemas.ts'

const config = { access: 'metrics:read' } as const

export const containerRoutes: FastifyPluginAsyncTypebox<{ containers: Containers }> = async (
  app,
  { containers }
) => {
  const toWire = (container: Container, host: string) => ({
    ...container,
    createdAt: container.createdAt.toISOString(),
    links: { stats: `${app.prefix}/hosts/${encodeURIComponent(host)}/containers/${container.id}/stats` }
  })

  app.get(
    '/hosts/:id/containers',
    {
      config,
      schema: {
        operationId: 'listHostContainers',
        summary: 'The running containers of a host',
        params: HostParams,
        querystring: ContainerListQuery,
        response: { 404: ref(Problem), 200: ContainerPage }
      }
    },
    async ({ params, query: { limit, cursor } }) => {
      const page = containers.list({ limit, after: cursor })
      return {
        items: page.containers.map((container) => toWire(container, params.id)),
        page: { limit, next: page.next ?? null }
      }
    }
  )

  app.get(
    '/hosts/:id/containers/:cid/stats',
    {
      config: { ...config, media: 'own' },
      schema: {
        operationId: 'getContainerStats',
        summary: "Docker's own statistics of a container",
        params: ContainerParams,
        response: { 404: ref(Problem), 200: ContainerStats }
      }
    },
    async ({ params }, reply) => {
      reply.type('application/json')
      return containers.stats(params.cid).document
    }
  )
}
