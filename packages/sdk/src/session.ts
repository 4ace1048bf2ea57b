import type { Credentials } from './credentials.ts'
import { ProblemError, problemOf } from './problem.ts'
import type { Send } from './requests.ts'

/** What a sign-in has given so far. */
export interface SignIn {
  accessToken: string
  /** Milliseconds since 1970, by the clock of this computer. */
  expiresAt: number
  refreshToken?: string
}

/**
 * Where a sign-in is between two runs of a program, and between programs that run at once. A page has none: there the
 * refresh token is a cookie no script reads.
 */
export interface SignInStore {
  load: () => Promise<SignIn | undefined>
  save: (signIn: SignIn | undefined) => Promise<void>
}

interface SessionOptions {
  baseUrl: string
  /** Absent: the refresh token is asked for as a cookie. */
  store?: SignInStore
  /** Runs a renewal when no other program that shares the sign-in is at it. */
  exclusively?: <T>(work: () => Promise<T>) => Promise<T>
  send?: Send
}

interface Token {
  access_token: string
  expires_in: number
  refresh_token?: string
}

/** A person's session: an access token, renewed shortly before its end. */
export interface Session extends Credentials {
  signIn: (username: string, password: string) => Promise<void>
  /** Goes on with the session of the last run; false when there is none, or it has ended. */
  resume: () => Promise<boolean>
  /** Forgets the tokens in any case; fails where the session may live on at the server. */
  signOut: () => Promise<void>
}

/** So long before its end a token is renewed: longer than any clock is off and any request takes. */
const MARGIN_MS = 30_000

const isFresh = ({ expiresAt }: SignIn): boolean => Date.now() < expiresAt - MARGIN_MS

export function createSession({
  baseUrl,
  store,
  exclusively = (work) => work(),
  send = fetch
}: SessionOptions): Session {
  let held: SignIn | undefined
  let renewal: Promise<boolean> | undefined
  const delivery = store ? {} : { refresh_token_delivery: 'cookie' }

  const call = (method: string, path: string, init: Omit<RequestInit, 'method'>) =>
    send(new Request(new URL(`/api/v1/auth/tokens${path}`, baseUrl), { ...init, method }))

  async function obtain(grant: Record<string, string>): Promise<void> {
    const askedAt = Date.now()
    const response = await call('POST', '', { body: new URLSearchParams({ ...grant, ...delivery }) })
    if (!response.ok) throw await problemOf(response)
    const issued = (await response.json()) as Token
    held = {
      accessToken: issued.access_token,
      expiresAt: askedAt + issued.expires_in * 1000,
      ...(issued.refresh_token !== undefined && { refreshToken: issued.refresh_token })
    }
    await store?.save(held)
  }

  async function refresh(): Promise<boolean> {
    const kept = await store?.load()
    if (store && kept?.refreshToken === undefined) return false
    // Another program renewed it while this one waited for its turn.
    if (kept && kept.accessToken !== held?.accessToken && isFresh(kept)) {
      held = kept
      return true
    }
    const known = kept?.refreshToken
    try {
      await obtain({ grant_type: 'refresh_token', ...(known !== undefined && { refresh_token: known }) })
      return true
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error
      held = undefined
      await store?.save(undefined)
      return false
    }
  }

  /** One renewal at a time: a refresh token is good for one. */
  function renew(): Promise<boolean> {
    renewal ??= exclusively(refresh).finally(() => {
      renewal = undefined
    })
    return renewal
  }

  return {
    renew,
    resume: renew,
    signIn: (username, password) => obtain({ grant_type: 'password', username, password }),
    async header() {
      if (held && !isFresh(held)) await renew()
      return held && ['authorization', `Bearer ${held.accessToken}`]
    },
    async signOut() {
      try {
        if (!held || !isFresh(held)) await renew()
        if (!held) return
        const headers = { authorization: `Bearer ${held.accessToken}` }
        const response = await call('DELETE', '/current', { headers })
        const refusal = response.ok ? undefined : await problemOf(response)
        if (refusal && refusal.status !== 404) throw refusal
      } finally {
        held = undefined
        await store?.save(undefined)
      }
    }
  }
}
