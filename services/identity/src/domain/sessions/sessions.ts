import type { Authorship } from '@fieldgate/audit'
import type { Scope } from '@fieldgate/types'
import { refreshTokenInvalid, sessionNotFound } from '../errors.ts'
import type { UserId } from '../users/user.ts'
import { markOf, mintRefreshToken, type RefreshTokenMark } from './refresh-token.ts'
import type { Session, Standing } from './session.ts'

export interface SessionStore {
  insert: (session: Session, token: RefreshTokenMark) => Promise<void>
  /** The session that `token` is of, or once was. */
  findByToken: (token: RefreshTokenMark) => Promise<Session | undefined>
  /**
   * Puts `successor` in the place of a token that is current, and moves the session's end; one that is reused ends
   * the session. Of two callers with one token, one finds it current. Undefined for a token of no session.
   */
  rotate: (
    token: RefreshTokenMark,
    successor: RefreshTokenMark,
    times: { now: Date; expiresAt: Date },
    by: Authorship
  ) => Promise<Standing | undefined>
  /** False when there is no such session. */
  remove: (id: string) => Promise<boolean>
  /** Forgets sessions that ended before `now`, and tokens that were replaced before `replacedBefore`. */
  removePast: (times: { now: Date; replacedBefore: Date }) => Promise<void>
}

interface SessionsOptions {
  store: SessionStore
  lifetimeDays: number
  now: () => Date
  newId: () => string
  randomBytes: (size: number) => Buffer
}

const DAY_MS = 86_400_000

export type Sessions = ReturnType<typeof createSessions>

/** Who stays signed in: each sign-in is a session, renewed by refresh tokens that work once. */
export function createSessions({ store, lifetimeDays, now, newId, randomBytes }: SessionsOptions) {
  const lifetimeMs = lifetimeDays * DAY_MS
  const mint = () => {
    const token = mintRefreshToken(newId(), randomBytes)
    return { token, mark: markOf(token)! }
  }

  return {
    async open(
      userId: UserId,
      clientId: string,
      scopes: readonly Scope[]
    ): Promise<{ id: string; refreshToken: string }> {
      const { token, mark } = mint()
      const createdAt = now()
      const id = newId()
      const expiresAt = new Date(createdAt.getTime() + lifetimeMs)
      await store.insert({ id, userId, clientId, scopes, createdAt, expiresAt }, mark)
      return { id, refreshToken: token }
    },

    /** The session of `refreshToken`, whatever the token is still worth; that is for `renew` to say. */
    async find(refreshToken: string): Promise<Session | undefined> {
      const mark = markOf(refreshToken)
      return mark && store.findByToken(mark)
    },

    /** The next refresh token; a token that does not stand any more is refused, a reused one ends its session. */
    async renew(refreshToken: string, by: Authorship): Promise<string> {
      const mark = markOf(refreshToken)
      if (!mark) throw refreshTokenInvalid()
      const successor = mint()
      const at = now()
      const expiresAt = new Date(at.getTime() + lifetimeMs)
      const standing = await store.rotate(mark, successor.mark, { now: at, expiresAt }, by)
      if (standing !== 'current') throw refreshTokenInvalid()
      return successor.token
    },

    async end(id: string): Promise<void> {
      if (!(await store.remove(id))) throw sessionNotFound()
    },

    async forgetPast(): Promise<void> {
      const at = now()
      await store.removePast({ now: at, replacedBefore: new Date(at.getTime() - lifetimeMs) })
    }
  }
}
