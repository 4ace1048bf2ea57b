import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { gatewayIdMismatch } from '#domain/errors'
import type { Gateway as DomainGateway } from '#domain/gateway'
import type { Gateways } from '#domain/gateways'
import { assertPatched } from '../assert-valid.ts'
import { callerOf } from '../caller.ts'
import { GatewayBody, GatewayPatch } from './gateway-writes.schemas.ts'
import { Gateway, GatewayParams } from './gateways.schemas.ts'
import { fromWire, pathOf, toWire } from './gateways.wire.ts'

const STRICT = { strict: true }
const read = { access: 'gateways:read' } as const
const write = { access: 'gateways:write' } as const
const gateway = ref(Gateway)
const problem = ref(Problem)

/** One gateway. Who changes it says which version they have seen. */
export const gatewayItemRoutes: FastifyPluginAsyncTypebox<{ gateways: Gateways }> = async (
  app,
  { gateways }
) => {
  app.get(
    '/gateways/:id',
    {
      config: read,
      schema: {
        operationId: 'getGateway',
        summary: 'One gateway',
        params: GatewayParams,
        querystring: Fields,
        response: { 200: gateway, 404: problem }
      }
    },
    async (request, reply) => {
      const found = await gateways.get(callerOf(request), request.params.id)
      reply.resource = found
      return toWire(found)
    }
  )

  app.put(
    '/gateways/:id',
    {
      config: write,
      schema: {
        operationId: 'putGateway',
        summary: 'Replaces a gateway, or makes it with If-None-Match: *',
        params: GatewayParams,
        body: ref(GatewayBody),
        response: { 200: gateway, 201: gateway, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, STRICT)
      const { id } = request.params
      if (request.body.id !== undefined && request.body.id !== id) throw gatewayIdMismatch()
      const body = fromWire(request.body)
      const put = await gateways.put(callerOf(request), authorOf(request), id, body, precondition)
      reply.resource = put
      if (precondition !== 'absent') return toWire(put)
      return reply.code(201).header('location', pathOf(id)).send(toWire(put))
    }
  )

  app.patch(
    '/gateways/:id',
    {
      config: write,
      schema: {
        operationId: 'patchGateway',
        summary: 'Changes a gateway by merge patch',
        params: GatewayParams,
        body: ref(GatewayPatch),
        response: { 200: gateway, 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, STRICT)
      const revise = (current: DomainGateway) => {
        const merged = mergePatch(patchTarget(current), request.body) as GatewayBody
        // Reset, and not left alone as when the patch says nothing of them.
        if (request.body.devices === null) merged.devices = []
        assertPatched(request, ref(GatewayBody), merged)
        return fromWire(merged)
      }
      const { id } = request.params
      const changed = await gateways.change(callerOf(request), authorOf(request), id, precondition, revise)
      reply.resource = changed
      return toWire(changed)
    }
  )

  app.delete(
    '/gateways/:id',
    {
      config: write,
      schema: {
        operationId: 'deleteGateway',
        summary: 'Removes a gateway with all that hangs on it',
        params: GatewayParams,
        response: { 204: Type.Null(), 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, STRICT)
      await gateways.remove(callerOf(request), authorOf(request), request.params.id, precondition)
      return reply.code(204).send(null)
    }
  )
}

/** Devices are no part of it: a patch replaces them as a whole, or leaves them as they are kept. */
const patchTarget = ({
  name,
  description,
  location,
  tags,
  metadata,
  expectedIntervalSeconds
}: DomainGateway) => ({
  name,
  description,
  location,
  tags,
  metadata,
  expectedIntervalSeconds
})
