import type { AccessOptions } from '@fieldgate/service-kit'
import { userInactive } from '#domain/errors'
import { scopesOf } from '#domain/users/user'
import type { Users } from '#domain/users/users'

/** Reads callers by `authenticate`, and holds a user to what it may do now: its token tells only what was. */
export const currentCallers =
  (authenticate: AccessOptions['authenticate'], users: Users): AccessOptions['authenticate'] =>
  async (request) => {
    const principal = await authenticate(request)
    if (principal?.kind !== 'user') return principal
    const user = await users.findActive(principal.id)
    if (!user) throw userInactive()
    const scopes = scopesOf(user.role).filter((scope) => principal.scopes.has(scope))
    return { ...principal, name: user.name, role: user.role, scopes: new Set(scopes) }
  }
