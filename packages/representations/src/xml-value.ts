import { AppError } from '@fieldgate/errors'
import { isExactNumber } from './exact-numbers.ts'
import { additionalSchema, dereference, type Resolve, typeOf, type WireSchema } from './schema-walk.ts'
import type { XmlElement } from './xml-reader.ts'

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

/**
 * What an XML document means by `schema`: the inverse of `writeXml`. The schema gives each text its type, so
 * "007" stays text where text is asked for; what does not fit is left as text, for the validator to name.
 */
export function valueOfXml(root: XmlElement, schema: WireSchema, resolve: Resolve): unknown {
  const target = dereference(schema, resolve)
  const expected = target.xml?.name
  if (expected !== undefined && root.name !== expected) {
    throw new AppError('invalid', 'xml_root_unexpected', `The root element must be <${expected}>.`)
  }
  return readValue(root, target, resolve)
}

/** The text of a value as `type` has it; the text itself where it is no such thing. */
export function typedText(text: string, type: string | undefined): unknown {
  const trimmed = text.trim()
  const isNumber = (type === 'number' || type === 'integer') && NUMBER.test(trimmed)
  if (isNumber && isExactNumber(trimmed)) return Number(trimmed)
  if (type === 'boolean' && (trimmed === 'true' || trimmed === '1')) return true
  if (type === 'boolean' && (trimmed === 'false' || trimmed === '0')) return false
  return text
}

function readValue(node: XmlElement, schema: WireSchema, resolve: Resolve): unknown {
  const nil = node.attributes.get('xsi:nil')
  if (nil === 'true' || nil === '1') return null
  const target = dereference(schema, resolve)
  const type = typeOf(target) ?? node.attributes.get('xsi:type')?.replace(/^.*:/, '')
  if (type === 'array') return node.children.map((child) => readValue(child, target.items ?? {}, resolve))
  if (type === 'object' || (type === undefined && node.children.length > 0))
    return membersOf(node, target, resolve)
  if (node.children.length > 0) throw unexpected(node.children[0]!.name)
  return typedText(node.text, type)
}

function membersOf(node: XmlElement, schema: WireSchema, resolve: Resolve): Record<string, unknown> {
  if (node.text.trim() !== '')
    throw new AppError('invalid', 'xml_text_unexpected', `<${node.name}> must hold elements only.`)
  const members = new Map<string, unknown>()
  for (const child of node.children) {
    const [name, value, repeats] = memberOf(child, schema, resolve)
    if (repeats) members.set(name, [...((members.get(name) as unknown[] | undefined) ?? []), value])
    else if (members.has(name))
      throw new AppError('invalid', 'xml_element_repeated', `<${child.name}> stands twice.`)
    else members.set(name, value)
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (isFlatList(property, resolve) && !members.has(name)) members.set(name, [])
  }
  return objectOf(members)
}

/** The member a child element stands for: a property by name, an item of an unwrapped list, or an entry. */
function memberOf(
  child: XmlElement,
  schema: WireSchema,
  resolve: Resolve
): [name: string, value: unknown, repeats?: true] {
  const properties = schema.properties ?? {}
  if (Object.hasOwn(properties, child.name))
    return [child.name, readValue(child, properties[child.name]!, resolve)]
  for (const [name, property] of Object.entries(properties)) {
    if (!isFlatList(property, resolve)) continue
    const items = dereference(dereference(property, resolve).items ?? {}, resolve)
    if (items.xml?.name === child.name) return [name, readValue(child, items, resolve), true]
  }
  const open = additionalSchema(schema)
  const key = child.attributes.get('key')
  if (open && child.name === 'entry' && key !== undefined) return [key, readValue(child, open, resolve)]
  // Left to the validator, which names the unknown member.
  return [child.name, child.text]
}

function isFlatList(schema: WireSchema, resolve: Resolve): boolean {
  const target = dereference(schema, resolve)
  return typeOf(target) === 'array' && !target.xml?.wrapped
}

/** Own properties alone: what would name a prototype is refused rather than obeyed, as it is in JSON. */
function objectOf(members: Map<string, unknown>): Record<string, unknown> {
  if (members.has('__proto__')) throw unexpected('__proto__')
  const maker = members.get('constructor')
  if (typeof maker === 'object' && maker !== null && Object.hasOwn(maker, 'prototype'))
    throw unexpected('constructor')
  return Object.fromEntries(members)
}

const unexpected = (name: string) =>
  new AppError('invalid', 'xml_element_unexpected', `<${name}> is not expected here.`)
