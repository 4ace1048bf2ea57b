import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, eq, sql } from 'drizzle-orm'
import type { OidcLink, OidcLinkStore } from '#domain/oidc/oidc-logins'
import { type User, userSnapshot } from '#domain/users/user'
import { OIDC_LINKS_LOCK } from './locks.ts'
import { oidcLinks, users } from './schema.ts'
import { changeUser } from './user-changes.ts'

export function createOidcLinkStore({ pool }: DatabaseHandle, auditor: Auditor): OidcLinkStore {
  return {
    takeUp: (link, by, decide) =>
      withTx(pool, async (tx) => {
        const linked = await findLinked(tx, link)
        return linked && changeUser(tx, auditor, { id: linked.id, by, decide })
      }),

    insert: (link, user, names, by) =>
      withTx(pool, async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${OIDC_LINKS_LOCK})`)
        const linked = await findLinked(tx, link)
        if (linked) return linked
        const inserted = await insertUnderFreeName(tx, user, names)
        await tx.insert(oidcLinks).values({ ...link, userId: user.id, createdAt: user.createdAt })
        await auditor.record(tx, by, {
          action: 'user.created',
          targetType: 'user',
          targetId: user.id,
          before: null,
          after: { ...userSnapshot(inserted), ...link }
        })
        return inserted
      })
  }
}

async function findLinked(tx: Database, { issuer, subject }: OidcLink): Promise<User | undefined> {
  const [row] = await tx
    .select({ user: users })
    .from(oidcLinks)
    .innerJoin(users, eq(oidcLinks.userId, users.id))
    .where(and(eq(oidcLinks.issuer, issuer), eq(oidcLinks.subject, subject)))
  return row?.user
}

async function insertUnderFreeName(tx: Database, user: User, names: readonly string[]): Promise<User> {
  for (const name of names) {
    const [inserted] = await tx
      .insert(users)
      .values({ ...user, name })
      .onConflictDoNothing({ target: users.name })
      .returning()
    if (inserted) return inserted
  }
  throw new Error('No name is free, not even one that is an id.')
}
