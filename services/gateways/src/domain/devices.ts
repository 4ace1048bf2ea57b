import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import {
  assertMeasured,
  type Device,
  devicesIn,
  type KeptDevice,
  revisedEntry,
  toEntry,
  withEntries
} from './device.ts'
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
type Revise = (standing: KeptDevice | undefined, gateway: Gateway) => KeptDevice | undefined

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
        return newlyKept(device)
      })
      return { device, gateway }
    },

    /** Makes the device, or replaces it. */
    async put(caller: Caller, by: Authorship, id: string, device: Device, precondition: Precondition) {
      let isNew = false
      const gateway = await write(caller, by, id, device.name, (standing, { version }) => {
        if (!admits(precondition, standing && version)) throw preconditionFailed()
        isNew = standing === undefined
        return newlyKept(device)
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
        const kept = admitted(standing, version, precondition)
        device = revise(kept.device)
        return { device, entry: revisedEntry(kept, device) }
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

const newlyKept = (device: Device): KeptDevice => ({ device, entry: toEntry(device) })

function admitted(standing: KeptDevice | undefined, version: number, precondition: Precondition): KeptDevice {
  if (!standing) throw deviceNotFound()
  if (!admits(precondition, version)) throw preconditionFailed()
  return standing
}

function deviceEdit(gateway: Gateway, name: string, revise: Revise, now: Date): GatewayEdit {
  const devices = devicesIn(gateway.document)
  const before = devices.get(name)
  const after = revise(before, gateway)
  // What the legacy face took is left alone.
  if (after && after.device.timestamp !== before?.device.timestamp) assertMeasured(after.device, now)
  if (after) devices.set(name, after)
  else devices.delete(name)
  const entries = [...devices.values()].map(({ entry }) => entry)
  return {
    content: { ...gateway, document: withEntries(gateway.document, entries) },
    isSeen: true,
    audit: () => deviceAudit(gateway.id, before?.device, after?.device)
  }
}
