import { Fields, listOf, nullable, PageQuery, pageOf, ref } from '@fieldgate/types'
import { type TSchema, Type } from 'typebox'

const MEASURED = { voltage: 48.2, current: 1.5, realPower: 72.3, reactivePower: 4 }

const name = Type.String({ minLength: 1, maxLength: 128 })
const timestamp = Type.Union(
  [
    nullable(Type.String({ format: 'date-time', maxLength: 64 })),
    // The last time that a Date has.
    Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 }),
    // As XML has a number where the schema does not ask for one.
    Type.String({ pattern: '^[0-9]{1,15}$' })
  ],
  { description: 'When it was measured: RFC 3339, or milliseconds since 1970; at most 5 minutes ahead.' }
)

const quantities = {
  current: Type.Optional(nullable(Type.Number({ description: 'Ampere.' }))),
  realPower: Type.Optional(nullable(Type.Number({ description: 'Watt.' }))),
  reactivePower: Type.Optional(nullable(Type.Number({ description: 'Var.' }))),
  timestamp: Type.Optional(timestamp)
}

const xml = { name: 'device' }

/** Other members are the client's own: they are kept, and shown. */
const open = { additionalProperties: true, xml, examples: [{ name: 'Inverter', ...MEASURED }] }

export const Device = Type.Object(
  {
    name: Type.String(),
    voltage: nullable(Type.Number({ description: 'Volt; null where what was kept reads as no number.' })),
    ...quantities,
    timestamp: Type.Optional(
      nullable(Type.String({ description: 'When it was measured, as the device said it.' }))
    )
  },
  { $id: 'Device', title: 'Device', description: 'A device behind a gateway.', ...open }
)

export const NewDevice = Type.Object(
  { name, voltage: Type.Number({ description: 'Volt.' }), ...quantities },
  { $id: 'NewDevice', title: 'New device', description: 'A device as a client writes it.', ...open }
)

/** In a PUT the path names the device; the body may do so too. */
export const DeviceBody = Type.Object(
  { name: Type.Optional(name), voltage: Type.Number(), ...quantities },
  {
    ...open,
    $id: 'DeviceBody',
    description: 'What a device is replaced with.',
    title: 'Device, replaced',
    examples: [MEASURED]
  }
)

export const DevicePatch = Type.Object(
  { voltage: Type.Optional(Type.Number()), ...quantities },
  {
    $id: 'DevicePatch',
    title: 'Device, patched',
    description: 'RFC 7396: a member that is null is removed.',
    additionalProperties: true,
    xml,
    examples: [{ voltage: 47.9 }]
  }
)

export const listOfDevices = (item: TSchema & { $id?: string }) => listOf(ref(item), { maxItems: 1000 })

/** A page may begin behind an id or a name of any length. */
export const cursor = Type.Optional(
  Type.String({ maxLength: 8192, description: 'Opaque: `page.next` of the answer before.' })
)

export const DeviceQuery = Type.Object({
  ...PageQuery.properties,
  cursor,
  ...Fields.properties
})

export const DevicePage = pageOf(ref(Device), 'devices')
