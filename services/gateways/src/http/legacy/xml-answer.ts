import { XMLBuilder } from 'fast-xml-parser'
import { type DocumentObject, type DocumentValue, isDocumentObject } from '#domain/document'
import { escapeAttribute, escapeText, isXmlName } from './xml-text.ts'

/** A node as the builder takes it: an element under its name, with its attributes under `:@`, or a text. */
type XmlNode = Record<string, unknown>

// Escaping is ours: the builder leaves control characters and carriage returns as they are.
const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, processEntities: false })

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" ?>'

/** The ends of the list of gateways, for `toListItem` to stand between. */
export const LIST_START = `${DECLARATION}<response><gateways><gateway>`
export const LIST_END = '</gateway></gateways></response>'

export const toListItem = (document: DocumentObject): string =>
  builder.build([{ item: toNodes(withDeviceWrappers(document)) }])

export const toGatewayXml = (document: DocumentObject): string => toResponse(withDeviceWrappers(document))

export const toMessageXml = (message: string, document?: DocumentObject): string =>
  toResponse({ message, ...(document && { data: withDeviceWrappers(document) }) })

const toResponse = (content: DocumentObject): string =>
  DECLARATION + builder.build([{ response: toNodes(content) }])

/** The original meant the devices, but put every list of a gateway into a `<device>`. */
const withDeviceWrappers = (document: DocumentObject): DocumentObject =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, Array.isArray(value) ? { device: value } : value])
  )

/** The content of an element, as Python's dicttoxml writes it. */
function toNodes(value: DocumentValue): XmlNode[] {
  if (Array.isArray(value)) return value.map((element) => ({ item: toNodes(inPythonSpelling(element)) }))
  if (isDocumentObject(value))
    return Object.entries(value).map(([name, member]) => toElement(name, toNodes(member)))
  return value === null ? [] : [{ '#text': escapeText(String(value)) }]
}

/** dicttoxml writes true and false for members, but True and False for elements of a list. */
function inPythonSpelling(element: DocumentValue): DocumentValue {
  if (typeof element !== 'boolean') return element
  return element ? 'True' : 'False'
}

/** Names that XML does not admit are bent to fit, or else go into an attribute of `<key>`. */
function toElement(name: string, content: XmlNode[]): XmlNode {
  if (isXmlName(name)) return { [name]: content }
  if (/^[0-9]+$/.test(name)) return { [`n${name}`]: content }
  const joined = name.replaceAll(' ', '_')
  if (isXmlName(joined)) return { [joined]: content }
  return { key: content, ':@': { '@_name': escapeAttribute(name) } }
}
