import { eventually } from './eventually.ts'

const ENOUGH_MS = 25_000

/** `fetch`, but that a platform that has too much to do is asked again: others use the machine of a test too. */
export const patientFetch = (url: string, init?: RequestInit): Promise<Response> =>
  eventually(
    async () => {
      const response = await fetch(url, init)
      if (response.status !== 503) return response
      throw new Error(`${init?.method ?? 'GET'} ${url} answered 503: ${await response.text()}`)
    },
    { timeoutMs: ENOUGH_MS, intervalMs: 1_000 }
  )
