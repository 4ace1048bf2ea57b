/** A value as DynamoDB writes it down: `{ "S": "x" }`, `{ "M": { … } }`. */
type Attribute = Readonly<Record<string, unknown>>

/** The item of a line of a DynamoDB export, or of a scan; undefined of anything else. */
export function dynamoItem(row: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const item = 'Item' in row ? row.Item : row
  if (typeof item !== 'object' || item === null) return undefined
  const values = Object.values(item)
  return values.length > 0 && values.every(isAttribute)
    ? plainMembers(item as Record<string, Attribute>)
    : undefined
}

const TYPES = new Set(['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS'])

const isAttribute = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  TYPES.has(Object.keys(value)[0]!)

const plainMembers = (members: Readonly<Record<string, Attribute>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, plain(value)]))

function plain(attribute: Attribute): unknown {
  const [type, value] = Object.entries(attribute)[0]!
  if (type === 'NULL') return null
  if (type === 'N') return Number(value)
  if (type === 'NS') return (value as string[]).map(Number)
  if (type === 'M') return plainMembers(value as Record<string, Attribute>)
  if (type === 'L') return (value as Attribute[]).map(plain)
  return value
}
