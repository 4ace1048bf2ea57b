import type { Scope } from '@fieldgate/types'
import type { IssuedToken, Tokens } from '../tokens/tokens.ts'
import type { User } from '../users/user.ts'
import type { Sessions } from './sessions.ts'

/** The client of a user who signs in with no client of its own, as RFC 9068 wants one named. */
export const PUBLIC_CLIENT = 'fieldgate'

export type SignIns = ReturnType<typeof createSignIns>

/** What every way to sign in ends with, once it is known who the user is. */
export function createSignIns({ sessions, tokens }: { sessions: Sessions; tokens: Tokens }) {
  return {
    async signIn(
      user: User,
      scopes: readonly Scope[],
      clientId: string = PUBLIC_CLIENT
    ): Promise<IssuedToken> {
      const { id, refreshToken } = await sessions.open(user.id, clientId, scopes)
      return { ...(await tokens.issueToUser(user, scopes, { id, clientId })), refreshToken }
    }
  }
}
