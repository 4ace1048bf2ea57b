import { randomInt } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { serviceSecret } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import { v7 } from 'uuid'
import type { Config } from './config.ts'
import { createArgon2Passwords } from './crypto/argon2-passwords.ts'
import { rememberVerified } from './crypto/remembered-passwords.ts'
import { createApiKeyCredentials } from './domain/api-keys/api-key-credentials.ts'
import { createApiKeys } from './domain/api-keys/api-keys.ts'
import { createAuditEvents } from './domain/audit/audit-events.ts'
import { createAuditRetention } from './domain/audit/audit-retention.ts'
import { createIntrospections } from './domain/tokens/introspection.ts'
import { createServiceClients } from './domain/tokens/service-clients.ts'
import { createFirstUsers } from './domain/users/first-users.ts'
import { createUserAccounts } from './domain/users/user-accounts.ts'
import { createUsers } from './domain/users/users.ts'
import { createSignInUseCases } from './sign-in-use-cases.ts'
import { createApiKeyStore } from './store/api-key-store.ts'
import { createAuditEventStore } from './store/audit-event-store.ts'
import { createAuditRemover, createAuditRetentionStore } from './store/audit-retention-store.ts'
import { createUserStore } from './store/user-store.ts'

interface Surroundings {
  /** The database as its owner, where that is known. */
  owned: DatabaseHandle | undefined
  log: Pick<FastifyBaseLogger, 'warn'>
}

/** The domain on its store and its cryptography; `start` makes what the first start of all has to make. */
export async function createUseCases(config: Config, database: DatabaseHandle, { owned, log }: Surroundings) {
  const now = () => new Date()
  const newId = () => v7()
  const passwords = rememberVerified(await createArgon2Passwords())

  const auditor = createAuditor('identity', { newId, now })
  const userStore = createUserStore(database, auditor)
  const users = createUsers({ store: userStore, passwords, demo: config.DEMO })
  const { tokens, openSigningKey, ...signInUseCases } = createSignInUseCases(config, database, {
    auditor,
    userStore,
    users,
    passwords,
    now,
    newId
  })
  const firstUsers = createFirstUsers({ store: userStore, passwords, now, newId })
  const apiKeyStore = createApiKeyStore(database, auditor)
  const apiKeyCredentials = createApiKeyCredentials({ store: apiKeyStore, users, now })
  const userAccounts = createUserAccounts({
    store: userStore,
    passwords,
    demo: config.DEMO,
    now,
    newId
  })

  return {
    apiKeys: createApiKeys({ store: apiKeyStore, users, now, newId, randomInt }),
    auditEvents: createAuditEvents(createAuditEventStore(database)),
    auditRetention: createAuditRetention({
      store: createAuditRetentionStore(database, auditor),
      removeSome: owned && createAuditRemover(owned),
      reportFailure: (err) => log.warn({ err }, 'a retention run failed'),
      now,
      newId
    }),
    users,
    userAccounts,
    ...signInUseCases,
    introspections: createIntrospections({ users, apiKeyCredentials, tokens }),
    clients: createServiceClients((service) => serviceSecret(config.SERVICE_SECRET, service)),

    async start(): Promise<void> {
      await openSigningKey()
      if (config.DEMO) await firstUsers.ensureDemoUsers()
      else if (config.ADMIN_PASSWORD !== undefined) await firstUsers.ensureAdmin(config.ADMIN_PASSWORD)
    }
  }
}
