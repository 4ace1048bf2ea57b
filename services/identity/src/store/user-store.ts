import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, eq, not, sql } from 'drizzle-orm'
import type { UserStore } from '#domain/users'
import { FIRST_USER_LOCK } from './locks.ts'
import { users } from './schema.ts'

export function createUserStore({ db, pool }: DatabaseHandle): UserStore {
  return {
    async find(id) {
      const [row] = await db.select().from(users).where(eq(users.id, id))
      return row
    },

    async findByName(name) {
      const [row] = await db.select().from(users).where(eq(users.name, name))
      return row
    },

    async insertIfAbsent(user) {
      await db.insert(users).values(user).onConflictDoNothing({ target: users.name })
    },

    insertFirst: (user) =>
      withTx(pool, async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_USER_LOCK})`)
        const [real] = await tx.select({ id: users.id }).from(users).where(not(users.demo)).limit(1)
        if (real) return
        await tx.delete(users).where(and(eq(users.name, user.name), users.demo))
        await tx.insert(users).values(user)
      })
  }
}
