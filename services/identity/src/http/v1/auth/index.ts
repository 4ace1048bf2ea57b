import type { FastifyPluginAsync } from 'fastify'
import type { Registrations } from '#domain/registrations'
import type { Sessions } from '#domain/sessions'
import type { SigningKeys } from '#domain/signing-keys'
import { registrationRoutes } from './registrations.routes.ts'
import { Register, Registration } from './registrations.schemas.ts'
import { sessionRoutes } from './sessions.routes.ts'
import { signingKeyRoutes } from './signing-keys.routes.ts'
import { KeyRing } from './signing-keys.schemas.ts'

interface AuthOptions {
  sessions: Sessions
  registrations: Registrations
  signingKeys: SigningKeys
}

export const authSchemas = [Register, Registration, KeyRing]

/** What of `/auth` is a resource like any other. */
export const auth: FastifyPluginAsync<AuthOptions> = async (app, options) => {
  const { sessions, registrations, signingKeys } = options
  await app.register(sessionRoutes, { sessions })
  await app.register(registrationRoutes, { registrations })
  await app.register(signingKeyRoutes, { signingKeys })
}
