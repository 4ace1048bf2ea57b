import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { type AccessOptions, authorize } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { GatewayEvent, PresenceOfGateways } from '#domain/presence'
import { callerOf } from '../caller.ts'
import { tellEvents } from '../events/event-stream.ts'
import { EventPage, EventQuery } from '../events/events.schemas.ts'
import { GatewayParams } from './gateways.schemas.ts'

const problem = ref(Problem)

const toWire = ({ occurredAt, ...event }: GatewayEvent) => ({
  ...event,
  occurredAt: occurredAt.toISOString()
})

interface PresenceOptions {
  presence: PresenceOfGateways
  authenticate: AccessOptions['authenticate']
}

export const presenceRoutes: FastifyPluginAsyncTypebox<PresenceOptions> = async (
  app,
  { presence, authenticate }
) => {
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
      if (request.media === 'sse') return openStream(request, reply)
      const { sort, limit, cursor } = request.query
      const query = { sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await presence.listEvents(callerOf(request), request.params.id, query)
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  async function openStream(
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply
  ): Promise<never> {
    const { id } = request.params
    const newest = await presence.newestEvent(callerOf(request), id)
    void tellEvents(reply.openEventStream(), {
      after: lastEventId(request) ?? newest,
      async eventsAfter(after) {
        // A stream outlives tokens, keys and roles: what opened it is judged anew each time.
        await authorize(request, authenticate)
        return presence.eventsAfter(callerOf(request), id, after)
      },
      toData: toWire,
      log: request.log
    })
    return reply as never
  }
}

/** Where the client was, if it says so. */
function lastEventId({ headers }: FastifyRequest): number | undefined {
  const given = String(headers['last-event-id'] ?? '')
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined
}
