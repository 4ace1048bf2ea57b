import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { GatewayEvent, PresenceOfGateways } from '#domain/presence'
import { callerOf } from './caller.ts'
import { eventStream } from './event-stream.ts'
import { EventPage, EventQuery } from './events.schemas.ts'
import { GatewayParams } from './gateways.schemas.ts'

const problem = ref(Problem)

const toWire = ({ occurredAt, ...event }: GatewayEvent) => ({
  ...event,
  occurredAt: occurredAt.toISOString()
})

export const presenceRoutes: FastifyPluginAsyncTypebox<{ presence: PresenceOfGateways }> = async (
  app,
  { presence }
) => {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.post(
    '/gateways/:id/heartbeats',
    {
      config: { access: 'gateways:write' },
      schema: {
        operationId: 'sendHeartbeat',
        summary: 'Says that a gateway is there',
        params: GatewayParams,
        response: { 204: Type.Null(), 404: problem }
      }
    },
    async (request, reply) => {
      await presence.see(callerOf(request), request.params.id)
      return reply.code(204).send(null)
    }
  )

  app.get(
    '/gateways/:id/events',
    {
      config: { access: 'gateways:read', media: ['json', 'xml', 'csv', 'ndjson', 'sse'] },
      schema: {
        operationId: 'listGatewayEvents',
        summary: 'When a gateway came online and went, or with Accept: text/event-stream live',
        params: GatewayParams,
        querystring: EventQuery,
        response: { 200: EventPage, 404: problem }
      }
    },
    async (request, reply) => {
      // HEAD would read a stream to its end, which never comes.
      if (request.media === 'sse' && request.method === 'GET') return sendStream(request, reply)
      const { sort, limit, cursor } = request.query
      const query = { sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await presence.listEvents(callerOf(request), request.params.id, query)
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  async function sendStream(
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply
  ): Promise<never> {
    const caller = callerOf(request)
    const { id } = request.params
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const newest = await presence.newestEvent(caller, id)
    const stream = eventStream({
      after: lastEventId(request) ?? newest,
      eventsAfter: (after) => presence.eventsAfter(caller, id, after),
      toData: (event) => toWire(event as GatewayEvent),
      signal: AbortSignal.any([closing.signal, gone.signal])
    })
    reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8')
    return reply.send(Readable.from(stream)) as never
  }
}

/** Where the client was, if it says so. */
function lastEventId({ headers }: FastifyRequest): number | undefined {
  const given = String(headers['last-event-id'] ?? '')
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined
}
