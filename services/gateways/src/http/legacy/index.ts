import { type AccessOptions, access } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import { roleInsufficient } from '#domain/errors'
import type { Gateways } from '#domain/gateways'
import { keepBodiesAsBytes } from './body.ts'
import { answerErrorsAsLegacy } from './errors.ts'
import { gatewayRoutes } from './gateways.routes.ts'

type Authenticate = AccessOptions['authenticate']

/** Frozen: these routes answer as the service they replace did. New work goes to v1. */
export const legacy: FastifyPluginAsync<{ gateways: Gateways; authenticate: Authenticate }> = async (
  app,
  { gateways, authenticate }
) => {
  answerErrorsAsLegacy(app)
  keepBodiesAsBytes(app)
  await app.register(access, { authenticate: operatorsOnly(authenticate) })
  await app.register(gatewayRoutes, { gateways })
}

/** The original knew no one who may read but not write, so its face has no place for viewers and members. */
function operatorsOnly(authenticate: Authenticate): Authenticate {
  return async (request) => {
    const principal = await authenticate(request)
    if (principal && principal.role !== 'operator' && principal.role !== 'admin') throw roleInsufficient()
    return principal
  }
}
