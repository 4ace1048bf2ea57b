import { isExactNumber } from '@fieldgate/representations'
import { isLosslessNumber } from 'lossless-json'
import {
  type DocumentObject,
  type DocumentValue,
  documentToKeep,
  isDocumentObject,
  parseDocument
} from './document.ts'
import { timestampAhead } from './errors.ts'
import { deviceList } from './gateway-document.ts'

/** A device as v1 shows it. What else its entry holds is a member like any other. */
export interface Device {
  name: string
  voltage: number | null
  current?: number | null
  realPower?: number | null
  reactivePower?: number | null
  timestamp?: string | null
  [member: string]: unknown
}

/** A device with the entry of the document that it is shown from. */
export interface KeptDevice {
  device: Device
  entry: DocumentObject
}

type Members = Readonly<Record<string, unknown>>

/** How far a device's clock may be ahead of ours. */
const AHEAD_MS = 5 * 60_000

/** Refuses what was measured in a time that is yet to come. */
export function assertMeasured({ timestamp }: Device, now: Date): void {
  if (Date.parse(timestamp ?? '') > now.getTime() + AHEAD_MS) throw timestampAhead()
}

/** Members that the document spells otherwise. */
const SPELLING = new Map([
  ['realPower', 'real_power'],
  ['reactivePower', 'reactive_power']
])
const NAMES = new Map([...SPELLING].map(([name, spelled]) => [spelled, name]))
const QUANTITIES = new Set(['voltage', 'current', 'realPower', 'reactivePower'])

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as v1 may show it: what XML has no character for, and only the legacy face admits, is U+FFFD. */
export const asShownText = (text: string): string => text.replace(NOT_A_CHARACTER, '\ufffd')

/** The devices of a document: those with a name, and the first of each name. */
export function devicesIn(document: string): Map<string, KeptDevice> {
  const { devices = [] } = parseDocument(document) as DocumentObject
  const found = new Map<string, KeptDevice>()
  for (const entry of deviceList(devices)) {
    if (!isDocumentObject(entry) || typeof entry.name !== 'string' || entry.name === '') continue
    const device = toDevice(entry)
    if (!found.has(device.name)) found.set(device.name, { device, entry })
  }
  return found
}

/** `document` with `entries` as its devices, in a plain list; all that it holds besides stays as it is. */
export function withEntries(document: string, entries: Iterable<DocumentObject>): string {
  return documentToKeep({ ...(parseDocument(document) as DocumentObject), devices: [...entries] })
}

/** The document of a gateway that v1 makes. */
export const newDocument = (id: string, devices: readonly Device[]): string =>
  documentToKeep({ gatewayID: id, devices: devices.map(toEntry) })

/** The entry that keeps `device`. */
export function toEntry(device: Device | Members): DocumentObject {
  const spelled = Object.entries(device).map(([name, value]) => [SPELLING.get(name) ?? name, value])
  return toDocument(Object.fromEntries(spelled)) as DocumentObject
}

/** The entry that keeps `wanted` in place of the device it is made from: what both say alike stays to the digit. */
export const revisedEntry = ({ device, entry }: KeptDevice, wanted: Device): DocumentObject =>
  revisedMembers(entry, device, wanted, nameOf, toEntry)

const toDocument = (value: unknown): DocumentValue => parseDocument(JSON.stringify(value))

const nameOf = (spelled: string): string => NAMES.get(spelled) ?? asShownText(spelled)

function revisedMembers(
  kept: DocumentObject,
  shown: Members,
  wanted: Members,
  shownName: (spelled: string) => string,
  make: (members: Members) => DocumentObject
): DocumentObject {
  const standing = Object.entries(kept).map(
    ([spelled, value]) => [shownName(spelled), spelled, value] as const
  )
  const names = new Set(standing.map(([name]) => name))
  const revised = standing
    .filter(([name]) => Object.hasOwn(wanted, name))
    .map(([name, spelled, value]) => [spelled, revisedValue(value, shown[name], wanted[name])])
  const added = Object.entries(wanted).filter(([name]) => !names.has(name))
  return { ...Object.fromEntries(revised), ...make(Object.fromEntries(added)) }
}

function revisedValue(kept: DocumentValue, shown: unknown, wanted: unknown): DocumentValue {
  if (wanted === shown) return kept
  if (!isDocumentObject(kept) || !isMembers(wanted)) return toDocument(wanted)
  const make = (members: Members) => toDocument(members) as DocumentObject
  return revisedMembers(kept, shown as Members, wanted, asShownText, make)
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toDevice(entry: DocumentObject): Device {
  const members = new Map<string, unknown>([['voltage', null]])
  for (const [spelled, value] of Object.entries(entry)) {
    const name = nameOf(spelled)
    if (QUANTITIES.has(name)) members.set(name, asQuantity(value))
    else if (name === 'timestamp') members.set(name, asTime(value))
    else members.set(name, asPlain(value))
  }
  return Object.fromEntries(members) as Device
}

/** A number where `value` is one, or reads as one, as all text from XML does. */
function asQuantity(value: DocumentValue): number | null {
  const text = isLosslessNumber(value) ? value.value : typeof value === 'string' ? value.trim() : ''
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : null
}

function asTime(value: DocumentValue): string | null {
  if (isLosslessNumber(value)) return value.value
  return typeof value === 'string' ? asShownText(value) : null
}

function asPlain(value: DocumentValue): unknown {
  if (typeof value === 'string') return asShownText(value)
  // One that no number holds is shown as text, and may be sent so.
  if (isLosslessNumber(value)) return isExactNumber(value.value) ? Number(value.value) : value.value
  if (Array.isArray(value)) return value.map(asPlain)
  if (!isDocumentObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [asShownText(name), asPlain(member)])
  )
}
