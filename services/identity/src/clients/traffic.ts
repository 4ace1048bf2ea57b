import type { Fetch, Traffic } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import Value from 'typebox/value'

const TIMEOUT_MS = 2_000
const Told = Type.Object({ answers: Type.Integer(), failures: Type.Integer() })

/** Asks the service at `url` for its traffic of the last minute; fails when it says nothing in 2 seconds. */
export function createTrafficSource(url: string, fetch: Fetch): () => Promise<Traffic> {
  return async () => {
    const response = await fetch(`${url}/traffic`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const body: unknown = await response.json()
    if (!response.ok || !Value.Check(Told, body)) throw new Error(`no traffic: ${response.status}`)
    return body
  }
}
