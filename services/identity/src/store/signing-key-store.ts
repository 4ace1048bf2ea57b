import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { SigningKeyState, SigningKeyStore } from '#domain/tokens/signing-keys'
import { SIGNING_KEYS_LOCK } from './locks.ts'
import { signingKeys } from './schema.ts'

export function createSigningKeyStore({ db, pool }: DatabaseHandle, auditor: Auditor): SigningKeyStore {
  return {
    list: () => db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt)).limit(100),

    complete: (active, next, now) =>
      withTx(pool, async (tx) => {
        await lock(tx)
        const fill = (state: SigningKeyState, key: typeof active) =>
          tx.insert(signingKeys).values({ ...key, state, createdAt: now })
        if (!(await find(tx, 'active'))) await fill('active', active)
        if (!(await find(tx, 'next'))) await fill('next', next)
      }),

    rotate: (next, { now, publishedBefore }, by) =>
      withTx(pool, async (tx) => {
        await lock(tx)
        const [active, waiting] = [await find(tx, 'active'), await find(tx, 'next')]
        if (!active || !waiting || waiting.createdAt > publishedBefore) return false
        const move = (kid: string, values: Partial<typeof active>) =>
          tx.update(signingKeys).set(values).where(eq(signingKeys.kid, kid))
        await move(active.kid, { state: 'retired', retiredAt: now })
        await move(waiting.kid, { state: 'active' })
        await tx.insert(signingKeys).values({ ...next, state: 'next', createdAt: now })
        await auditor.record(tx, by, {
          action: 'signing_key.rotated',
          targetType: 'signing_key',
          targetId: waiting.kid,
          before: { active: active.kid, next: waiting.kid },
          after: { active: waiting.kid, next: next.kid }
        })
        return true
      }),

    async removeRetired(before) {
      await db
        .delete(signingKeys)
        .where(and(eq(signingKeys.state, 'retired'), lte(signingKeys.retiredAt, before)))
    }
  }
}

const lock = (tx: Database) => tx.execute(sql`select pg_advisory_xact_lock(${SIGNING_KEYS_LOCK})`)

async function find(tx: Database, state: SigningKeyState) {
  const [key] = await tx.select().from(signingKeys).where(eq(signingKeys.state, state))
  return key
}
