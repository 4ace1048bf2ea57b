import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { asc, eq, sql } from 'drizzle-orm'
import type { SigningKeyStore } from '#domain/signing-keys'
import { FIRST_SIGNING_KEY_LOCK } from './locks.ts'
import { signingKeys } from './schema.ts'

export function createSigningKeyStore({ db, pool }: DatabaseHandle): SigningKeyStore {
  return {
    list: () => db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt)).limit(100),

    insertFirst: (key) =>
      withTx(pool, async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_SIGNING_KEY_LOCK})`)
        const [active] = await tx
          .select({ kid: signingKeys.kid })
          .from(signingKeys)
          .where(eq(signingKeys.state, 'active'))
          .limit(1)
        if (!active) await tx.insert(signingKeys).values({ ...key, state: 'active' })
      })
  }
}
