import type { Scope } from '@fieldgate/types'
import type { UserId } from '../users/user.ts'

/** One sign-in and all that it was renewed by: what RFC 9700 calls a family of refresh tokens. */
export interface Session {
  id: string
  userId: UserId
  clientId: string
  /** What was granted at the sign-in; the role may allow less by now. */
  scopes: readonly Scope[]
  createdAt: Date
  /** Moves on with each renewal. */
  expiresAt: Date
}

/** What a refresh token is worth that is, or was, one of a session. */
export type Standing = 'current' | 'raced' | 'reused' | 'expired'

const GRACE_MS = 10_000

/**
 * A token that was replaced already is a thief's or its owner's, and nobody can tell which: `reused`. Within
 * 10 seconds it is more likely the same client asking twice at once: `raced`.
 */
export function standingOf(
  { replacedAt }: { replacedAt: Date | null },
  { expiresAt }: Session,
  now: Date
): Standing {
  if (expiresAt <= now) return 'expired'
  if (replacedAt === null) return 'current'
  return now.getTime() - replacedAt.getTime() < GRACE_MS ? 'raced' : 'reused'
}
