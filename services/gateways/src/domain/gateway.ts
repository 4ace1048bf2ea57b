import { gatewayIdUnfit, metadataTooLarge } from './errors.ts'

/** Derived from when it was last seen, never written: offline = silent for three expected intervals. */
export type GatewayState = 'neverSeen' | 'online' | 'offline'

interface Location {
  lat: number
  lon: number
}

/** What a client says of a gateway beside its devices. */
export interface GatewayProfile {
  name: string | null
  description: string | null
  location: Location | null
  tags: readonly string[]
  metadata: Record<string, unknown>
  expectedIntervalSeconds: number
}

export interface Gateway extends GatewayProfile {
  id: string
  /** The user it belongs to; null: the platform's operators. */
  ownerId: string | null
  /** The JSON text it was last written with, to the digit. */
  document: string
  /** Goes up by one with each write; being seen is none. */
  version: number
  createdAt: Date
  updatedAt: Date
}

interface Presence {
  state: GatewayState
  lastSeenAt: Date | null
}

export type PresentGateway = Gateway & Presence

/** What a gateway has of what nobody said. */
export const NEW_PROFILE: GatewayProfile = {
  name: null,
  description: null,
  location: null,
  tags: [],
  metadata: {},
  expectedIntervalSeconds: 60
}

/** Gateways are made under ids that need no escaping anywhere; older ones may have any. */
const NEW_ID = /^[A-Za-z0-9._-]{1,64}$/

export function assertNewId(id: string): void {
  // "." and ".." are steps in a path, not names.
  if (!NEW_ID.test(id) || id === '.' || id === '..') throw gatewayIdUnfit()
}

const MAX_METADATA_BYTES = 8 * 1024

export function assertMetadata(metadata: GatewayProfile['metadata']): void {
  if (Buffer.byteLength(JSON.stringify(metadata)) > MAX_METADATA_BYTES)
    throw metadataTooLarge(MAX_METADATA_BYTES)
}
