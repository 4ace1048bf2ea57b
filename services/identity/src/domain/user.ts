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
}

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

const NAME = /^[\p{L}\p{N}._@+-]{1,64}$/u

/** True for what may be a user's name: a colon, say, could never be sent by HTTP Basic. */
export const isUserName = (name: string): boolean => NAME.test(name)

/** Whether `user` may sign in, or act through what it once signed in for; demo users only where `demo` is on. */
export const isActive = (user: User, demo: boolean): boolean =>
  user.disabledAt === null && (demo || !user.demo)
