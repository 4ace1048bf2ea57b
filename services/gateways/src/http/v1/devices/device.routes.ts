import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { Device as DomainDevice } from '#domain/device'
import type { Devices } from '#domain/devices'
import { deviceNameMismatch } from '#domain/errors'
import { assertPatched, assertValid } from '../assert-valid.ts'
import { callerOf } from '../caller.ts'
import { GatewayParams, nameInPath } from '../gateways/gateways.schemas.ts'
import { pathOf } from '../gateways/gateways.wire.ts'
import { Device, DeviceBody, DevicePatch, NewDevice } from './devices.schemas.ts'
import { deviceFromWire } from './devices.wire.ts'

const LENIENT = { strict: false }
const read = { access: 'gateways:read' } as const
const write = { access: 'gateways:write' } as const
const device = ref(Device)
const problem = ref(Problem)

const DeviceParams = Type.Object({
  ...GatewayParams.properties,
  name: nameInPath
})

/** A device has the ETag of its gateway's version: who changes one device has changed the gateway. */
export const deviceItemRoutes: FastifyPluginAsyncTypebox<{ devices: Devices }> = async (app, { devices }) => {
  app.get(
    '/gateways/:id/devices/:name',
    {
      config: read,
      schema: {
        operationId: 'getDevice',
        summary: 'One device',
        params: DeviceParams,
        querystring: Fields,
        response: { 200: device, 404: problem }
      }
    },
    async (request, reply) => {
      const { id, name } = request.params
      const found = await devices.get(callerOf(request), id, name)
      reply.resource = found.gateway
      return found.device
    }
  )

  app.put(
    '/gateways/:id/devices/:name',
    {
      config: write,
      schema: {
        operationId: 'putDevice',
        summary: 'Makes a device, or replaces it',
        params: DeviceParams,
        body: ref(DeviceBody),
        response: { 200: device, 201: device, 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const { id, name } = request.params
      if (request.body.name !== undefined && request.body.name !== name) throw deviceNameMismatch()
      const body = { ...request.body, name }
      assertValid(request, ref(NewDevice), body)
      const precondition = preconditionOf(request, LENIENT)
      const put = await devices.put(
        callerOf(request),
        authorOf(request),
        id,
        deviceFromWire(body) as DomainDevice,
        precondition
      )
      reply.resource = put.gateway
      if (!put.isNew) return put.device
      const location = `${pathOf(id)}/devices/${encodeURIComponent(name)}`
      return reply.code(201).header('location', location).send(put.device)
    }
  )

  app.patch(
    '/gateways/:id/devices/:name',
    {
      config: write,
      schema: {
        operationId: 'patchDevice',
        summary: 'Changes a device by merge patch',
        params: DeviceParams,
        body: ref(DevicePatch),
        response: { 200: device, 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const { id, name } = request.params
      const patch = deviceFromWire(request.body)
      const revise = (current: DomainDevice) => {
        const merged = mergePatch(current, patch) as DomainDevice
        if (merged.name !== current.name) throw deviceNameMismatch()
        assertPatched(request, ref(NewDevice), merged)
        return merged
      }
      const precondition = preconditionOf(request, LENIENT)
      const changed = await devices.change(
        callerOf(request),
        authorOf(request),
        id,
        name,
        precondition,
        revise
      )
      reply.resource = changed.gateway
      return changed.device
    }
  )

  app.delete(
    '/gateways/:id/devices/:name',
    {
      config: write,
      schema: {
        operationId: 'deleteDevice',
        summary: 'Removes a device',
        params: DeviceParams,
        response: { 204: Type.Null(), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const { id, name } = request.params
      const precondition = preconditionOf(request, LENIENT)
      await devices.remove(callerOf(request), authorOf(request), id, name, precondition)
      return reply.code(204).send(null)
    }
  )
}
