import type { Role } from '@fieldgate/types'
import type { IdentityStub, StubUser } from '../identity-stub.ts'
import type { Caller } from './replay.ts'
import { ROLE_SCOPES } from './table.ts'

/** A user of each role, for the identity stub. */
export const ROLE_USERS: Readonly<Record<Role, StubUser>> = Object.fromEntries(
  Object.entries(ROLE_SCOPES).map(([role, scopes]) => [
    role,
    { name: role, password: `password of ${role}`, role, scopes }
  ])
) as unknown as Record<Role, StubUser>

/** The Authorization header of each kind of caller, as the stub's users hold them. */
export async function stubAuthorization(
  identity: IdentityStub,
  caller: Exclude<Caller, 'anonymous'>
): Promise<string> {
  if (caller === 'device') return 'Bearer abcdefghijklmnop'
  if (caller === 'legacy word') return 'Bearer my-secret-key'
  if (caller === 'revoked key') return 'Bearer fg_revoked'
  if (caller !== 'expired token') return `Bearer ${await identity.token(ROLE_USERS[caller])}`
  const past = Math.floor(Date.now() / 1000) - 1_000
  return `Bearer ${await identity.token(ROLE_USERS.admin, { iat: past, exp: past + 900 })}`
}
