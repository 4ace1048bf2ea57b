import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, eq, lt, lte } from 'drizzle-orm'
import type { RefreshTokenMark } from '#domain/sessions/refresh-token'
import { type Session, standingOf } from '#domain/sessions/session'
import type { SessionStore } from '#domain/sessions/sessions'
import { refreshTokens, sessions } from './schema.ts'

export function createSessionStore({ db, pool }: DatabaseHandle, auditor: Auditor): SessionStore {
  return {
    insert: (session, token) =>
      withTx(pool, async (tx) => {
        await tx.insert(sessions).values({ ...session, scopes: [...session.scopes] })
        await tx
          .insert(refreshTokens)
          .values({ ...token, sessionId: session.id, createdAt: session.createdAt })
      }),

    findByToken: (token) => findByToken(db, token),

    rotate: (token, successor, { now, expiresAt }, by) =>
      withTx(pool, async (tx) => {
        const session = await lockByToken(tx, token)
        if (!session) return undefined
        // Read behind the lock: whoever held it may have replaced the token.
        const [stored] = await tx.select().from(refreshTokens).where(eq(refreshTokens.id, token.id))
        if (!stored) return undefined
        const standing = standingOf(stored, session, now)
        if (standing === 'current') {
          await tx.update(refreshTokens).set({ replacedAt: now }).where(eq(refreshTokens.id, token.id))
          await tx.insert(refreshTokens).values({ ...successor, sessionId: session.id, createdAt: now })
          await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, session.id))
        }
        if (standing === 'reused') {
          await tx.delete(sessions).where(eq(sessions.id, session.id))
          await auditor.record(tx, by, tokenReused(session))
        }
        return standing
      }),

    async remove(id) {
      const removed = await db.delete(sessions).where(eq(sessions.id, id)).returning({ id: sessions.id })
      return removed.length > 0
    },

    async removePast({ now, replacedBefore }) {
      await db.delete(sessions).where(lte(sessions.expiresAt, now))
      await db.delete(refreshTokens).where(lt(refreshTokens.replacedAt, replacedBefore))
    }
  }
}

async function findByToken(db: Database, { id, hash }: RefreshTokenMark): Promise<Session | undefined> {
  const [row] = await db
    .select({ session: sessions })
    .from(refreshTokens)
    .innerJoin(sessions, eq(refreshTokens.sessionId, sessions.id))
    .where(and(eq(refreshTokens.id, id), eq(refreshTokens.hash, hash)))
  return row?.session
}

/** The session comes first in every lock, as in the delete that cascades from it: so no two wait for each other. */
async function lockByToken(tx: Database, token: RefreshTokenMark): Promise<Session | undefined> {
  const found = await findByToken(tx, token)
  if (!found) return undefined
  const [session] = await tx.select().from(sessions).where(eq(sessions.id, found.id)).for('update')
  return session
}

const tokenReused = ({ id, userId, clientId }: Session) => ({
  action: 'session.token_reused',
  targetType: 'session',
  targetId: id,
  before: { userId, clientId },
  after: null
})
