import { randomInt } from 'node:crypto'
import type { DatabaseHandle } from '@fieldgate/db'
import { serviceSecret } from '@fieldgate/service-kit'
import { v7 } from 'uuid'
import type { Config } from './config.ts'
import { createArgon2Passwords } from './crypto/argon2-passwords.ts'
import { createEs256Signer, makeEs256Key } from './crypto/es256.ts'
import { rememberVerified } from './crypto/remembered-passwords.ts'
import { createSealer } from './crypto/sealer.ts'
import { createApiKeys } from './domain/api-keys.ts'
import { createFirstUsers } from './domain/first-users.ts'
import { createGrants } from './domain/grants.ts'
import { createIntrospections } from './domain/introspection.ts'
import { createServiceClients } from './domain/service-clients.ts'
import { createSigningKeys } from './domain/signing-keys.ts'
import { createTokens } from './domain/tokens.ts'
import { createUsers } from './domain/users.ts'
import { createApiKeyStore } from './store/api-key-store.ts'
import { createSigningKeyStore } from './store/signing-key-store.ts'
import { createUserStore } from './store/user-store.ts'

/** The domain on its store and its cryptography; `start` makes what the first start of all has to make. */
export async function createUseCases(config: Config, database: DatabaseHandle) {
  const now = () => new Date()
  const newId = () => v7()
  const passwords = rememberVerified(await createArgon2Passwords())
  const sealer = createSealer(config.SERVICE_SECRET, 'fieldgate signing keys')

  const userStore = createUserStore(database)
  const users = createUsers({ store: userStore, passwords, demo: config.DEMO })
  const firstUsers = createFirstUsers({ store: userStore, passwords, now, newId })
  const apiKeys = createApiKeys({ store: createApiKeyStore(database.db), users, now, newId, randomInt })

  const signingKeys = createSigningKeys(createSigningKeyStore(database), () => makeEs256Key(sealer))
  const signer = createEs256Signer(signingKeys, sealer, config.PUBLIC_URL)
  const tokens = createTokens({ issuer: config.PUBLIC_URL, signer, now, newId })

  return {
    apiKeys,
    signingKeys,
    grants: createGrants({ users, tokens }),
    introspections: createIntrospections({ users, apiKeys, tokens }),
    clients: createServiceClients((service) => serviceSecret(config.SERVICE_SECRET, service)),

    async start(): Promise<void> {
      await signer.openActive()
      if (config.DEMO) await firstUsers.ensureDemoUsers()
      else if (config.ADMIN_PASSWORD !== undefined) await firstUsers.ensureAdmin(config.ADMIN_PASSWORD)
    }
  }
}
