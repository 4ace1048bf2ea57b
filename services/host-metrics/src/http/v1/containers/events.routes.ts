import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { formatEvent } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import type { ContainerEvent, ContainerEvents } from '#domain/containers/container-events'
import { follow } from '../follow.ts'
import { keepJudging } from '../keep-judging.ts'
import { lastEventId } from '../last-event-id.ts'
import { HostParams } from '../wire.ts'
import { EventPage, EventQuery } from './events.schemas.ts'

interface EventRoutesOptions {
  events: ContainerEvents
  judge: (request: FastifyRequest) => Promise<void>
}

const toWire = ({ occurredAt, ...event }: ContainerEvent) => ({
  ...event,
  occurredAt: occurredAt.toISOString()
})

const toText = (event: ContainerEvent): string => formatEvent({ id: event.id, data: toWire(event) })

export const eventRoutes: FastifyPluginAsyncTypebox<EventRoutesOptions> = async (app, { events, judge }) => {
  app.get(
    '/hosts/:id/events',
    {
      config: { access: 'metrics:read', media: ['json', 'xml', 'csv', 'ndjson', 'sse'] },
      schema: {
        operationId: 'listContainerEvents',
        summary: 'What happened to the containers, or with Accept: text/event-stream live',
        params: HostParams,
        querystring: EventQuery,
        response: { 200: EventPage, 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      if (request.media === 'sse') {
        const after = lastEventId(request) ?? (await events.newestId())
        const stream = reply.openEventStream()
        keepJudging(stream, { judge: () => judge(request), log: request.log })
        void follow(stream, {
          after,
          async read(last) {
            const batch = await events.after(last)
            return batch.length > 0 ? { text: batch.map(toText).join(''), last: batch.at(-1)!.id } : undefined
          },
          log: request.log
        })
        return reply as never
      }
      const { sort, limit, cursor } = request.query
      const slice = await events.list({ sort, limit, cursor: readCursor(cursor, sort) })
      return answerPage(request, reply, slice, limit, toWire)
    }
  )
}
