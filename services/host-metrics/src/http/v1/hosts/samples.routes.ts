import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, asksForRows } from '@fieldgate/representations'
import { Problem, ref } from '@fieldgate/types'
import { type TSchema, Type } from 'typebox'
import type { HistoryPage, HostHistory } from '#domain/hosts/host-history'
import type { HostMetrics, Measure } from '#domain/hosts/host-metrics'
import type { HostSample } from '#domain/hosts/host-sample'
import { HostParams } from '../wire.ts'
import {
  CpuSample,
  CpuSamplePage,
  DiskSample,
  DiskSamplePage,
  LoadSample,
  LoadSamplePage,
  MemorySample,
  MemorySamplePage,
  NetworkSample,
  NetworkSamplePage,
  SampleQuery
} from './samples.schemas.ts'
import {
  cpuToWire,
  disksToWire,
  historyQueryOf,
  loadToWire,
  memoryToWire,
  networkToWire,
  sliceOf
} from './samples.wire.ts'

interface SampleRoutesOptions {
  metrics: HostMetrics
  history: HostHistory
}

interface SampleRoute {
  path: string
  operationId: string
  summary: string
  sample: TSchema & { $id?: string }
  page: TSchema
  /** What the host may not tell. */
  measure?: Measure
  toWire: (sample: HostSample) => object
}

const ROUTES: readonly SampleRoute[] = [
  {
    path: 'cpu',
    operationId: 'getHostCpu',
    summary: 'How busy the CPU is, now or over time',
    sample: CpuSample,
    page: CpuSamplePage,
    toWire: cpuToWire
  },
  {
    path: 'memory',
    operationId: 'getHostMemory',
    summary: 'How full the memory is, now or over time',
    sample: MemorySample,
    page: MemorySamplePage,
    toWire: memoryToWire
  },
  {
    path: 'load',
    operationId: 'getHostLoad',
    summary: 'How many tasks run or wait, now or over time',
    sample: LoadSample,
    page: LoadSamplePage,
    measure: 'load',
    toWire: loadToWire
  },
  {
    path: 'disks',
    operationId: 'getHostDisks',
    summary: 'How full and how busy the disks are, now or over time',
    sample: DiskSample,
    page: DiskSamplePage,
    measure: 'filesystems',
    toWire: disksToWire
  },
  {
    path: 'network',
    operationId: 'getHostNetwork',
    summary: 'What goes through the network interfaces, now or over time',
    sample: NetworkSample,
    page: NetworkSamplePage,
    measure: 'interfaces',
    toWire: networkToWire
  }
]

/** One resource a measure; each is the sample of now, or its history. */
export const sampleRoutes: FastifyPluginAsyncTypebox<SampleRoutesOptions> = async (
  app,
  { metrics, history }
) => {
  for (const { path, operationId, summary, sample, page, measure, toWire } of ROUTES) {
    app.get(
      `/hosts/:id/${path}`,
      {
        config: { access: 'metrics:read', media: ['json', 'xml', 'csv', 'ndjson'] },
        schema: {
          operationId,
          summary,
          params: HostParams,
          querystring: SampleQuery,
          response: { 404: ref(Problem), 422: ref(Problem), 200: Type.Union([ref(sample), page]) }
        }
      },
      async (request, reply) => {
        const answer = (samples: HistoryPage) =>
          answerPage(request, reply, sliceOf(samples), request.query.limit, toWire)
        const asked = historyQueryOf(request.query)
        if (asked) return answer(await history.list({ ...asked, measure }))
        const sample = measure ? metrics.currentWith(measure) : metrics.current()
        // A table of now has one row.
        return asksForRows(request) ? answer({ samples: [sample], next: undefined }) : toWire(sample)
      }
    )
  }
}
