import type { Role } from '@fieldgate/types'
import type { Passwords } from './passwords.ts'
import { newUser, type UserId } from './user.ts'
import type { UserStore } from './users.ts'

interface FirstUsersOptions {
  store: UserStore
  passwords: Passwords
  now: () => Date
  newId: () => UserId
}

const DEMO_USERS = [
  { name: 'admin', password: 'password123', role: 'admin' },
  { name: 'user', password: 'userpass', role: 'operator' }
] as const

/** The users a start makes so that somebody can sign in at all. */
export function createFirstUsers({ store, passwords, now, newId }: FirstUsersOptions) {
  async function withPassword(name: string, password: string, role: Role, demo: boolean) {
    const passwordHash = await passwords.hash(password)
    return newUser({ id: newId(), name, role, passwordHash, demo }, now())
  }

  return {
    async ensureDemoUsers(): Promise<void> {
      for (const { name, password, role } of DEMO_USERS) {
        await store.insertIfAbsent(await withPassword(name, password, role, true))
      }
    },

    /** Makes `admin`, unless a user who is not there for a demonstration exists already. */
    async ensureAdmin(password: string): Promise<void> {
      await store.insertFirst(await withPassword('admin', password, 'admin', false))
    }
  }
}
