import { type AccessOptions, type DevicePrincipal, principalOf } from '@fieldgate/service-kit'
import type { FastifyRequest } from 'fastify'
import { credentialsRepeated, deviceNotAllowed } from '#domain/errors'
import type { Caller, User } from '#domain/reach'

type Authenticate = AccessOptions['authenticate']

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/
const BEARER = /^Bearer +(\S+)$/i
const DEVICE_SCOPES = new Set(['pipelines:read', 'pipelines:write', 'pipelines:push'] as const)

/**
 * Reads a device's key where one was sent, and leaves every other credential to `authenticate`. Nothing is proven by
 * it: the key is compared by the very statement that reads or writes.
 */
export const orDevice =
  (authenticate: Authenticate): Authenticate =>
  async (request) =>
    deviceKeyIn(request) === undefined ? authenticate(request) : deviceOf(request)

/** Under the id of the path: a key opens nothing without one. */
function deviceOf(request: FastifyRequest): DevicePrincipal {
  const { id } = request.params as { id?: string }
  if (id === undefined) throw deviceNotAllowed()
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
    // Node reads header bytes as Latin-1; a key may hold any character.
    return Buffer.from(String(named), 'latin1').toString()
  }
  const bearer = BEARER.exec(headers.authorization ?? '')?.[1]
  return bearer === undefined || bearer.startsWith('fg_') || JWT.test(bearer) ? undefined : bearer
}

/** Who calls, as the domain knows callers. */
export function callerOf(request: FastifyRequest): Caller {
  const key = deviceKeyIn(request)
  return key === undefined ? userOf(request) : { kind: 'device', key }
}

/** The same where a device has no business. */
export function userOf(request: FastifyRequest): User {
  if (request.principal?.kind === 'device') throw deviceNotAllowed()
  const { id, role, resources } = principalOf(request)
  return { kind: 'user', id, role, resources }
}

/** One text for each caller. A device's is the id it names: whether it may is for its key to say. */
export const callerIdOf = ({ principal }: FastifyRequest): string => principal!.id
