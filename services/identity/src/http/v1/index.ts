import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import type { Policy } from '@fieldgate/limits'
import { representations } from '@fieldgate/representations'
import { retentionRoutes } from '@fieldgate/retention'
import { type AccessOptions, access, callerKeyOf, problemDetails } from '@fieldgate/service-kit'
import { AuditEvent } from '@fieldgate/types'
import type { FastifyPluginAsync } from 'fastify'
import type { ApiKeys } from '#domain/api-keys/api-keys'
import type { AuditEvents } from '#domain/audit/audit-events'
import type { AuditRetention } from '#domain/audit/audit-retention'
import type { OidcLogins } from '#domain/oidc/oidc-logins'
import type { TrafficSources } from '#domain/platform/error-rate'
import type { OpenApiSources } from '#domain/platform/open-api'
import type { HealthChecks } from '#domain/platform/platform-health'
import type { Sessions } from '#domain/sessions/sessions'
import type { Grants } from '#domain/tokens/grants'
import type { Introspections } from '#domain/tokens/introspection'
import type { ServiceClients } from '#domain/tokens/service-clients'
import type { SigningKeys } from '#domain/tokens/signing-keys'
import type { Registrations } from '#domain/users/registrations'
import type { UserAccounts } from '#domain/users/user-accounts'
import { apiKeySecretRoutes } from './api-keys/api-key-secrets.routes.ts'
import { apiKeyRoutes } from './api-keys/api-keys.routes.ts'
import { apiKeySchemas } from './api-keys/api-keys.schemas.ts'
import { auditEventRoutes } from './audit/audit-events.routes.ts'
import { auditIntakeRoutes } from './audit/audit-intake.routes.ts'
import { auth, authSchemas } from './auth/index.ts'
import { oidcRoutes } from './auth/oidc.routes.ts'
import { oauth } from './oauth/index.ts'
import type { LoginGuardOptions } from './oauth/login-guard.ts'
import { Token } from './oauth/tokens.schemas.ts'
import { healthRoutes } from './platform/health.routes.ts'
import { openApiRoutes } from './platform/open-api.routes.ts'
import { refreshCookie } from './refresh-cookie.ts'
import { meRoutes } from './users/me.routes.ts'
import { Me } from './users/me.schemas.ts'
import { userRoutes } from './users/users.routes.ts'
import { userSchemas } from './users/users.schemas.ts'

const schemas = [...authSchemas, ...userSchemas, ...apiKeySchemas, Me]

interface V1Options extends AccessOptions {
  apiKeys: ApiKeys
  auditEvents: AuditEvents
  auditRetention: AuditRetention
  clients: ServiceClients
  grants: Grants
  introspections: Introspections
  healthChecks: HealthChecks
  logins: LoginGuardOptions
  oidcLogins: OidcLogins
  openApiSources: OpenApiSources
  policies: readonly Policy[]
  /** Where answers under an Idempotency-Key are kept. */
  answers: Pick<IdempotencyOptions, 'pool' | 'secret'>
  refreshTokenDays: number
  registrations: Registrations
  /** Whether clients reach us over TLS. */
  secure: boolean
  sessions: Sessions
  signingKeys: SigningKeys
  trafficSources: TrafficSources
  userAccounts: UserAccounts
  /** Of the platform. */
  version: string
}

export const v1: FastifyPluginAsync<V1Options> = async (app, options) => {
  const { apiKeys, auditEvents, clients, grants, introspections, healthChecks, logins } = options
  const { answers, auditRetention, authenticate, policies, userAccounts } = options
  const { oidcLogins, openApiSources, registrations, secure, sessions, signingKeys, trafficSources } = options
  app.removeContentTypeParser('text/plain')
  // Nothing of this face may stay in a cache: it is about who somebody is, or how we are just now.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  await app.register(refreshCookie, { secure, lifetimeDays: options.refreshTokenDays })
  app.addSchema(Token)
  await app.register(oauth, { prefix: '/auth', clients, grants, introspections, logins })
  await app.register(oidcRoutes, { prefix: '/auth', authenticate, oidcLogins, secure })
  app.addSchema(AuditEvent)
  await app.register(async (plain) => {
    await plain.register(access, { authenticate })
    await plain.register(auditIntakeRoutes, { auditEvents })
    await plain.register(healthRoutes, { healthChecks, trafficSources, version: options.version })
    await plain.register(openApiRoutes, { openApiSources })
  })
  await app.register(async (resources) => {
    await resources.register(problemDetails)
    await resources.register(representations)
    await resources.register(access, { authenticate })
    await resources.register(idempotency, { ...answers, callerOf: callerKeyOf })
    await resources.register(meRoutes, { policies })
    for (const schema of schemas) resources.addSchema(schema)
    await resources.register(auth, {
      prefix: '/auth',
      oidcLogins,
      sessions,
      registrations,
      signingKeys
    })
    await resources.register(userRoutes, { userAccounts })
    await resources.register(apiKeyRoutes, { apiKeys })
    await resources.register(apiKeySecretRoutes, { apiKeys })
    await resources.register(auditEventRoutes, { auditEvents })
    await resources.register(retentionRoutes, {
      name: 'audit',
      operation: 'Audit',
      what: 'the audit is',
      mostDays: 36_500,
      retention: auditRetention
    })
  })
}
