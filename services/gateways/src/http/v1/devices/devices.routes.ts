import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor, type Slice } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { Device as DomainDevice } from '#domain/device'
import type { Devices } from '#domain/devices'
import { callerOf } from '../caller.ts'
import { GatewayParams } from '../gateways/gateways.schemas.ts'
import { pathOf } from '../gateways/gateways.wire.ts'
import { Device, DevicePage, DeviceQuery, NewDevice } from './devices.schemas.ts'
import { deviceFromWire } from './devices.wire.ts'

const SORT = 'name'
const read = { access: 'gateways:read' } as const
const write = { access: 'gateways:write' } as const
const device = ref(Device)
const problem = ref(Problem)

export const deviceRoutes: FastifyPluginAsyncTypebox<{ devices: Devices }> = async (app, { devices }) => {
  app.get(
    '/gateways/:id/devices',
    {
      config: { ...read, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listDevices',
        summary: 'The devices of a gateway, by name',
        params: GatewayParams,
        querystring: DeviceQuery,
        response: { 200: DevicePage, 404: problem }
      }
    },
    async (request, reply) => {
      const { limit, cursor } = request.query
      const all = await devices.list(callerOf(request), request.params.id)
      return answerPage(request, reply, sliceOf(all, limit, cursor), limit, (item) => item)
    }
  )

  app.post(
    '/gateways/:id/devices',
    {
      config: { ...write, idempotent: true },
      schema: {
        operationId: 'createDevice',
        summary: 'A new device of a gateway',
        params: GatewayParams,
        body: ref(NewDevice),
        response: { 201: device, 404: problem, 409: problem }
      }
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await devices.create(
        callerOf(request),
        authorOf(request),
        id,
        deviceFromWire(request.body) as DomainDevice
      )
      reply.resource = made.gateway
      const location = `${pathOf(id)}/devices/${encodeURIComponent(made.device.name)}`
      return reply.code(201).header('location', location).send(made.device)
    }
  )
}

/** A page of what is in memory already, by name. */
function sliceOf(all: readonly DomainDevice[], limit: number, text: string | undefined): Slice<DomainDevice> {
  const cursor = readCursor(text, SORT)
  const at = cursor ? String(cursor.key[0]) : ''
  const isBackward = cursor?.direction === 'prev'
  const beyond = all.filter(({ name }) => (isBackward ? name < at : name > at))
  const items = isBackward ? beyond.slice(-limit) : beyond.slice(0, limit)
  const first = items[0]?.name
  const last = items.at(-1)?.name
  const hasNext = last !== undefined && all.at(-1)!.name > last
  const hasPrev = first !== undefined && all[0]!.name < first
  return {
    items,
    next: hasNext ? { key: [last], direction: 'next', sort: SORT } : null,
    prev: hasPrev ? { key: [first], direction: 'prev', sort: SORT } : null
  }
}
