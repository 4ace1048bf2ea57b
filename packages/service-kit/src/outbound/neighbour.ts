import { setTimeout } from 'node:timers/promises'
import { type Breaker, createBreaker, type Told } from '@fieldgate/breaker'
import type { Static, TSchema } from 'typebox'
import { askJson, call, DEADLINE_MS, type Fetch, letGo, Refusal } from './ask-json.ts'

/** Another service, over HTTP: each call has 2 seconds, and none is made while it is known to be away. */
export interface Neighbour {
  /** Asks for what is of `schema`. A try that gets no answer is followed by another: only for what may be asked twice. */
  ask: <T extends TSchema>(path: string, schema: T, init?: RequestInit) => Promise<Static<T>>
  /** Resolves once what `init` says was taken. There is one try. */
  tell: (path: string, init: RequestInit) => Promise<void>
  breaker: Pick<Breaker, 'isOpen'>
}

interface NeighbourOptions {
  url: string
  fetch: Fetch
  /** Milliseconds that only go forward. */
  now: () => number
}

const LONGEST_PAUSE_MS = 200

const toldBy = (failure: unknown): Told =>
  failure instanceof Refusal && failure.status < 500 ? 'answer' : 'outage'

export function createNeighbour({ url, fetch, now }: NeighbourOptions): Neighbour {
  const breaker = createBreaker({ toldBy, now })

  return {
    ask(path, schema, init = {}) {
      const signal = AbortSignal.timeout(DEADLINE_MS)
      return breaker.call(() =>
        inTwoTries(signal, () => askJson(url + path, schema, fetch, { ...init, signal }))
      )
    },

    async tell(path, init) {
      const signal = AbortSignal.timeout(DEADLINE_MS)
      await letGo(await breaker.call(() => call(url + path, fetch, { ...init, signal })))
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
