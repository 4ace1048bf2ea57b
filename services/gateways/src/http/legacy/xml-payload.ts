import type { XmlElement } from '@fieldgate/representations'
import type { DocumentValue } from '#domain/document'

/** The payload in a request: what stands in `<item>`; under another root there is nothing, not even a gatewayID. */
export const fromXml = (root: XmlElement): DocumentValue =>
  root.name === 'item' ? (toValue(root) ?? {}) : {}

/**
 * As Python's xmltodict reads an element: text alone is a string, nothing is null, attributes are members with an @
 * in front, and an element that stands there twice is a list.
 */
function toValue({ attributes, children, text }: XmlElement): DocumentValue {
  const content = text.trim()
  if (attributes.size === 0 && children.length === 0) return content || null
  const members = new Map<string, DocumentValue>()
  for (const [name, value] of attributes) members.set(`@${name}`, value)
  for (const [name, elements] of Map.groupBy(children, (child) => child.name)) {
    const values = elements.map(toValue)
    members.set(name, values.length === 1 ? values[0]! : values)
  }
  if (content) members.set('#text', content)
  return Object.fromEntries(members)
}
