/** The part of an OpenAPI document that is merged. */
export interface OpenApiDocument {
  openapi: string
  info: object
  paths?: Record<string, object>
  tags?: object[]
  components?: Record<string, Record<string, object>>
  [name: string]: unknown
}

/** Gives the document of one service; rejects when it cannot be had. */
export type OpenApiSource = () => Promise<OpenApiDocument>
export type OpenApiSources = Readonly<Record<string, OpenApiSource>>

const INFO = {
  title: 'Fieldgate',
  version: '1',
  description: 'Gateways, pipelines, records and host metrics: one API over all services.',
  license: { name: 'MIT', identifier: 'MIT' }
}
const SCHEMA_REF = '#/components/schemas/'

/** One document of all; a service whose document cannot be had is named in `x-missing`. */
export async function mergeOpenApi(sources: OpenApiSources): Promise<OpenApiDocument> {
  const names = Object.keys(sources)
  const results = await Promise.allSettled(Object.values(sources).map((source) => source()))
  const merged: OpenApiDocument = {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/' }],
    tags: [],
    paths: {},
    components: {}
  }
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') add(merged, result.value, names[index]!)
  }
  const missing = names.filter((_name, index) => results[index]!.status === 'rejected')
  return missing.length > 0 ? { ...merged, 'x-missing': missing } : merged
}

function add(merged: OpenApiDocument, given: OpenApiDocument, service: string): void {
  const document = withOwnNames(given, merged.components?.schemas ?? {}, service)
  merged.tags!.push(...(document.tags ?? []))
  Object.assign(merged.paths!, document.paths)
  for (const [kind, components] of Object.entries(document.components ?? {})) {
    merged.components![kind] = { ...merged.components![kind], ...components }
  }
}

/** `document` with each schema renamed whose name another service has given to something else. */
function withOwnNames(
  document: OpenApiDocument,
  taken: Record<string, object>,
  service: string
): OpenApiDocument {
  const schemas = document.components?.schemas ?? {}
  const clashing = Object.keys(schemas).filter(
    (name) => taken[name] !== undefined && JSON.stringify(taken[name]) !== JSON.stringify(schemas[name])
  )
  if (clashing.length === 0) return document
  const renamed = (name: string) => (clashing.includes(name) ? `${service}.${name}` : name)
  const rewritten = JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(SCHEMA_REF)
      ? SCHEMA_REF + renamed(value.slice(SCHEMA_REF.length))
      : value
  ) as OpenApiDocument
  const own = Object.entries(rewritten.components!.schemas!).map(([name, schema]) => [renamed(name), schema])
  rewritten.components!.schemas = Object.fromEntries(own) as Record<string, object>
  return rewritten
}
