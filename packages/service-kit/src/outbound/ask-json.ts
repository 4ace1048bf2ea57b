import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'

/** `fetch`, or what stands in for it where the neighbour runs in the same process. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Of a call, with all its tries. */
export const DEADLINE_MS = 2_000

/** A neighbour that is there, and says no. */
export class Refusal extends Error {
  readonly status: number

  constructor(url: string, status: number) {
    super(`${new URL(url).host} answered ${status}`)
    this.status = status
  }
}

/** What is not refused. */
export async function call(url: string, fetch: Fetch, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  if (response.ok) return response
  await letGo(response)
  throw new Refusal(url, response.status)
}

/** What a neighbour tells at `url`; fails when it refuses, tells what is not of `schema`, or nothing in 2 seconds. */
export async function askJson<T extends TSchema>(
  url: string,
  schema: T,
  fetch: Fetch,
  init: RequestInit = {}
): Promise<Static<T>> {
  const response = await call(url, fetch, { signal: AbortSignal.timeout(DEADLINE_MS), ...init })
  const body: unknown = await response.json()
  if (!Value.Check(schema, body)) throw new Error(`${new URL(url).host} answered something else`)
  return body as Static<T>
}

/** Unread, an answer would keep its connection. */
export async function letGo({ body }: Response): Promise<void> {
  await body?.cancel()
}
