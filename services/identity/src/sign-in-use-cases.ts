import { randomBytes } from 'node:crypto'
import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { createPublicFetch, createSealer } from '@fieldgate/service-kit'
import { createOidcClient } from './clients/oidc-client.ts'
import type { Config } from './config.ts'
import { createOidcLogins } from './domain/oidc/oidc-logins.ts'
import { createSessions } from './domain/sessions/sessions.ts'
import { createSignIns } from './domain/sessions/sign-ins.ts'
import { createGrants } from './domain/tokens/grants.ts'
import { createTokens } from './domain/tokens/tokens.ts'
import type { Passwords } from './domain/users/passwords.ts'
import { createRegistrations } from './domain/users/registrations.ts'
import type { UserStore, Users } from './domain/users/users.ts'
import { openKeyRing } from './key-ring.ts'
import { readOidcProviders } from './oidc-settings.ts'
import { createOidcLinkStore } from './store/oidc-link-store.ts'
import { createSessionStore } from './store/session-store.ts'

interface SignInParts {
  auditor: Auditor
  userStore: UserStore
  users: Users
  passwords: Passwords
  now: () => Date
  newId: () => string
}

/** Every way to sign in and to stay so, and the keys that tokens are signed with. */
export function createSignInUseCases(config: Config, database: DatabaseHandle, parts: SignInParts) {
  const { auditor, userStore, users, passwords, now, newId } = parts
  const { signingKeys, signer } = openKeyRing(config, database, { auditor, now })
  const tokens = createTokens({ issuer: config.PUBLIC_URL, signer, now, newId })
  const sessions = createSessions({
    store: createSessionStore(database, auditor),
    lifetimeDays: config.REFRESH_TOKEN_DAYS,
    now,
    newId,
    randomBytes
  })
  const signIns = createSignIns({ sessions, tokens })
  const publicFetch = createPublicFetch({ allowLoopback: config.FIELDGATE_ENV === 'development' })
  const oidcLogins = createOidcLogins({
    providers: readOidcProviders(config).map((settings) => ({
      settings,
      client: createOidcClient(settings, publicFetch)
    })),
    store: createOidcLinkStore(database, auditor),
    users,
    signIns,
    passwords,
    sealer: createSealer(config.SERVICE_SECRET, 'fieldgate oidc sign-ins'),
    publicUrl: config.PUBLIC_URL,
    demo: config.DEMO,
    now,
    newId,
    randomText: () => randomBytes(32).toString('base64url')
  })

  return {
    signingKeys,
    tokens,
    sessions,
    grants: createGrants({ users, sessions, signIns, tokens }),
    registrations: createRegistrations({
      store: userStore,
      passwords,
      isOpen: config.OPEN_REGISTRATION,
      now,
      newId
    }),
    oidcLogins,
    /** Fails where tokens could not be signed. */
    openSigningKey: signer.openActive,
    close: publicFetch.close
  }
}
