import type { Credentials } from './credentials.ts'
import { ProblemError, problemOf } from './problem.ts'
import type { Send } from './requests.ts'

/** Where the refresh token is between two runs of a program. A page has none: there it is a cookie no script reads. */
export interface RefreshTokenStore {
  load: () => Promise<string | undefined>
  save: (token: string | undefined) => Promise<void>
}

interface SessionOptions {
  baseUrl: string
  /** Absent: the refresh token is asked for as a cookie. */
  store?: RefreshTokenStore
  send?: Send
}

interface Token {
  access_token: string
  expires_in: number
  refresh_token?: string
}

/** A person's session: an access token in memory, renewed shortly before its end. */
export interface Session extends Credentials {
  signIn: (username: string, password: string) => Promise<void>
  /** Goes on with the session of the last run; false when there is none, or it has ended. */
  resume: () => Promise<boolean>
  signOut: () => Promise<void>
}

/** So long before its end a token is renewed: longer than any clock is off and any request takes. */
const MARGIN_MS = 30_000

export function createSession({ baseUrl, store, send = fetch }: SessionOptions): Session {
  let token: { value: string; until: number } | undefined
  let renewal: Promise<boolean> | undefined
  const delivery = store ? {} : { refresh_token_delivery: 'cookie' }

  const call = (method: string, path: string, init: Omit<RequestInit, 'method'>) =>
    send(new Request(new URL(`/api/v1/auth/tokens${path}`, baseUrl), { ...init, method }))

  async function obtain(grant: Record<string, string>): Promise<void> {
    const askedAt = performance.now()
    const response = await call('POST', '', { body: new URLSearchParams({ ...grant, ...delivery }) })
    if (!response.ok) throw await problemOf(response)
    const issued = (await response.json()) as Token
    token = { value: issued.access_token, until: askedAt + issued.expires_in * 1000 - MARGIN_MS }
    await store?.save(issued.refresh_token)
  }

  async function refresh(): Promise<boolean> {
    const kept = await store?.load()
    if (store && kept === undefined) return false
    try {
      await obtain({ grant_type: 'refresh_token', ...(kept !== undefined && { refresh_token: kept }) })
      return true
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error
      token = undefined
      await store?.save(undefined)
      return false
    }
  }

  /** One renewal at a time: a refresh token is good for one. */
  function renew(): Promise<boolean> {
    renewal ??= refresh().finally(() => {
      renewal = undefined
    })
    return renewal
  }

  return {
    renew,
    resume: renew,
    signIn: (username, password) => obtain({ grant_type: 'password', username, password }),
    async header() {
      if (token && performance.now() >= token.until) await renew()
      return token && ['authorization', `Bearer ${token.value}`]
    },
    async signOut() {
      const header = token && { authorization: `Bearer ${token.value}` }
      token = undefined
      if (header) await call('DELETE', '/current', { headers: header })
      await store?.save(undefined)
    }
  }
}
