import { closed } from '@fieldgate/types'
import { type Static, type TSchema, Type } from 'typebox'
import { listOfDevices, NewDevice } from '../devices/devices.schemas.ts'
import { EXAMPLE, lat, lon, members, xml } from './gateways.schemas.ts'

const id = Type.String({ minLength: 1, maxLength: 2048, description: 'New ones match [A-Za-z0-9._-]{1,64}.' })

const writable = {
  ...Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, Type.Optional(schema)])),
  devices: Type.Optional(listOfDevices(NewDevice))
} as { [Name in keyof typeof members]: ReturnType<typeof Type.Optional<(typeof members)[Name]>> } & {
  devices: ReturnType<typeof Type.Optional<ReturnType<typeof listOfDevices>>>
}

export type NewGateway = Static<typeof NewGateway>
export const NewGateway = Type.Object(
  { id, ...writable },
  {
    $id: 'NewGateway',
    title: 'New gateway',
    description: 'A gateway as a client makes it.',
    additionalProperties: false,
    xml,
    examples: [{ id: 'roof-north', ...EXAMPLE }]
  }
)

export const GatewayBody = Type.Object(
  { id: Type.Optional(id), ...writable },
  {
    $id: 'GatewayBody',
    title: 'Gateway, replaced',
    description: 'What is left out is reset; the path names the gateway.',
    additionalProperties: false,
    xml,
    examples: [EXAMPLE]
  }
)

/** `schema`, or null to have the member reset. */
const resettable = (schema: TSchema & { type?: string | string[] }) =>
  Type.Optional(Type.Unsafe({ ...schema, type: [...new Set([schema.type, 'null'].flat())] }))

export const GatewayPatch = Type.Object(
  {
    ...Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, resettable(schema)])),
    location: resettable(Type.Object({ lat: Type.Optional(lat), lon: Type.Optional(lon) }, closed)),
    devices: resettable(listOfDevices(NewDevice))
  },
  {
    $id: 'GatewayPatch',
    title: 'Gateway, patched',
    description: 'RFC 7396: a member that is null is reset; devices are replaced as a whole.',
    additionalProperties: false,
    xml,
    examples: [{ name: 'Roof, south', location: null }]
  }
)

export type GatewayBody = Static<typeof GatewayBody>
