import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { HostMetrics } from '#domain/host-metrics'
import type { Hosts } from '#domain/hosts'
import {
  CpuSample,
  CpuSamplePage,
  Host,
  HostListQuery,
  HostPage,
  HostParams,
  MemorySample,
  MemorySamplePage,
  SampleQuery
} from './hosts.schemas.ts'
import { cpuToWire, historyQueryOf, historyToWire, hostToWire, memoryToWire } from './hosts.wire.ts'

interface HostRoutesOptions {
  hosts: Hosts
  metrics: HostMetrics
}

const config = { access: 'metrics:read' } as const

export const hostRoutes: FastifyPluginAsyncTypebox<HostRoutesOptions> = async (app, { hosts, metrics }) => {
  app.get(
    '/hosts',
    {
      config,
      schema: {
        operationId: 'listHosts',
        summary: 'The hosts that are measured',
        querystring: HostListQuery,
        response: { 200: HostPage }
      }
    },
    async (request) => ({
      items: hosts.list(principalOf(request).resources).map((host) => hostToWire(host, app.prefix)),
      page: { limit: request.query.limit, next: null }
    })
  )

  app.get(
    '/hosts/:id',
    {
      config,
      schema: {
        operationId: 'getHost',
        summary: 'One host',
        params: HostParams,
        response: { 404: ref(Problem), 200: ref(Host) }
      }
    },
    async (request) => hostToWire(hosts.get(request.params.id, principalOf(request).resources), app.prefix)
  )

  app.get(
    '/hosts/:id/cpu',
    {
      config,
      schema: {
        operationId: 'getHostCpu',
        summary: 'How busy the CPU is, now or over time',
        params: HostParams,
        querystring: SampleQuery,
        response: { 404: ref(Problem), 422: ref(Problem), 200: Type.Union([ref(CpuSample), CpuSamplePage]) }
      }
    },
    async ({ query }) => {
      const asked = historyQueryOf(query)
      if (!asked) return cpuToWire(metrics.current())
      return historyToWire(await metrics.history(asked), query.limit, cpuToWire)
    }
  )

  app.get(
    '/hosts/:id/memory',
    {
      config,
      schema: {
        operationId: 'getHostMemory',
        summary: 'How full the memory is, now or over time',
        params: HostParams,
        querystring: SampleQuery,
        response: {
          404: ref(Problem),
          422: ref(Problem),
          200: Type.Union([ref(MemorySample), MemorySamplePage])
        }
      }
    },
    async ({ query }) => {
      const asked = historyQueryOf(query)
      if (!asked) return memoryToWire(metrics.current())
      return historyToWire(await metrics.history(asked), query.limit, memoryToWire)
    }
  )
}
