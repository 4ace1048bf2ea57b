import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import type { Role } from '@fieldgate/types'
import { batchesOf } from '../batches.ts'
import { lastAdministrator, passwordIsName, userNotFound } from '../errors.ts'
import { isPasswordOfName } from './password-rules.ts'
import type { Passwords } from './passwords.ts'
import { leavesAdmin, newUser, type User, type UserId } from './user.ts'
import type { UserQuery, UserStore } from './users.ts'

export interface NewAccount {
  name: string
  password: string
  role: Role
}

export interface AccountChanges {
  password: string | undefined
  role: Role | undefined
  disabled: boolean | undefined
}

interface UserAccountsOptions {
  store: UserStore
  passwords: Passwords
  /** Whether demo users may enter. */
  demo: boolean
  now: () => Date
  newId: () => UserId
}

export type UserAccounts = ReturnType<typeof createUserAccounts>

/** The users as administrators see them. However many work at once, one who may administer stays. */
export function createUserAccounts(options: UserAccountsOptions) {
  const { store, passwords, demo, now, newId } = options

  function assertAdmits(precondition: Precondition, { version }: User): void {
    if (!admits(precondition, version)) throw preconditionFailed()
  }

  return {
    list: store.list,

    all: (query: Omit<UserQuery, 'limit' | 'offset' | 'withTotal'>) =>
      batchesOf(store.list, { ...query, offset: 0 }),

    async get(id: UserId): Promise<User> {
      const user = await store.find(id)
      if (!user) throw userNotFound(id)
      return user
    },

    async create({ name, password, role }: NewAccount, by: Authorship): Promise<User> {
      if (isPasswordOfName(password, name)) throw passwordIsName()
      const passwordHash = await passwords.hash(password)
      const user = newUser({ id: newId(), name, role, passwordHash, demo: false }, now())
      await store.insert(user, by)
      return user
    },

    async change(
      id: UserId,
      { password, role, disabled }: AccountChanges,
      precondition: Precondition,
      by: Authorship
    ): Promise<User> {
      const passwordHash = password === undefined ? undefined : await passwords.hash(password)
      const at = now()
      const changed = await store.change(id, by, (user, admins) => {
        assertAdmits(precondition, user)
        if (password !== undefined && isPasswordOfName(password, user.name)) throw passwordIsName()
        const after: User = {
          ...user,
          role: role ?? user.role,
          passwordHash: passwordHash ?? user.passwordHash,
          disabledAt: disabledSince(user, disabled, at),
          updatedAt: at,
          version: user.version + 1
        }
        if (!leavesAdmin({ before: user, after }, admins, demo)) throw lastAdministrator()
        return after
      })
      if (!changed) throw userNotFound(id)
      return changed
    },

    async remove(id: UserId, precondition: Precondition, by: Authorship): Promise<void> {
      const removed = await store.remove(id, by, (user, admins) => {
        assertAdmits(precondition, user)
        if (!leavesAdmin({ before: user, after: undefined }, admins, demo)) throw lastAdministrator()
      })
      if (!removed) throw userNotFound(id)
    }
  }
}

function disabledSince({ disabledAt }: User, disabled: boolean | undefined, at: Date): Date | null {
  if (disabled === undefined) return disabledAt
  return disabled ? (disabledAt ?? at) : null
}
