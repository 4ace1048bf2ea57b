import type { Database } from '@fieldgate/db'
import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { ApiKeyStore } from '#domain/api-keys'
import type { UserId } from '#domain/user'
import { apiKeys } from './schema.ts'

export function createApiKeyStore(db: Database): ApiKeyStore {
  const unrevoked = (ownerId: UserId | undefined) =>
    and(isNull(apiKeys.revokedAt), ownerId === undefined ? undefined : eq(apiKeys.ownerId, ownerId))

  return {
    async insert(key) {
      await db
        .insert(apiKeys)
        .values({ ...key, scopes: [...key.scopes], resources: key.resources && [...key.resources] })
    },

    async find(id, ownerId) {
      const [row] = await db
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.id, id), unrevoked(ownerId)))
      return row
    },

    async findByKeyId(keyId) {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.keyId, keyId))
      return row
    },

    // An id of version 7 begins with the time it was made, so its order is the order of creation.
    async list({ limit, after }, ownerId) {
      const rows = await db
        .select()
        .from(apiKeys)
        .where(and(unrevoked(ownerId), after === undefined ? undefined : lt(apiKeys.id, after)))
        .orderBy(desc(apiKeys.id))
        .limit(limit + 1)
      const items = rows.slice(0, limit)
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },

    async revoke(id, at, ownerId) {
      const revoked = await db
        .update(apiKeys)
        .set({ revokedAt: at })
        .where(and(eq(apiKeys.id, id), unrevoked(ownerId)))
        .returning({ id: apiKeys.id })
      return revoked.length > 0
    },

    async setLastUsedAt(id, at) {
      await db.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id))
    }
  }
}
