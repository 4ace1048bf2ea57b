import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { Gateways } from '#domain/gateways'
import { callerOf } from '../caller.ts'
import { NewGateway } from './gateway-writes.schemas.ts'
import { Gateway, GatewayPage, GatewayQuery, GatewaySummary } from './gateways.schemas.ts'
import { fromQuery, fromWire, pathOf, toWire } from './gateways.wire.ts'

const read = { access: 'gateways:read' } as const
const write = { access: 'gateways:write' } as const
const gateway = ref(Gateway)
const problem = ref(Problem)

export const gatewayRoutes: FastifyPluginAsyncTypebox<{ gateways: Gateways }> = async (app, { gateways }) => {
  app.get(
    '/gateways',
    {
      config: { ...read, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listGateways',
        summary: 'The gateways in reach',
        querystring: GatewayQuery,
        response: { 200: GatewayPage }
      }
    },
    async (request, reply) => {
      const slice = await gateways.list(callerOf(request), fromQuery(request.query))
      return answerPage(request, reply, slice, request.query.limit, toWire)
    }
  )

  app.post(
    '/gateways',
    {
      config: { ...write, idempotent: true },
      schema: {
        operationId: 'createGateway',
        summary: 'A new gateway',
        body: ref(NewGateway),
        response: { 201: gateway, 409: problem }
      }
    },
    async (request, reply) => {
      const { id, ...body } = request.body
      const made = await gateways.create(callerOf(request), authorOf(request), id, fromWire(body))
      reply.resource = made
      return reply.code(201).header('location', pathOf(id)).send(toWire(made))
    }
  )

  app.get(
    '/gateway-summary',
    {
      config: read,
      schema: {
        operationId: 'summarizeGateways',
        summary: 'How many gateways are in each state',
        response: { 200: ref(GatewaySummary) }
      }
    },
    async (request) => {
      const counts = await gateways.countByState(callerOf(request))
      return { ...counts, total: counts.neverSeen + counts.online + counts.offline }
    }
  )
}
