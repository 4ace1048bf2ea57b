import type { Authorship } from '@fieldgate/audit'
import type { Place, Slice } from '@fieldgate/representations'
import type { Role } from '@fieldgate/types'
import type { Passwords } from './passwords.ts'
import { isActive, isUserName, type User, type UserId } from './user.ts'

export interface UserStore {
  find: (id: UserId) => Promise<User | undefined>
  findByName: (name: string) => Promise<User | undefined>
  /** Leaves a user of the same name as it is. */
  insertIfAbsent: (user: User) => Promise<void>
  /** Inserts `user` if all there are, if any, are demo users; one of the same name makes way, with all it made. */
  insertFirst: (user: User) => Promise<void>
  /** Throws `user_name_taken` where there is one of the name. */
  insert: (user: User, by: Authorship) => Promise<void>
  list: (query: UserQuery) => Promise<Slice<User>>
  /**
   * Gives what `decide` made of the user, or undefined when there is none; the user itself changes nothing. What ends
   * the sessions of the user, by `endsSessions`, does so or is not done.
   */
  change: (id: UserId, by: Authorship, decide: Decision<User>) => Promise<User | undefined>
  /** False when there is no such user; `decide` may refuse. */
  remove: (id: UserId, by: Authorship, decide: Decision<void>) => Promise<boolean>
}

/** Neither the user nor any of those with the role `admin` changes until what was decided is done. */
export type Decision<T> = (user: User, admins: readonly User[]) => T

export interface UserQuery extends Place {
  role: Role | undefined
  disabled: boolean | undefined
  /** A part of the name, in any case. */
  q: string | undefined
  sort: UserSort
  withTotal: boolean
}

export const USER_SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const
type UserSort = (typeof USER_SORTS)[number]

interface UsersOptions {
  store: Pick<UserStore, 'find' | 'findByName'>
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
