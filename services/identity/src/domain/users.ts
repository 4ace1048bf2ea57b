import type { Passwords } from './passwords.ts'
import { isActive, isUserName, type User, type UserId } from './user.ts'

export interface UserStore {
  find: (id: UserId) => Promise<User | undefined>
  findByName: (name: string) => Promise<User | undefined>
  /** Leaves a user of the same name as it is. */
  insertIfAbsent: (user: User) => Promise<void>
  /** Inserts `user` if all there are, if any, are demo users; one of the same name makes way, with all it made. */
  insertFirst: (user: User) => Promise<void>
}

interface UsersOptions {
  store: UserStore
  passwords: Passwords
  /** Whether demo users may enter. */
  demo: boolean
}

export type Users = ReturnType<typeof createUsers>

export function createUsers({ store, passwords, demo }: UsersOptions) {
  const ifActive = (user: User | undefined): User | undefined =>
    user && isActive(user, demo) ? user : undefined

  return {
    /** The user with this id; undefined also for one that may not enter. */
    async findActive(id: UserId): Promise<User | undefined> {
      return ifActive(await store.find(id))
    },

    /** Who signs in so; unknown, disabled and wrong password take the same time and give the same answer. */
    async authenticate(name: string, password: string): Promise<User | undefined> {
      const user = isUserName(name) ? ifActive(await store.findByName(name)) : undefined
      return (await passwords.verify(password, user?.passwordHash)) ? user : undefined
    }
  }
}
