import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../services/', import.meta.url)

interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
}

interface Document {
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: { content: Record<string, { schema?: Schema }> } }>
  >
  components: { schemas: Record<string, Schema> }
}

/** Where a body may have members that its schema does not name, and why. */
const OPEN: Record<string, string> = {
  issueToken: 'OAuth has a server pass over parameters that it does not know',
  'AuditEvent.actor': 'a service of ours tells it, and nobody else may',
  'AuditEvent.before': 'what was there, as it was',
  'AuditEvent.after': 'what is there, as it is',
  'NewGateway.metadata': "the owner's own",
  'GatewayBody.metadata': "the owner's own",
  'GatewayPatch.metadata': "the owner's own",
  NewDevice: 'a device is a document of its owner',
  DeviceBody: 'a device is a document of its owner',
  DevicePatch: 'a device is a document of its owner',
  'NewCommand.payload': 'for the device to read',
  'CommandAck.result': 'for whoever sent the command to read'
}

/** What the platform says of a resource itself, and what gives rights. */
const OURS =
  /^(id|role|scopes|owner\w*|created\w*|updated\w*|lastModified\w*|version|isAdmin|\w*[hH]ash|demo|disabled)$/
/** Where a body may name it all the same, and why. */
const NAMED: Record<string, string> = {
  'AuditEvent.id': 'a service of ours tells it, and nobody else may',
  'AuditEvent.actor.id': 'a service of ours tells it, and nobody else may',
  'NewGateway.id': 'a gateway is named by who makes it',
  'GatewayBody.id': 'refused where it is not that of the path',
  'NewPipeline.id': 'a pipeline may be named by who makes it',
  'CreateUser.role': 'administrators only',
  'ChangeUser.role': 'administrators only',
  'ChangeUser.disabled': 'administrators only',
  'CreateApiKey.scopes': 'refused beyond those of the caller',
  'ChangeApiKey.scopes': 'refused beyond those of the caller'
}

const documents = readdirSync(root)
  .map((name) => new URL(`${name}/openapi.json`, root))
  .flatMap((file) => {
    try {
      return [JSON.parse(readFileSync(file, 'utf8')) as Document]
    } catch {
      return []
    }
  })

/** Every schema of a body, by where it stands: the name of a component, or of the operation, and the members below. */
function bodySchemas({ paths, components }: Document): Map<string, Schema> {
  const found = new Map<string, Schema>()
  function walk(schema: Schema, at: string): void {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1)!
      if (!found.has(name)) walk(components.schemas[name]!, name)
      return
    }
    found.set(at, schema)
    for (const [name, member] of Object.entries(schema.properties ?? {})) walk(member, `${at}.${name}`)
    for (const branch of schema.anyOf ?? []) walk(branch, at)
    if (schema.items) walk(schema.items, `${at}[]`)
  }
  for (const { operationId, requestBody } of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const { schema } of Object.values(requestBody?.content ?? {})) if (schema) walk(schema, operationId)
  }
  return found
}

describe('a body', () => {
  const schemas = documents.flatMap((document) => [...bodySchemas(document)])

  it('has no member that its schema does not name, but where it is the caller’s own', () => {
    const open = schemas.filter(
      ([, { type, additionalProperties }]) =>
        [type].flat().includes('object') && (additionalProperties ?? true) === true
    )
    expect(open.map(([at]) => at).sort()).toEqual(Object.keys(OPEN).sort())
  })

  it('says nothing of what is the platform’s to say, but where that is safe', () => {
    const named = schemas.flatMap(([at, { properties = {} }]) =>
      Object.keys(properties)
        .filter((name) => OURS.test(name))
        .map((name) => `${at}.${name}`)
    )
    expect(named.sort()).toEqual(Object.keys(NAMED).sort())
  })
})
