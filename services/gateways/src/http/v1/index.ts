import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { representations } from '@fieldgate/representations'
import {
  type AccessOptions,
  access,
  createSeats,
  eventStreams,
  principalOf,
  problemDetails
} from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { Devices } from '#domain/devices'
import type { Gateways } from '#domain/gateways'
import type { Imports } from '#domain/imports'
import type { Photos } from '#domain/photos'
import type { PresenceOfGateways } from '#domain/presence'
import { deviceItemRoutes } from './devices/device.routes.ts'
import { deviceRoutes } from './devices/devices.routes.ts'
import { Device, DeviceBody, DevicePatch, NewDevice } from './devices/devices.schemas.ts'
import { GatewayEvent } from './events/events.schemas.ts'
import { gatewayItemRoutes } from './gateways/gateway.routes.ts'
import { GatewayBody, GatewayPatch, NewGateway } from './gateways/gateway-writes.schemas.ts'
import { gatewayRoutes } from './gateways/gateways.routes.ts'
import { Gateway, GatewaySummary } from './gateways/gateways.schemas.ts'
import { presenceRoutes } from './gateways/presence.routes.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { GatewayImport, ImportBody } from './imports/imports.schemas.ts'
import { photoRoutes } from './photos/photos.routes.ts'

interface V1Options {
  gateways: Gateways
  devices: Devices
  presence: PresenceOfGateways
  photos: Photos
  imports: Imports
  authenticate: AccessOptions['authenticate']
  /** Where the answers to idempotent writes are kept. */
  answers: IdempotencyOptions['pool']
}

const MAX_STREAMS = 1_000

const SCHEMAS = [
  Device,
  NewDevice,
  DeviceBody,
  DevicePatch,
  Gateway,
  NewGateway,
  GatewayBody,
  GatewayPatch,
  GatewaySummary,
  GatewayEvent,
  ImportBody,
  GatewayImport
]

export const v1: FastifyPluginAsync<V1Options> = async (app, options) => {
  const { gateways, devices, presence, photos, imports, authenticate, answers } = options
  await app.register(problemDetails)
  await app.register(representations)
  await app.register(access, { authenticate })
  await app.register(idempotency, { pool: answers, callerOf: (request) => principalOf(request).id })
  await app.register(eventStreams, { seats: createSeats(MAX_STREAMS) })
  for (const schema of SCHEMAS) app.addSchema(schema)
  await app.register(gatewayRoutes, { gateways })
  await app.register(gatewayItemRoutes, { gateways })
  await app.register(deviceRoutes, { devices })
  await app.register(deviceItemRoutes, { devices })
  await app.register(presenceRoutes, { presence, authenticate })
  await app.register(photoRoutes, { photos })
  await app.register(importRoutes, { imports })
}
