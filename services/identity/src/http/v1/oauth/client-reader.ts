import type { Principal } from '@fieldgate/service-kit'
import type { ServiceName } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import { clientInvalid } from '#domain/errors'
import { parseBasic } from '#domain/tokens/basic-credential'
import { type ServiceClients, scopesOfService } from '#domain/tokens/service-clients'

/** The scheme of the document that `client` names. */
export const CLIENT_SECRET_BASIC = {
  type: 'http',
  scheme: 'basic',
  description: 'client_secret_basic (RFC 6749 section 2.3.1): the name of a service and its secret.'
} as const

/** Which service calls, by client_secret_basic (RFC 6749 section 2.3.1); undefined when that was not tried. */
export type ClientReader = (request: FastifyRequest) => Promise<(Principal & { id: ServiceName }) | undefined>

const BASIC = /^basic +(.*)$/i

export function createClientReader(clients: ServiceClients): ClientReader {
  return async ({ headers }) => {
    const token = BASIC.exec(headers.authorization ?? '')?.[1]
    if (token === undefined) return undefined
    const credential = parseBasic(token)
    if (!credential) throw clientInvalid()
    const id = clients.authenticate(credential)
    return {
      kind: 'service',
      id,
      name: id,
      role: undefined,
      scopes: new Set(scopesOfService(id)),
      resources: undefined
    }
  }
}
