import { representations } from '@fieldgate/representations'
import { type AccessOptions, access, principalOf, problemDetails } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { Containers } from '#domain/containers'
import type { HostMetrics } from '#domain/host-metrics'
import type { Hosts } from '#domain/hosts'
import { containerRoutes } from './containers.routes.ts'
import { Container } from './containers.schemas.ts'
import { hostRoutes } from './hosts.routes.ts'
import { CpuSample, Host, MemorySample } from './hosts.schemas.ts'

interface V1Options {
  hosts: Hosts
  metrics: HostMetrics
  containers: Containers
  authenticate: AccessOptions['authenticate']
}

export const v1: FastifyPluginAsync<V1Options> = async (
  app,
  { hosts, metrics, containers, authenticate }
) => {
  await app.register(problemDetails)
  await app.register(representations)
  for (const schema of [Host, CpuSample, MemorySample, Container]) app.addSchema(schema)
  await app.register(access, { authenticate })

  // Whatever lies below a host is there only for those to whom the host is.
  app.addHook<{ Params: { id?: string } }>('preHandler', async (request) => {
    const { id } = request.params
    if (id !== undefined) hosts.get(id, principalOf(request).resources)
  })
  await app.register(hostRoutes, { hosts, metrics })
  await app.register(containerRoutes, { containers })
}
