import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import type { Scope } from '@fieldgate/types'
import {
  apiKeyExpiryPast,
  apiKeyNotFound,
  apiKeyScopesTooWide,
  apiKeyScopesWidened,
  userInactive
} from '../errors.ts'
import { scopesOf, type UserId } from '../users/user.ts'
import type { Users } from '../users/users.ts'
import { type ApiKey, hashOf, mintApiKey } from './api-key.ts'
import type { ApiKeyAction, ApiKeyQuery, ApiKeyStore } from './api-key-store.ts'

/** A signed-in user, what the credential of this call lets it do, and how its writes are signed. */
export interface Actor {
  id: UserId
  scopes: ReadonlySet<Scope>
  by: Authorship
}

export type NewApiKey = Pick<ApiKey, 'name' | 'scopes' | 'resources' | 'expiresAt'>

/** What is absent stays as it is. */
export type ApiKeyChanges = { [Name in 'name' | 'scopes' | 'expiresAt']: ApiKey[Name] | undefined }

interface ApiKeysOptions {
  store: ApiKeyStore
  users: Users
  now: () => Date
  newId: () => string
  randomInt: (below: number) => number
}

export type ApiKeys = ReturnType<typeof createApiKeys>

export function createApiKeys({ store, users, now, newId, randomInt }: ApiKeysOptions) {
  async function change(
    actor: Actor,
    id: string,
    action: ApiKeyAction,
    precondition: Precondition,
    changesTo: (apiKey: ApiKey, at: Date) => Partial<ApiKey>
  ): Promise<ApiKey> {
    const at = now()
    const changed = await store.change(
      id,
      { action, by: actor.by, ownerId: ownerSeenBy(actor) },
      (apiKey) => {
        if (!admits(precondition, apiKey.version)) throw preconditionFailed()
        return { ...apiKey, ...changesTo(apiKey, at), updatedAt: at, version: apiKey.version + 1 }
      }
    )
    if (!changed) throw apiKeyNotFound()
    return changed
  }

  return {
    /** The whole `key` is in this answer and nowhere else. */
    async create(actor: Actor, wanted: NewApiKey): Promise<{ apiKey: ApiKey; key: string }> {
      const owner = await users.findActive(actor.id)
      if (!owner) throw userInactive()
      const held = new Set(scopesOf(owner.role).filter((scope) => actor.scopes.has(scope)))
      assertHeld(wanted.scopes, held)
      const createdAt = now()
      assertToCome(wanted.expiresAt, createdAt)
      const { keyId, key } = mintApiKey(randomInt)
      const apiKey: ApiKey = {
        ...wanted,
        id: newId(),
        keyId,
        hash: hashOf(key),
        previousHash: null,
        previousExpiresAt: null,
        ownerId: owner.id,
        revokedAt: null,
        lastUsedAt: null,
        createdAt,
        updatedAt: createdAt,
        version: 1
      }
      await store.insert(apiKey, actor.by)
      return { apiKey, key }
    },

    async get(actor: Actor, id: string): Promise<ApiKey> {
      const apiKey = await store.find(id, ownerSeenBy(actor))
      if (!apiKey) throw apiKeyNotFound()
      return apiKey
    },

    list: (actor: Actor, query: ApiKeyQuery) => store.list(query, ownerSeenBy(actor)),

    /** The scopes can only become fewer: whoever holds the key would not know of more. */
    change: (actor: Actor, id: string, changes: ApiKeyChanges, precondition: Precondition) =>
      change(actor, id, 'api_key.updated', precondition, (apiKey, at) => {
        const { name = apiKey.name, scopes = apiKey.scopes, expiresAt = apiKey.expiresAt } = changes
        const added = scopes.filter((scope) => !apiKey.scopes.includes(scope))
        if (added.length > 0) throw apiKeyScopesWidened(added)
        if (changes.expiresAt !== undefined) assertToCome(expiresAt, at)
        return { name, scopes, expiresAt }
      }),

    /** A new secret, in this answer and nowhere else; the one before opens for `graceSeconds` more. */
    async rotate(
      actor: Actor,
      id: string,
      graceSeconds: number,
      precondition: Precondition
    ): Promise<{ apiKey: ApiKey; key: string }> {
      let key = ''
      const apiKey = await change(
        actor,
        id,
        'api_key.rotated',
        precondition,
        ({ keyId, scopes, hash }, at) => {
          // The secret is new to the caller: it must not open more than the caller can.
          assertHeld(scopes, actor.scopes)
          key = mintApiKey(randomInt, keyId).key
          return {
            hash: hashOf(key),
            previousHash: hash,
            previousExpiresAt: new Date(at.getTime() + graceSeconds * 1000)
          }
        }
      )
      return { apiKey, key }
    },

    async revoke(actor: Actor, id: string, precondition: Precondition): Promise<void> {
      await change(actor, id, 'api_key.revoked', precondition, (_apiKey, at) => ({ revokedAt: at }))
    }
  }
}

/** Administrators see the keys of all, anybody else their own. */
const ownerSeenBy = ({ id, scopes }: Actor): UserId | undefined => (scopes.has('admin') ? undefined : id)

function assertHeld(scopes: readonly Scope[], held: ReadonlySet<Scope>): void {
  const beyond = scopes.filter((scope) => !held.has(scope))
  if (beyond.length > 0) throw apiKeyScopesTooWide(beyond)
}

function assertToCome(expiresAt: Date | null, now: Date): void {
  if (expiresAt && expiresAt <= now) throw apiKeyExpiryPast()
}
