import type { AuditEntry, Auditor, Authorship } from '@fieldgate/audit'
import type { Database } from '@fieldgate/db'
import { asc, eq, or } from 'drizzle-orm'
import { endsSessions, type User, type UserId, userSnapshot } from '#domain/users/user'
import type { Decision } from '#domain/users/users'
import { sessions, users } from './schema.ts'

interface Change {
  id: UserId
  by: Authorship
  decide: Decision<User>
}

/** Makes the user what `decide` says, and puts that on record; undefined when there is none. */
export async function changeUser(
  tx: Database,
  auditor: Auditor,
  { id, by, decide }: Change
): Promise<User | undefined> {
  const { user, admins } = await lockWithAdmins(tx, id)
  if (!user) return undefined
  const decided = decide(user, admins)
  if (decided === user) return user
  const { id: _id, ...changed } = decided
  const [row] = await tx.update(users).set(changed).where(eq(users.id, id)).returning()
  if (endsSessions(user, decided)) await tx.delete(sessions).where(eq(sessions.userId, id))
  await auditor.record(tx, by, userEntry('user.updated', id, user, row))
  return row
}

/** In one order, so that two administrators who change each other wait for one another and never for ever. */
export async function lockWithAdmins(
  tx: Database,
  id: UserId
): Promise<{ user: User | undefined; admins: User[] }> {
  const rows = await tx
    .select()
    .from(users)
    .where(or(eq(users.id, id), eq(users.role, 'admin')))
    .orderBy(asc(users.id))
    .for('update')
  return {
    user: rows.find((row) => row.id === id),
    admins: rows.filter(({ role }) => role === 'admin')
  }
}

/** How a change of a user stands in the audit. */
export function userEntry(
  action: string,
  targetId: UserId,
  before: User | undefined,
  after: User | undefined
): AuditEntry {
  const passwordChanged = before && after && before.passwordHash !== after.passwordHash
  return {
    action,
    targetType: 'user',
    targetId,
    before: before ? userSnapshot(before) : null,
    after: after ? { ...userSnapshot(after), ...(passwordChanged && { passwordChanged }) } : null
  }
}
