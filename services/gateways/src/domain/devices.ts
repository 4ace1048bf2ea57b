import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import { assertMeasured, type Device, devicesIn, toEntry, withEntries } from './device.ts'
import { deviceNameTaken, deviceNotFound, gatewayNotFound } from './errors.ts'
import type { Gateway, PresentGateway } from './gateway.ts'
import { deviceAudit } from './gateway-audit.ts'
import type { GatewayEdit, GatewayStore } from './gateways.ts'
import { type Caller, reachOf } from './reach.ts'

export interface DeviceOfGateway {
  device: Device
  /** What it is part of, and has its version from. */
  gateway: PresentGateway
}

/** What becomes of a device: undefined where there is none before, or shall be none after. */
type Revise = (device: Device | undefined, gateway: Gateway) => Device | undefined

export type Devices = ReturnType<typeof createDevices>

/** The devices of gateways, one by one. Each write of one shows that its gateway is there. */
export function createDevices(store: Pick<GatewayStore, 'find' | 'edit'>, now: () => Date) {
  async function gatewayOf(caller: Caller, id: string): Promise<PresentGateway> {
    const gateway = await store.find(id, reachOf(caller))
    if (!gateway) throw gatewayNotFound()
    return gateway
  }

  async function write(caller: Caller, by: Authorship, id: string, name: string, revise: Revise) {
    const gateway = await store.edit(id, reachOf(caller), by, (before) =>
      deviceEdit(before, name, revise, now())
    )
    if (!gateway) throw gatewayNotFound()
    return gateway
  }

  return {
    /** All devices of a gateway, in the order of their names. */
    async list(caller: Caller, id: string): Promise<Device[]> {
      const { document } = await gatewayOf(caller, id)
      return [...devicesIn(document).values()]
        .map(({ device }) => device)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },

    async get(caller: Caller, id: string, name: string): Promise<DeviceOfGateway> {
      const gateway = await gatewayOf(caller, id)
      const found = devicesIn(gateway.document).get(name)
      if (!found) throw deviceNotFound()
      return { device: found.device, gateway }
    },

    async create(caller: Caller, by: Authorship, id: string, device: Device): Promise<DeviceOfGateway> {
      const gateway = await write(caller, by, id, device.name, (standing) => {
        if (standing) throw deviceNameTaken()
        return device
      })
      return { device, gateway }
    },

    /** Makes the device, or replaces it. */
    async put(caller: Caller, by: Authorship, id: string, device: Device, precondition: Precondition) {
      let isNew = false
      const gateway = await write(caller, by, id, device.name, (standing, { version }) => {
        if (!admits(precondition, standing && version)) throw preconditionFailed()
        isNew = standing === undefined
        return device
      })
      return { device, gateway, isNew }
    },

    async change(
      caller: Caller,
      by: Authorship,
      id: string,
      name: string,
      precondition: Precondition,
      revise: (device: Device) => Device
    ): Promise<DeviceOfGateway> {
      let device: Device | undefined
      const gateway = await write(caller, by, id, name, (standing, { version }) => {
        device = revise(admitted(standing, version, precondition))
        return device
      })
      return { device: device!, gateway }
    },

    async remove(caller: Caller, by: Authorship, id: string, name: string, precondition: Precondition) {
      await write(caller, by, id, name, (standing, { version }) => {
        admitted(standing, version, precondition)
        return undefined
      })
    }
  }
}

function admitted(device: Device | undefined, version: number, precondition: Precondition): Device {
  if (!device) throw deviceNotFound()
  if (!admits(precondition, version)) throw preconditionFailed()
  return device
}

function deviceEdit(gateway: Gateway, name: string, revise: Revise, now: Date): GatewayEdit {
  const devices = devicesIn(gateway.document)
  const before = devices.get(name)?.device
  const after = revise(before, gateway)
  // What the legacy face took is left alone.
  if (after && after.timestamp !== before?.timestamp) assertMeasured(after, now)
  const entries = new Map([...devices].map(([key, { entry }]) => [key, entry]))
  if (after) entries.set(name, toEntry(after))
  else entries.delete(name)
  return {
    content: { ...gateway, document: withEntries(gateway.document, entries.values()) },
    isSeen: true,
    audit: () => deviceAudit(gateway.id, before, after)
  }
}
