import { readCursor } from '@fieldgate/representations'
import { asShownText, type Device, devicesIn } from '#domain/device'
import { NEW_PROFILE, type PresentGateway } from '#domain/gateway'
import type { GatewayWrite, GatewayQuery as ListQuery } from '#domain/gateways'
import { deviceFromWire } from '../devices/devices.wire.ts'
import type { GatewayBody } from './gateway-writes.schemas.ts'
import type { GatewayQuery, WireGateway } from './gateways.schemas.ts'

type WrittenDevices = Pick<GatewayWrite, 'devices'>

export const pathOf = (id: string): string => `/api/v1/gateways/${encodeURIComponent(id)}`

export function toWire({ document, version: _, ...gateway }: PresentGateway): WireGateway {
  const self = pathOf(gateway.id)
  return {
    ...gateway,
    id: asShownText(gateway.id),
    tags: [...gateway.tags],
    devices: [...devicesIn(document).values()].map(({ device }) => device),
    lastSeenAt: gateway.lastSeenAt?.toISOString() ?? null,
    createdAt: gateway.createdAt.toISOString(),
    updatedAt: gateway.updatedAt.toISOString(),
    links: {
      self,
      devices: `${self}/devices`,
      events: `${self}/events`,
      heartbeats: `${self}/heartbeats`,
      photo: `${self}/photo`
    }
  }
}

/** What `body` asks for; a member it leaves out has its default. */
export const fromWire = (body: GatewayBody): GatewayWrite => ({ ...NEW_PROFILE, ...partFromWire(body) })

/** What `body` asks for, without what it leaves out. */
export function partFromWire({ id: _, ...body }: GatewayBody): Partial<GatewayWrite> & WrittenDevices {
  const devices = (body.devices as Device[] | undefined)?.map(deviceFromWire)
  return { ...(body as Partial<GatewayWrite>), devices }
}

export function fromQuery(query: GatewayQuery): ListQuery {
  const by = query.sort.replace(/^-/, '') as ListQuery['sort']['by']
  const before = query['lastSeenAt.lt']
  return {
    states: query.state,
    tags: query.tag ?? [],
    text: query.q,
    lastSeenBefore: before === undefined ? undefined : new Date(before),
    sort: { by, direction: query.sort.startsWith('-') ? 'desc' : 'asc' },
    sortName: query.sort,
    cursor: readCursor(query.cursor, query.sort),
    limit: query.limit,
    withTotal: query.include === 'total'
  }
}
