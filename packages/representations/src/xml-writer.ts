import { XMLBuilder } from 'fast-xml-parser'
import { withoutControls } from './clean-text.ts'
import { additionalSchema, dereference, type Resolve, typeOf, type WireSchema } from './schema-walk.ts'

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
const builder = new XMLBuilder({ preserveOrder: true, suppressEmptyNode: true, ignoreAttributes: false })

/** One node of the builder's ordered form: a name with its children, and its attributes under ':@'. */
type Node = Record<string, unknown>

/**
 * `value` as an XML document: what `schema` names and nothing else, in the schema's order (OpenAPI's XML object
 * says how). null is `xsi:nil`; members of maps and members the schema does not name are `<entry key="…">`.
 */
export function writeXml(value: unknown, schema: WireSchema, resolve: Resolve): string {
  const target = dereference(schema, resolve)
  const root = element(target.xml?.name ?? 'value', value, target, resolve)
  const namespace = target.xml?.namespace
  const attributes = { ...(namespace && { '@_xmlns': namespace }), '@_xmlns:xsi': XSI }
  root[':@'] = { ...attributes, ...(root[':@'] as object | undefined) }
  // The builder makes no white space of its own: what there is belongs to values, and a parser would normalise it.
  const body = withoutControls(builder.build([root])).replace(
    /[\t\n\r]/g,
    (blank: string) => `&#${blank.charCodeAt(0)};`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>${body}`
}

function element(name: string, value: unknown, schema: WireSchema, resolve: Resolve): Node {
  if (value === null || value === undefined) return { [name]: [], ':@': { '@_xsi:nil': 'true' } }
  const target = dereference(schema, resolve)
  const node = { [name]: content(value, target, resolve) }
  // Text is what a value is taken for whose type nobody tells.
  return typeOf(target) || isText(value) ? node : { ...node, ':@': { '@_xsi:type': typeName(value) } }
}

function content(value: unknown, schema: WireSchema, resolve: Resolve): Node[] {
  if (value instanceof Date) return [text(value.toISOString())]
  if (Array.isArray(value)) return items(value, schema.items ?? {}, 'item', resolve)
  if (typeof value === 'object') return members(value as Record<string, unknown>, schema, resolve)
  return [text(String(value))]
}

function members(value: Record<string, unknown>, schema: WireSchema, resolve: Resolve): Node[] {
  const named = Object.entries(schema.properties ?? {}).filter(([name]) => value[name] !== undefined)
  const nodes = named.flatMap(([name, member]) =>
    property(name, value[name], dereference(member, resolve), resolve)
  )
  const open = additionalSchema(schema)
  if (!open) return nodes
  const others = Object.keys(value).filter(
    (name) => !Object.hasOwn(schema.properties ?? {}, name) && value[name] !== undefined
  )
  return [...nodes, ...others.map((key) => entry({ '@_key': key }, 'entry', value[key], open, resolve))]
}

function property(name: string, value: unknown, schema: WireSchema, resolve: Resolve): Node[] {
  if (typeOf(schema) !== 'array' || value === null) return [element(name, value, schema, resolve)]
  const itemSchema = dereference(schema.items ?? {}, resolve)
  const nodes = items(value as unknown[], itemSchema, itemSchema.xml?.name ?? 'item', resolve)
  return schema.xml?.wrapped ? [{ [name]: nodes }] : nodes
}

const items = (values: unknown[], schema: WireSchema, name: string, resolve: Resolve): Node[] =>
  values.map((value) =>
    typeOf(schema)
      ? element(schema.xml?.name ?? name, value, schema, resolve)
      : entry({}, name, value, {}, resolve)
  )

/** A member that the schema does not name. Where it does not tell its type either, that stands by it even of text. */
function entry(
  attributes: Record<string, string>,
  name: string,
  value: unknown,
  schema: WireSchema,
  resolve: Resolve
): Node {
  const node = element(name, value, schema, resolve)
  const type = typeOf(schema) || value === null ? {} : { '@_xsi:type': typeName(value) }
  return { ...node, ':@': { ...attributes, ...type, ...(node[':@'] as object | undefined) } }
}

const isText = (value: unknown): boolean => typeof value === 'string' || value instanceof Date

function typeName(value: unknown): string {
  if (isText(value)) return 'string'
  return Array.isArray(value) ? 'array' : typeof value
}

const text = (value: string): Node => ({ '#text': value })
