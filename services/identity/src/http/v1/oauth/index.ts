import { access } from '@fieldgate/service-kit'
import { Introspection } from '@fieldgate/types'
import type { FastifyPluginAsync } from 'fastify'
import type { Grants } from '#domain/tokens/grants'
import type { Introspections } from '#domain/tokens/introspection'
import type { ServiceClients } from '#domain/tokens/service-clients'
import { createClientReader } from './client-reader.ts'
import { answerOAuthErrors, OAuthError } from './errors.ts'
import { readForms } from './form.ts'
import { introspectionRoutes } from './introspections.routes.ts'
import { createLoginGuard, type LoginGuardOptions } from './login-guard.ts'
import { tokenRoutes } from './tokens.routes.ts'

interface OAuthOptions {
  clients: ServiceClients
  grants: Grants
  introspections: Introspections
  logins: LoginGuardOptions
}

/** The endpoints that speak OAuth 2.0: forms in, its own errors out, and clients for callers. */
export const oauth: FastifyPluginAsync<OAuthOptions> = async (app, options) => {
  const { clients, grants, introspections, logins } = options
  const clientOf = createClientReader(clients)
  readForms(app)
  answerOAuthErrors(app)
  app.addSchema(OAuthError)
  app.addSchema(Introspection)
  await app.register(access, { authenticate: clientOf })
  await app.register(tokenRoutes, { grants, clientOf, loginGuard: createLoginGuard(logins) })
  await app.register(introspectionRoutes, { introspections })
}
