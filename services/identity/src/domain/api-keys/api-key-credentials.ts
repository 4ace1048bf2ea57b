import type { Scope } from '@fieldgate/types'
import { scopesOf, type User } from '../users/user.ts'
import type { Users } from '../users/users.ts'
import { type ApiKey, isUseWorthNoting, keyIdOf, opensWith } from './api-key.ts'
import type { ApiKeyStore } from './api-key-store.ts'

interface ApiKeyCredentialsOptions {
  store: Pick<ApiKeyStore, 'findByKeyId' | 'setLastUsedAt'>
  users: Users
  now: () => Date
}

export type ApiKeyCredentials = ReturnType<typeof createApiKeyCredentials>

/** API keys as callers present them. */
export function createApiKeyCredentials({ store, users, now }: ApiKeyCredentialsOptions) {
  return {
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
