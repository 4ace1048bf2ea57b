import type { Auditor } from '@fieldgate/audit'
import { containing, type DatabaseHandle, isUniqueViolation, keysetPage, withTx } from '@fieldgate/db'
import { and, eq, getTableColumns, ilike, isNotNull, isNull, not, sql } from 'drizzle-orm'
import { userNameTaken } from '#domain/errors'
import type { UserQuery, UserStore } from '#domain/users/users'
import { sortColumns } from './lists.ts'
import { FIRST_USER_LOCK } from './locks.ts'
import { users } from './schema.ts'
import { changeUser, lockWithAdmins, userEntry } from './user-changes.ts'

const SORT_COLUMNS = { name: users.name, createdAt: users.createdAt }

export function createUserStore({ db, pool }: DatabaseHandle, auditor: Auditor): UserStore {
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
      }),

    insert: (user, by) =>
      withTx(pool, async (tx) => {
        try {
          await tx.insert(users).values(user)
        } catch (error) {
          if (isUniqueViolation(error, 'users_name_key')) throw userNameTaken(user.name)
          throw error
        }
        await auditor.record(tx, by, userEntry('user.created', user.id, undefined, user))
      }),

    async list({ sort, limit, offset, cursor, withTotal, ...filter }) {
      const columns = sortColumns(sort, SORT_COLUMNS, users.id)
      const slice = await keysetPage({ columns, sort, cursor, limit }, (page) =>
        db
          .select({ ...getTableColumns(users), key: page.key })
          .from(users)
          .where(and(matching(filter), page.where))
          .orderBy(...page.orderBy)
          .limit(page.limit)
          .offset(offset)
      )
      return { ...slice, ...(withTotal && { total: await db.$count(users, matching(filter)) }) }
    },

    change: (id, by, decide) => withTx(pool, (tx) => changeUser(tx, auditor, { id, by, decide })),

    remove: (id, by, decide) =>
      withTx(pool, async (tx) => {
        const { user, admins } = await lockWithAdmins(tx, id)
        if (!user) return false
        decide(user, admins)
        await tx.delete(users).where(eq(users.id, id))
        await auditor.record(tx, by, userEntry('user.deleted', id, user, undefined))
        return true
      })
  }
}

const matching = ({ role, disabled, q }: Pick<UserQuery, 'role' | 'disabled' | 'q'>) =>
  and(
    role && eq(users.role, role),
    disabled === undefined ? undefined : (disabled ? isNotNull : isNull)(users.disabledAt),
    q ? ilike(users.name, containing(q)) : undefined
  )
