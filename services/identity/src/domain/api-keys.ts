import type { Scope } from '@fieldgate/types'
import { type ApiKey, hashOf, isUseWorthNoting, keyIdOf, mintApiKey, opensWith } from './api-key.ts'
import { apiKeyExpiryPast, apiKeyNotFound, apiKeyScopesTooWide, userInactive } from './errors.ts'
import { scopesOf, type User, type UserId } from './user.ts'
import type { Users } from './users.ts'

/** A signed-in user and what the credential of this call lets it do. */
export interface Actor {
  id: UserId
  scopes: ReadonlySet<Scope>
}

export type NewApiKey = Pick<ApiKey, 'name' | 'scopes' | 'resources' | 'expiresAt'>

/** Revoked keys are there for `findByKeyId` alone; with an `ownerId`, only keys of that user are. */
export interface ApiKeyStore {
  insert: (key: ApiKey) => Promise<void>
  find: (id: string, ownerId?: UserId) => Promise<ApiKey | undefined>
  findByKeyId: (keyId: string) => Promise<ApiKey | undefined>
  /** The newest first, from behind the id `after`. */
  list: (page: ApiKeyPage, ownerId?: UserId) => Promise<{ items: ApiKey[]; next: string | null }>
  /** False when there is no such key. */
  revoke: (id: string, at: Date, ownerId?: UserId) => Promise<boolean>
  setLastUsedAt: (id: string, at: Date) => Promise<void>
}

export interface ApiKeyPage {
  limit: number
  after: string | undefined
}

interface ApiKeysOptions {
  store: ApiKeyStore
  users: Users
  now: () => Date
  newId: () => string
  randomInt: (below: number) => number
}

export type ApiKeys = ReturnType<typeof createApiKeys>

export function createApiKeys({ store, users, now, newId, randomInt }: ApiKeysOptions) {
  return {
    /** The whole `key` is in this answer and nowhere else. */
    async create(actor: Actor, wanted: NewApiKey): Promise<{ apiKey: ApiKey; key: string }> {
      const owner = await users.findActive(actor.id)
      if (!owner) throw userInactive()
      const beyond = wanted.scopes.filter(
        (scope) => !actor.scopes.has(scope) || !scopesOf(owner.role).includes(scope)
      )
      if (beyond.length > 0) throw apiKeyScopesTooWide(beyond)
      const createdAt = now()
      // Put this way round, a date that is none is refused too.
      if (wanted.expiresAt && !(wanted.expiresAt > createdAt)) throw apiKeyExpiryPast()
      const { keyId, key } = mintApiKey(randomInt)
      const apiKey: ApiKey = {
        ...wanted,
        id: newId(),
        keyId,
        hash: hashOf(key),
        ownerId: owner.id,
        revokedAt: null,
        lastUsedAt: null,
        createdAt
      }
      await store.insert(apiKey)
      return { apiKey, key }
    },

    async get(actor: Actor, id: string): Promise<ApiKey> {
      const apiKey = await store.find(id, ownerSeenBy(actor))
      if (!apiKey) throw apiKeyNotFound(id)
      return apiKey
    },

    list: (actor: Actor, page: ApiKeyPage) => store.list(page, ownerSeenBy(actor)),

    async revoke(actor: Actor, id: string): Promise<void> {
      if (!(await store.revoke(id, now(), ownerSeenBy(actor)))) throw apiKeyNotFound(id)
    },

    /** What `key` opens just now: its owner narrowed to its scopes; undefined when it opens nothing. */
    async resolve(key: string): Promise<{ apiKey: ApiKey; owner: User; scopes: Scope[] } | undefined> {
      const keyId = keyIdOf(key)
      const apiKey = keyId === undefined ? undefined : await store.findByKeyId(keyId)
      if (!apiKey || !opensWith(apiKey, key, now())) return undefined
      const owner = await users.findActive(apiKey.ownerId)
      if (!owner) return undefined
      if (isUseWorthNoting(apiKey, now())) {
        // A database that takes no writes is no reason to shut out who only reads.
        await store.setLastUsedAt(apiKey.id, now()).catch(() => {})
      }
      const held = scopesOf(owner.role)
      return { apiKey, owner, scopes: apiKey.scopes.filter((scope) => held.includes(scope)) }
    }
  }
}

/** Administrators see the keys of all, anybody else their own. */
const ownerSeenBy = ({ id, scopes }: Actor): UserId | undefined => (scopes.has('admin') ? undefined : id)
