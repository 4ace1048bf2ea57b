import type { Role, Scope } from '@fieldgate/types'

export type UserId = string

export interface User {
  id: UserId
  name: string
  role: Role
  passwordHash: string
  /** Made for a demonstration, with a password that is published. */
  demo: boolean
  disabledAt: Date | null
  createdAt: Date
  updatedAt: Date
  /** Goes up with each change. */
  version: number
}

/** A user as it begins. */
export const newUser = (
  values: Pick<User, 'id' | 'name' | 'role' | 'passwordHash' | 'demo'>,
  createdAt: Date
): User => ({ ...values, disabledAt: null, createdAt, updatedAt: createdAt, version: 1 })

const READ = ['gateways:read', 'pipelines:read', 'records:read', 'metrics:read'] as const
const WRITE = ['gateways:write', 'pipelines:write', 'records:write', 'pipelines:push'] as const

const SCOPES: Record<Role, readonly Scope[]> = {
  viewer: READ,
  operator: [...READ, ...WRITE],
  admin: [...READ, ...WRITE, 'admin'],
  member: ['gateways:read', 'pipelines:read', 'records:read', ...WRITE]
}

/** All that a user of `role` may do. */
export const scopesOf = (role: Role): readonly Scope[] => SCOPES[role]

/** What may be a user's name: a colon, say, could never be sent by HTTP Basic. */
export const USER_NAME_PATTERN = '^[\\p{L}\\p{N}._@+-]{1,64}$'
const NAME = new RegExp(USER_NAME_PATTERN, 'u')

export const isUserName = (name: string): boolean => NAME.test(name)

/** Whether `user` may sign in, or act through what it once signed in for; demo users only where `demo` is on. */
export const isActive = (user: User, demo: boolean): boolean =>
  user.disabledAt === null && (demo || !user.demo)

/** Whether `after` leaves somebody who may administer: an active one of `admins`, who are all that stand now. */
export const leavesAdmin = (
  { before, after }: { before: User; after: User | undefined },
  admins: readonly User[],
  demo: boolean
): boolean => {
  const administers = (user: User | undefined) => user?.role === 'admin' && isActive(user, demo)
  if (!administers(before) || administers(after)) return true
  return admins.some((user) => user.id !== before.id && administers(user))
}

/**
 * Whether the user is not to go on as it is signed in: with another password, or shut out. Access tokens that are out
 * live on to their end, 15 minutes at most.
 */
export const endsSessions = (before: User, after: User): boolean =>
  after.passwordHash !== before.passwordHash || after.disabledAt !== null

/** What the audit keeps of a user: nothing of the password. */
export const userSnapshot = ({ name, role, disabledAt }: User) => ({
  name,
  role,
  disabled: disabledAt !== null
})
