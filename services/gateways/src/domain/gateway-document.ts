import { type DocumentObject, type DocumentValue, isDocumentObject, isStorableText } from './document.ts'
import {
  deviceMemberMissing,
  devicesInvalid,
  documentMemberMissing,
  documentNotObject,
  gatewayIdInvalid
} from './errors.ts'

export interface GatewayDocument extends DocumentObject {
  gatewayID: DocumentValue
  devices: DocumentValue
}

const MAX_ID_BYTES = 2048
const DEVICE_MEMBERS = ['name', 'voltage']

/** `value` as the id of a gateway: any text, so long as it can be kept. */
export function asGatewayId(value: DocumentValue): string {
  const fits =
    typeof value === 'string' &&
    value !== '' &&
    Buffer.byteLength(value) <= MAX_ID_BYTES &&
    isStorableText(value)
  if (!fits) throw gatewayIdInvalid(MAX_ID_BYTES)
  return value
}

/** `value` as the document of a gateway: members have to be there, whatever they hold. */
export function asGatewayDocument(value: DocumentValue): GatewayDocument {
  if (!isDocumentObject(value)) throw documentNotObject()
  const { gatewayID, devices } = value
  if (gatewayID === undefined) throw documentMemberMissing('gatewayID')
  if (devices === undefined) throw documentMemberMissing('devices')
  for (const [index, device] of deviceList(devices).entries()) {
    const missing = DEVICE_MEMBERS.find((member) => !has(device, member))
    if (missing) throw deviceMemberMissing(index, missing)
  }
  return { ...value, gatewayID, devices }
}

/** Devices come as a list, as one alone, or either of these below `device`, as in XML. */
export function deviceList(devices: DocumentValue): DocumentValue[] {
  const given = isDocumentObject(devices) && Object.hasOwn(devices, 'device') ? devices.device! : devices
  if (Array.isArray(given)) return given
  if (isDocumentObject(given) || typeof given === 'string') return [given]
  throw devicesInvalid()
}

/** As the original had it, a text or a list in place of a device has the members whose names it contains. */
function has(device: DocumentValue, member: string): boolean {
  if (typeof device === 'string' || Array.isArray(device)) return device.includes(member)
  return isDocumentObject(device) && Object.hasOwn(device, member)
}
