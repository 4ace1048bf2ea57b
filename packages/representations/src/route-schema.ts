import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import { MEDIA_TYPE, type Media, RESOURCE_MEDIA } from './media.ts'

const PROBLEM = { $ref: 'Problem#' }
const NOT_MODIFIED = { type: 'null', description: 'The client has just this.' }

/**
 * Refuses a route without an operationId, and adds to its schema what it would have to repeat: that a query parameter it does not name is an error, the
 * forms it reads and answers in, and what else any route of its kind may answer with.
 */
export function completeSchema(this: FastifyInstance, route: RouteOptions): void {
  const schema: FastifySchema = route.schema ?? {}
  if (!schema.operationId && !schema.hide)
    throw new Error(`${route.method} ${route.url} does not say its operationId`)
  const { media = RESOURCE_MEDIA, bodyMedia = RESOURCE_MEDIA } = route.config ?? {}
  const query = (schema.querystring ?? { type: 'object', properties: {} }) as object
  route.schema = {
    ...(media === 'own' ? {} : { produces: typesOf(media) }),
    ...(schema.body ? { consumes: typesOf(bodyMedia) } : {}),
    ...schema,
    querystring: { ...query, additionalProperties: false },
    response: {
      ...problemsOf(route, schema),
      ...(route.method === 'GET' && media !== 'own' && { 304: NOT_MODIFIED }),
      ...(schema.response as object | undefined)
    }
  }
}

const typesOf = (media: readonly Media[]): string[] => media.map((medium) => MEDIA_TYPE[medium])

function problemsOf({ config }: RouteOptions, { body }: FastifySchema): Record<number, object> {
  const statuses = [400, 429, 503]
  if (config?.media !== 'own') statuses.push(406)
  if (config?.access !== 'public') statuses.push(401, 403)
  if (body) statuses.push(413, 415, 422)
  return Object.fromEntries(statuses.sort().map((status) => [status, PROBLEM]))
}
