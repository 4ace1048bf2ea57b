import type { AuditEntry, Authorship } from '@fieldgate/audit'
import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { assertMeasured, type Device, newDocument, toEntry, withEntries } from './device.ts'
import { deviceNamesRepeated, gatewayIdTaken, gatewayNotFound } from './errors.ts'
import {
  assertMetadata,
  assertNewId,
  type Gateway,
  type GatewayProfile,
  type GatewayState,
  type PresentGateway
} from './gateway.ts'
import { gatewayAudit } from './gateway-audit.ts'
import type { PhotoFiles } from './photos.ts'
import { assertMayMake, type Caller, ownerOf, type Reach, reachOf } from './reach.ts'

export interface GatewayQuery {
  states: readonly GatewayState[] | undefined
  /** Each of them must be there. */
  tags: readonly string[]
  /** A part of the id, the name or the description, whatever its case. */
  text: string | undefined
  lastSeenBefore: Date | undefined
  sort: { by: 'id' | 'name' | 'lastSeenAt' | 'createdAt'; direction: 'asc' | 'desc' }
  /** The name of `sort`, which cursors carry. */
  sortName: string
  cursor: Cursor | undefined
  limit: number
  withTotal: boolean
}

type NewGateway = GatewayProfile & Pick<Gateway, 'id' | 'ownerId' | 'document'>

/** What a write makes of a gateway that stands. */
export interface GatewayEdit {
  content: GatewayProfile & Pick<Gateway, 'document'>
  /** True where the write shows that the gateway is there. */
  isSeen?: boolean
  audit: (after: Gateway) => AuditEntry
}

/** What the domain asks of storage; `store/` answers it. Nothing outside the reach is found. */
export interface GatewayStore {
  find: (id: string, reach: Reach) => Promise<PresentGateway | undefined>
  list: (query: GatewayQuery, reach: Reach) => Promise<Slice<PresentGateway>>
  countByState: (reach: Reach) => Promise<Record<GatewayState, number>>
  /** Of the ids that are taken: whether the gateway is in reach. */
  standing: (ids: readonly string[], reach: Reach) => Promise<Map<string, boolean>>
  /** Undefined where the id is taken. */
  insert: (gateway: NewGateway, by: Authorship) => Promise<PresentGateway | undefined>
  /** Keeps what `edit` makes of the gateway, which nobody else changes meanwhile; undefined where there is none. */
  edit: (
    id: string,
    reach: Reach,
    by: Authorship,
    edit: (gateway: Gateway) => GatewayEdit
  ) => Promise<PresentGateway | undefined>
  /** Removes the gateway that `admit` lets go, and tells the file of its photo; undefined where there is none. */
  remove: (
    id: string,
    reach: Reach,
    by: Authorship,
    admit: (gateway: Gateway) => void
  ) => Promise<{ photoFile: string | null } | undefined>
}

/** A gateway as a client writes it; without `devices` the ones that stand are kept. */
export type GatewayWrite = GatewayProfile & { devices: readonly Device[] | undefined }

export type Gateways = ReturnType<typeof createGateways>

export function createGateways(store: GatewayStore, photoFiles: PhotoFiles, now: () => Date) {
  async function insert(
    caller: Caller,
    by: Authorship,
    id: string,
    { devices = [], ...profile }: GatewayWrite
  ) {
    assertMayMake(reachOf(caller), id)
    assertNewId(id)
    assertWrite({ ...profile, devices }, now())
    return store.insert({ ...profile, id, ownerId: ownerOf(caller), document: newDocument(id, devices) }, by)
  }

  const edit = (
    caller: Caller,
    by: Authorship,
    id: string,
    precondition: Precondition,
    revise: (gateway: Gateway) => GatewayWrite
  ) =>
    store.edit(id, reachOf(caller), by, (gateway) => {
      if (!admits(precondition, gateway.version)) throw preconditionFailed()
      return revision(gateway, revise(gateway), now())
    })

  return {
    list: (caller: Caller, query: GatewayQuery) => store.list(query, reachOf(caller)),

    countByState: (caller: Caller) => store.countByState(reachOf(caller)),

    async get(caller: Caller, id: string): Promise<PresentGateway> {
      const gateway = await store.find(id, reachOf(caller))
      if (!gateway) throw gatewayNotFound()
      return gateway
    },

    async create(caller: Caller, by: Authorship, id: string, write: GatewayWrite): Promise<PresentGateway> {
      const gateway = await insert(caller, by, id, write)
      if (!gateway) throw gatewayIdTaken()
      return gateway
    },

    /** Makes the gateway where the precondition asks that there be none, else replaces it. */
    async put(
      caller: Caller,
      by: Authorship,
      id: string,
      write: GatewayWrite,
      precondition: Precondition
    ): Promise<PresentGateway> {
      const whole = { ...write, devices: write.devices ?? [] }
      const gateway =
        precondition === 'absent'
          ? await insert(caller, by, id, whole)
          : await edit(caller, by, id, precondition, () => whole)
      if (!gateway) throw preconditionFailed()
      return gateway
    },

    async change(
      caller: Caller,
      by: Authorship,
      id: string,
      precondition: Precondition,
      revise: (gateway: Gateway) => GatewayWrite
    ): Promise<PresentGateway> {
      const gateway = await edit(caller, by, id, precondition, revise)
      if (!gateway) throw gatewayNotFound()
      return gateway
    },

    async remove(caller: Caller, by: Authorship, id: string, precondition: Precondition): Promise<void> {
      const removed = await store.remove(id, reachOf(caller), by, ({ version }) => {
        if (!admits(precondition, version)) throw preconditionFailed()
      })
      if (!removed) throw gatewayNotFound()
      if (removed.photoFile) await photoFiles.remove(removed.photoFile)
    }
  }
}

/** What `write` makes of `gateway`. */
export function revision(gateway: Gateway, { devices, ...profile }: GatewayWrite, now: Date): GatewayEdit {
  assertWrite({ ...profile, devices }, now)
  const document = devices ? withEntries(gateway.document, devices.map(toEntry)) : gateway.document
  return { content: { ...profile, document }, audit: (after) => gatewayAudit(gateway, after) }
}

/** Holds a write to the rules that no schema can tell. */
export function assertWrite({ metadata, devices = [] }: Partial<GatewayWrite>, now: Date): void {
  if (metadata) assertMetadata(metadata)
  for (const device of devices) assertMeasured(device, now)
  if (new Set(devices.map(({ name }) => name)).size < devices.length) throw deviceNamesRepeated()
}
