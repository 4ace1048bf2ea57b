import type { FastifyPluginAsync } from 'fastify'
import type { OidcLogins } from '#domain/oidc/oidc-logins'
import type { Sessions } from '#domain/sessions/sessions'
import type { SigningKeys } from '#domain/tokens/signing-keys'
import type { Registrations } from '#domain/users/registrations'
import { oidcProviderRoutes } from './oidc-providers.routes.ts'
import { oidcProviderSchemas } from './oidc-providers.schemas.ts'
import { registrationRoutes } from './registrations.routes.ts'
import { Register, Registration } from './registrations.schemas.ts'
import { sessionRoutes } from './sessions.routes.ts'
import { signingKeyRoutes } from './signing-keys.routes.ts'
import { KeyRing } from './signing-keys.schemas.ts'

interface AuthOptions {
  oidcLogins: OidcLogins
  sessions: Sessions
  registrations: Registrations
  signingKeys: SigningKeys
}

export const authSchemas = [...oidcProviderSchemas, Register, Registration, KeyRing]

/** What of `/auth` is a resource like any other. */
export const auth: FastifyPluginAsync<AuthOptions> = async (app, options) => {
  const { oidcLogins, sessions, registrations, signingKeys } = options
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  await app.register(sessionRoutes, { sessions })
  await app.register(registrationRoutes, { registrations })
  await app.register(oidcProviderRoutes, { oidcLogins })
  await app.register(signingKeyRoutes, { signingKeys })
}
