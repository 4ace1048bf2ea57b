import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { type AccessOptions, access, legacyLifecycle, principalOf } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { Documents } from '#domain/documents'
import { roleInsufficient } from '#domain/errors'
import { keepBodiesAsBytes } from './body.ts'
import { answerErrorsAsLegacy } from './errors.ts'
import { gatewayRoutes } from './gateways.routes.ts'

type Authenticate = AccessOptions['authenticate']

interface LegacyOptions {
  documents: Documents
  authenticate: Authenticate
  /** Where the answers to idempotent writes are kept. */
  answers: IdempotencyOptions['pool']
  sunset: string
}

/** Frozen: these routes answer as the service they replace did. New work goes to v1. */
export const legacy: FastifyPluginAsync<LegacyOptions> = async (
  app,
  { documents, authenticate, answers, sunset }
) => {
  answerErrorsAsLegacy(app)
  keepBodiesAsBytes(app)
  await app.register(legacyLifecycle, { successor: '/api/v1/gateways', sunset })
  await app.register(access, { authenticate: operatorsOnly(authenticate) })
  await app.register(idempotency, { pool: answers, callerOf: (request) => principalOf(request).id })
  await app.register(gatewayRoutes, { documents })
}

/** The original knew no one who may read but not write, so its face has no place for viewers and members. */
function operatorsOnly(authenticate: Authenticate): Authenticate {
  return async (request) => {
    const principal = await authenticate(request)
    if (principal && principal.role !== 'operator' && principal.role !== 'admin') throw roleInsufficient()
    return principal
  }
}
