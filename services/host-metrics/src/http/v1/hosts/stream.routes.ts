import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { formatEvent } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { HostHistory } from '#domain/hosts/host-history'
import type { HostMetrics } from '#domain/hosts/host-metrics'
import type { HostSample } from '#domain/hosts/host-sample'
import { keepJudging } from '../keep-judging.ts'
import { lastEventId } from '../last-event-id.ts'
import { HostParams } from '../wire.ts'
import { cpuToWire, disksToWire, memoryToWire, networkToWire } from './samples.wire.ts'

interface StreamRoutesOptions {
  metrics: HostMetrics
  history: HostHistory
  judge: (request: FastifyRequest) => Promise<void>
}

function toText(sample: HostSample): string {
  const sampledAt = sample.sampledAt.toISOString()
  const data = {
    sampledAt,
    cpu: withoutTime(cpuToWire(sample)),
    memory: withoutTime(memoryToWire(sample)),
    load: sample.load,
    disks: withoutTime(disksToWire(sample)),
    network: withoutTime(networkToWire(sample))
  }
  return formatEvent({ id: sample.sampledAt.getTime(), data })
}

const withoutTime = ({ sampledAt: _sampledAt, ...measure }: { sampledAt: string }) => measure

export const streamRoutes: FastifyPluginAsyncTypebox<StreamRoutesOptions> = async (
  app,
  { metrics, history, judge }
) => {
  app.get(
    '/hosts/:id/stream',
    {
      config: { access: 'metrics:read', media: ['sse'] },
      schema: {
        operationId: 'streamHostSamples',
        summary: 'Each sample as it is taken, as Server-Sent Events',
        description:
          'The data of an event is `{ sampledAt, cpu, memory, load, disks, network }`, each as the resource of its name has it. Last-Event-ID resumes within 15 minutes.',
        params: HostParams,
        response: {
          404: ref(Problem),
          200: Type.Unsafe<never>({ type: 'string', description: 'Server-Sent Events.' })
        }
      }
    },
    async (request, reply) => {
      const after = lastEventId(request)
      const missed = after === undefined ? [] : await history.since(new Date(after))
      const stream = reply.openEventStream()
      keepJudging(stream, { judge: () => judge(request), log: request.log })
      for (const sample of missed) stream.send(toText(sample))
      let last = missed.at(-1)?.sampledAt ?? new Date(after ?? 0)
      const send = (sample: HostSample) => {
        if (sample.sampledAt > last) stream.send(toText(sample))
        last = sample.sampledAt
      }
      const now = metrics.latest()
      if (now) send(now)
      stream.signal.addEventListener('abort', metrics.subscribe(send), { once: true })
      return reply
    }
  )
}
