import { setTimeout } from 'node:timers/promises'
import { type Breaker, createBreaker, type Told } from '@fieldgate/breaker'
import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'

/** `fetch`, or what stands in for it where the neighbour runs in the same process. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Another service, over HTTP: each call has 2 seconds, and none is made while it is known to be away. */
export interface Neighbour {
  /** Asks for what is of `schema`. A try that gets no answer is followed by another: only for what may be asked twice. */
  ask: <T extends TSchema>(path: string, schema: T, init?: RequestInit) => Promise<Static<T>>
  /** Resolves once what `init` says was taken. There is one try. */
  tell: (path: string, init: RequestInit) => Promise<void>
  breaker: Pick<Breaker, 'isOpen'>
}

interface NeighbourOptions {
  name: string
  url: string
  fetch: Fetch
  /** Milliseconds that only go forward. */
  now: () => number
}

/** Of all the tries of a call. */
const DEADLINE_MS = 2_000
const LONGEST_PAUSE_MS = 200

class Refusal extends Error {
  readonly status: number

  constructor(neighbour: string, status: number) {
    super(`${neighbour} answered ${status}`)
    this.status = status
  }
}

const toldBy = (failure: unknown): Told =>
  failure instanceof Refusal && failure.status < 500 ? 'answer' : 'outage'

export function createNeighbour({ name, url, fetch, now }: NeighbourOptions): Neighbour {
  const breaker = createBreaker({ toldBy, now })

  async function request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(url + path, init)
    if (!response.ok) throw new Refusal(name, response.status)
    return response
  }

  return {
    ask(path, schema, init = {}) {
      const signal = AbortSignal.timeout(DEADLINE_MS)
      return breaker.call(() =>
        inTwoTries(signal, async () => {
          const response = await request(path, { ...init, signal })
          const body: unknown = await response.json()
          if (!Value.Check(schema, body)) throw new Error(`${name} answered something else`)
          return body as Static<typeof schema>
        })
      )
    },

    async tell(path, init) {
      const signal = AbortSignal.timeout(DEADLINE_MS)
      const { body } = await breaker.call(() => request(path, { ...init, signal }))
      // Unread it would keep its connection.
      await body?.cancel()
    },

    breaker
  }
}

async function inTwoTries<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (failure) {
    // Who refuses is there, and overloaded perhaps: asking again at once is no help.
    if (signal.aborted || failure instanceof Refusal) throw failure
    // Drawn from the whole of its length: those who failed together are not to come back together.
    await setTimeout(Math.random() * LONGEST_PAUSE_MS, undefined, { signal })
    return ask()
  }
}
