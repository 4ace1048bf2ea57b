import type { Auditor } from '@fieldgate/audit'
import { containing, type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, eq, getTableColumns, ilike, isNull } from 'drizzle-orm'
import { type ApiKey, apiKeySnapshot } from '#domain/api-keys/api-key'
import type { ApiKeyStore } from '#domain/api-keys/api-key-store'
import type { UserId } from '#domain/users/user'
import { sortColumns } from './lists.ts'
import { apiKeys } from './schema.ts'

const SORT_COLUMNS = { name: apiKeys.name, createdAt: apiKeys.createdAt }

export function createApiKeyStore({ db, pool }: DatabaseHandle, auditor: Auditor): ApiKeyStore {
  return {
    insert: (apiKey, by) =>
      withTx(pool, async (tx) => {
        await tx.insert(apiKeys).values(toRow(apiKey))
        const after = apiKeySnapshot(apiKey)
        await auditor.record(tx, by, { action: 'api_key.created', ...targetOf(apiKey), before: null, after })
      }),

    async find(id, ownerId) {
      const [row] = await db.select().from(apiKeys).where(visible(id, ownerId))
      return row
    },

    async findByKeyId(keyId) {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.keyId, keyId))
      return row
    },

    async list({ q, ownerId, sort, limit, offset, cursor, withTotal }, seenBy) {
      const columns = sortColumns(sort, SORT_COLUMNS, apiKeys.id)
      const matching = and(
        unrevoked(seenBy),
        ownerId === undefined ? undefined : eq(apiKeys.ownerId, ownerId),
        q ? ilike(apiKeys.name, containing(q)) : undefined
      )
      const slice = await keysetPage({ columns, sort, cursor, limit }, (page) =>
        db
          .select({ ...getTableColumns(apiKeys), key: page.key })
          .from(apiKeys)
          .where(and(matching, page.where))
          .orderBy(...page.orderBy)
          .limit(page.limit)
          .offset(offset)
      )
      return { ...slice, ...(withTotal && { total: await db.$count(apiKeys, matching) }) }
    },

    change: (id, { action, by, ownerId }, decide) =>
      withTx(pool, async (tx) => {
        const [before] = await tx.select().from(apiKeys).where(visible(id, ownerId)).for('update')
        if (!before) return undefined
        const after = decide(before)
        await tx.update(apiKeys).set(toRow(after)).where(eq(apiKeys.id, id))
        await auditor.record(tx, by, {
          action,
          ...targetOf(before),
          before: apiKeySnapshot(before),
          after: after.revokedAt ? null : apiKeySnapshot(after)
        })
        return after
      }),

    async setLastUsedAt(id, at) {
      await db.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id))
    }
  }
}

const unrevoked = (ownerId: UserId | undefined) =>
  and(isNull(apiKeys.revokedAt), ownerId === undefined ? undefined : eq(apiKeys.ownerId, ownerId))

const visible = (id: string, ownerId: UserId | undefined) => and(eq(apiKeys.id, id), unrevoked(ownerId))

const toRow = ({ scopes, resources, ...rest }: ApiKey) => ({
  ...rest,
  scopes: [...scopes],
  resources: resources && [...resources]
})

const targetOf = ({ id }: ApiKey) => ({ targetType: 'api_key', targetId: id })
