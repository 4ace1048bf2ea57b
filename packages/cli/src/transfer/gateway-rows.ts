import { dynamoItem } from './dynamo-item.ts'
import type { CellTypes } from './read-rows.ts'

type Members = Readonly<Record<string, unknown>>

export const GATEWAY_TYPES: CellTypes = {
  location: 'json',
  tags: 'json',
  metadata: 'json',
  devices: 'json',
  expectedIntervalSeconds: 'number'
}

/** What the platform tells of a gateway and nobody sets. */
const TOLD = new Set(['ownerId', 'state', 'lastSeenAt', 'createdAt', 'updatedAt', 'links'])

const DEVICE_NAMES: Readonly<Record<string, string>> = {
  real_power: 'realPower',
  reactive_power: 'reactivePower'
}
const MEASURES = new Set(['voltage', 'current', 'realPower', 'reactivePower'])

/** A gateway to import, of an export of ours, of the original's data.json, or of its table in DynamoDB. */
export function gatewayOf(row: Members): Members {
  const source = dynamoItem(row) ?? row
  return 'gatewayID' in source ? ofOriginal(source) : writable(source)
}

function writable(source: Members): Members {
  const members = Object.entries(source).filter(([name]) => !TOLD.has(name))
  const devices = Array.isArray(source.devices) && { devices: source.devices.map(withoutLinks) }
  return { ...Object.fromEntries(members), ...devices }
}

const withoutLinks = (device: unknown): unknown =>
  isMembers(device) ? Object.fromEntries(Object.entries(device).filter(([name]) => name !== 'links')) : device

/** The original kept any members beside the devices: they become metadata, so that none is lost. */
function ofOriginal({ gatewayID, devices, ...others }: Members): Members {
  const listed = Array.isArray(devices) ? devices : isMembers(devices) ? Object.values(devices) : []
  return {
    id: typeof gatewayID === 'number' ? String(gatewayID) : gatewayID,
    devices: listed.map(deviceOf),
    ...(Object.keys(others).length > 0 && { metadata: others })
  }
}

function deviceOf(device: unknown): unknown {
  if (!isMembers(device)) return device
  return Object.fromEntries(
    Object.entries(device).map(([name, value]) => {
      const ours = DEVICE_NAMES[name] ?? name
      return [ours, MEASURES.has(ours) ? measure(value) : value]
    })
  )
}

/** The original gave numbers back as text. */
const measure = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
