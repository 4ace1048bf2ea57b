import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, isUniqueViolation, withTx } from '@fieldgate/db'
import { eq } from 'drizzle-orm'
import { usernameTaken } from '#domain/errors'
import type { LegacyKeyStore } from '#domain/legacy-keys'
import { legacyKeys } from './schema.ts'

export function createLegacyKeyStore(
  { db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>,
  auditor: Auditor
): LegacyKeyStore {
  return {
    async insert(username, keyHash, by) {
      try {
        return await withTx(pool, async (tx) => {
          const [row] = await tx
            .insert(legacyKeys)
            .values({ username, keyHash })
            .returning({ createdAt: legacyKeys.createdAt })
          await auditor.record(tx, by, {
            action: 'legacy_key.created',
            targetType: 'legacy_key',
            targetId: username,
            before: null,
            after: { username }
          })
          return row!.createdAt
        })
      } catch (error) {
        if (isUniqueViolation(error, 'legacy_keys_username_key')) throw usernameTaken(username)
        throw error
      }
    },

    async findUsername(keyHash) {
      const [row] = await db
        .select({ username: legacyKeys.username })
        .from(legacyKeys)
        .where(eq(legacyKeys.keyHash, keyHash))
      return row?.username
    }
  }
}
