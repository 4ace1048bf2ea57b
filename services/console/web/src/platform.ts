import { createFieldgate, createSession, unwrap } from '@fieldgate/sdk'
import { QueryClient, queryOptions } from '@tanstack/react-query'

const baseUrl = location.origin
const SIGNED_IN = 'fieldgate.signed-in'

/** Tabs share one refresh token: they renew it one after the other. */
const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('fieldgate-session', work) : work()

/** Who is signed in: the access token is in memory, the refresh token is a cookie that no script reads. */
const session = createSession({ baseUrl, exclusively })

/** The one client of the page. */
export const fieldgate = createFieldgate({ baseUrl, credentials: session })

/** For what is asked every few seconds anyway: a refusal is told at once. */
export const fieldgateNow = createFieldgate({ baseUrl, credentials: session, retries: { attempts: 1 } })

export const queryClient = new QueryClient({
  // The client retries what may be retried; a refusal stays one.
  defaultOptions: { queries: { retry: false, staleTime: 5_000 } }
})

/** Who calls, with role and scopes. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/me')),
  staleTime: 60_000
})

/** A sign-in by a provider comes back to the page as a cookie alone: whoever leads there says so before. */
export const expectSession = (): void => localStorage.setItem(SIGNED_IN, 'yes')

/** The one try of this page load to go on with the last visit. */
let resumed: Promise<boolean> | undefined

export async function signIn(username: string, password: string): Promise<void> {
  await session.signIn(username, password)
  resumed = Promise.resolve(true)
  expectSession()
  queryClient.clear()
}

export async function signOut(): Promise<void> {
  localStorage.removeItem(SIGNED_IN)
  await session.signOut().finally(() => queryClient.clear())
}

/** Whether somebody is signed in; once a page load the cookie of the last visit is tried, if there was one. */
export async function isSignedIn(): Promise<boolean> {
  if (localStorage.getItem(SIGNED_IN) === null) return false
  resumed ??= session.resume()
  await resumed
  return (await session.header()) !== undefined
}
