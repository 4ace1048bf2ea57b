import { STATUS_CODES } from 'node:http'
import swagger from '@fastify/swagger'
import type { FastifySchema, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { ANSWER_HEADERS, headersOfAnswer } from './open-api-answer-headers.ts'
import { type DocumentedSchema, exampleOf } from './open-api-examples.ts'
import { headersOf } from './open-api-headers.ts'

type SecurityScheme = { description: string } & (
  | { type: 'http'; scheme: string }
  | { type: 'apiKey'; in: 'header'; name: string }
)

export interface OpenApiOptions {
  service: string
  /** Ways to prove oneself that only this service knows; a route names them in its schema. */
  securitySchemes?: Readonly<Record<string, SecurityScheme>>
}

/** The service's OpenAPI 3.1 document: `app.swagger()`, and `/openapi.json` for identity, which merges all of them. */
export const openApi = fp<OpenApiOptions>(
  async (app, { service, securitySchemes }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: `Fieldgate ${service}`,
          version: '1',
          license: { name: 'MIT', identifier: 'MIT' }
        },
        servers: [{ url: '/' }],
        tags: [{ name: service, description: `Resources of the service ${service}.` }],
        components: {
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              description: 'An access token, an API key (fg_…) or a pipeline key.'
            },
            ...securitySchemes
          },
          headers: ANSWER_HEADERS
        }
      },
      transformObject: (document) => refine((document as { openapiObject: Document }).openapiObject),
      transform: ({ schema, url, route }) => ({ schema: describe(schema, route, service), url }),
      refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `def-${i}`) }
    })
    app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return app.swagger()
    })
  },
  { name: 'open-api', fastify: '5.x' }
)

/** Says of each route what it would have to repeat: whose it is, the headers it takes, and what access it asks for. */
function describe(given: FastifySchema, route: RouteOptions, service: string): FastifySchema {
  const headers = headersOf(given, route)
  const schema = headers ? { ...given, headers } : given
  const access = route.config?.access
  if (!access || access === 'public') return { security: [], ...schema, tags: [service] }
  const needs = access === 'authenticated' || access === 'service' ? [] : [access]
  return {
    security: [{ bearer: [] }],
    ...schema,
    tags: [service],
    description: [schema.description, needs[0] && `Needs the scope \`${needs[0]}\`.`]
      .filter(Boolean)
      .join(' ')
  }
}

interface Document {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, DocumentedSchema> }
}

interface Operation {
  parameters?: Array<{ name: string; required?: boolean; schema?: { default?: unknown } }>
  requestBody?: { content?: Content }
  responses?: Record<string, { description: string; headers?: object; content?: Content }>
}

type Content = Record<string, { schema?: DocumentedSchema; example?: unknown; examples?: unknown }>

const PROBLEM = '#/components/schemas/Problem'

/**
 * Mends what the generator cannot know: a parameter with a default may be left out, problems have their own types,
 * answers have headers, and a body that no component describes is shown by the examples of its parts.
 */
function refine<D extends Document>(document: D): D {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path))
  for (const { parameters = [], requestBody, responses = {} } of operations) {
    for (const parameter of parameters) {
      if (parameter.schema?.default !== undefined) parameter.required = false
    }
    const statuses = Object.keys(responses)
    const isIdempotent = parameters.some(({ name }) => name === 'Idempotency-Key')
    for (const [status, response] of Object.entries(responses)) {
      if (response.description === 'Default Response') response.description = STATUS_CODES[status] ?? status
      const [first] = Object.values(response.content ?? {})
      if (first?.schema?.$ref === PROBLEM) {
        response.content = { 'application/problem+json': first, 'application/problem+xml': first }
      }
      const isPage = first?.schema?.properties?.page !== undefined
      response.headers = headersOfAnswer({ status, statuses, isPage, isIdempotent })
    }
    for (const { content } of [requestBody, ...Object.values(responses)].filter((part) => part !== undefined))
      addExample(content, document.components?.schemas ?? {})
  }
  return document
}

/** To the JSON of `content`, unless it has one; a component has its own. */
function addExample(content: Content = {}, schemas: Record<string, DocumentedSchema>): void {
  const media = Object.entries(content).find(([type]) => /[/+]json$/.test(type))?.[1]
  if (!media?.schema || media.schema.$ref || media.schema.examples || media.examples) return
  const example = exampleOf(media.schema, schemas)
  if (example !== undefined) media.example = example
}
