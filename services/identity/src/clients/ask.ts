import type { Fetch } from '@fieldgate/service-kit'
import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'

const TIMEOUT_MS = 2_000

/** What another service tells at `url`; fails when that is not of `schema`, or it says nothing in 2 seconds. */
export async function ask<T extends TSchema>(url: string, schema: T, fetch: Fetch): Promise<Static<T>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  const body: unknown = await response.json()
  if (!response.ok || !Value.Check(schema, body)) throw new Error(`${url} did not tell: ${response.status}`)
  return body as Static<T>
}
