import { type AccessOptions, type DevicePrincipal, principalOf } from '@fieldgate/service-kit'
import type { Scope } from '@fieldgate/types'
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { credentialsRepeated } from '#domain/errors'
import type { Caller, User } from '#domain/reach'

type Authenticate = AccessOptions['authenticate']

/** How a device may prove itself where Bearer is taken, or its key looks like another credential. */
export const PIPELINE_KEY = {
  type: 'apiKey',
  in: 'header',
  name: 'X-Pipeline-Key',
  description: 'The key of the pipeline that the path names.'
} as const

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/
const ASCII = /^[ -~]*$/
const BEARER = /^Bearer +(\S+)$/i
const DEVICE_SCOPES: DevicePrincipal['scopes'] = new Set([
  'pipelines:read',
  'pipelines:write',
  'pipelines:push'
])

/**
 * Reads a device's key where one was sent, and leaves every other credential to `authenticate`. Nothing is proven by
 * it: the key is compared by the very statement that reads or writes.
 */
export const orDevice =
  (authenticate: Authenticate): Authenticate =>
  async (request) =>
    (deviceKeyIn(request) === undefined ? undefined : deviceOf(request)) ?? authenticate(request)

/** Says in the document of each route below one pipeline that takes its key that it does. */
export function documentKeys(app: FastifyInstance, peopleOnly: preHandlerAsyncHookHandler): void {
  app.addHook('onRoute', (route) => {
    const isOfOne = /:id\b/.test(route.url) && DEVICE_SCOPES.has(route.config?.access as Scope)
    if (!isOfOne || route.preHandler === peopleOnly) return
    route.schema = { security: [{ bearer: [] }, { pipelineKey: [] }], ...route.schema }
  })
}

/** Under the id of the path. Where there is none, or none of a pipeline, a key is a word like any other. */
function deviceOf({ params, route }: FastifyRequest): DevicePrincipal | undefined {
  const { id } = params as { id?: string }
  if (id === undefined || !DEVICE_SCOPES.has(route.config.access as Scope)) return undefined
  return {
    kind: 'device',
    id,
    name: id,
    role: undefined,
    scopes: DEVICE_SCOPES,
    resources: [id]
  }
}

/** X-Pipeline-Key, or a Bearer value that is neither a JWT nor an API key. */
function deviceKeyIn({ headers }: FastifyRequest): string | undefined {
  const named = headers['x-pipeline-key']
  if (named !== undefined) {
    if (headers.authorization !== undefined) throw credentialsRepeated()
    return keyIn(String(named))
  }
  const bearer = BEARER.exec(headers.authorization ?? '')?.[1]
  return bearer === undefined || bearer.startsWith('fg_') || JWT.test(bearer) ? undefined : bearer
}

/** Node reads header bytes as Latin-1; a key may hold any character, but few hold others than these. */
const keyIn = (header: string): string =>
  ASCII.test(header) ? header : Buffer.from(header, 'latin1').toString()

/** Who calls, as the domain knows callers. */
export function callerOf(request: FastifyRequest): Caller {
  const key = deviceKeyIn(request)
  return key === undefined ? userOf(request) : { kind: 'device', key }
}

/** The same where a device has no business: where it could name an id, `forPeople` has turned it away. */
export function userOf(request: FastifyRequest): User {
  const { id, role, resources } = principalOf(request)
  return { kind: 'user', id, role, resources }
}

/** One text for each caller. A device's is the id it names: whether it may is for its key to say. */
export const callerIdOf = ({ principal }: FastifyRequest): string => principal!.id
