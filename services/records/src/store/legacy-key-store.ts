import { type Database, isUniqueViolation } from '@fieldgate/db'
import { eq } from 'drizzle-orm'
import { usernameTaken } from '#domain/errors'
import type { LegacyKeyStore } from '#domain/legacy-keys'
import { legacyKeys } from './schema.ts'

export function createLegacyKeyStore(db: Database): LegacyKeyStore {
  return {
    async insert(username, keyHash) {
      try {
        const [row] = await db
          .insert(legacyKeys)
          .values({ username, keyHash })
          .returning({ createdAt: legacyKeys.createdAt })
        return row!.createdAt
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
