import { setTimeout as delay } from 'node:timers/promises'
import type { Intent, Ledger } from './ledger.ts'
import type { Site } from './site.ts'
import type { Writer } from './writers/writer.ts'

export interface Writing {
  /** Means nothing more, and resolves once everything that was meant is settled, or given up. */
  end: () => Promise<void>
}

const ANSWER_WITHIN_MS = 15_000
const GIVE_UP_MS = 60_000
/** Between writes of one lane: the machine is to have time for the fault, too. */
const PAUSE_MS = 20
const AGAIN_AFTER_MS = 100

/** With a refusal like these the same may be sent again; with any other it would be refused again. */
const PASSING = new Set([0, 408, 409, 429, 500, 502, 503, 504])

/** Has everybody write, each what it meant until it was acknowledged, and then the next. */
export function startWriting(writers: readonly Writer[], site: Site, ledger: Ledger): Writing {
  let isOver = false
  let giveUpAt = Number.POSITIVE_INFINITY

  async function writeAsLane(writer: Writer, lane: number, take: () => number): Promise<void> {
    let before: Intent | undefined
    while (!isOver) {
      const nth = take()
      const intents = intentsOf(writer, site, lane, nth)
      ledger.intend(intents)
      const { path, method, headers, body } = writer.call(site, intents, { lane, nth, before })
      const send = () =>
        statusOf(site.url + path, {
          method,
          headers: {
            ...headers,
            'idempotency-key': intents[0]!.key,
            ...(body !== undefined && { 'content-type': 'application/json' })
          },
          ...(body !== undefined && { body: JSON.stringify(body) })
        })
      if (!(await settled(send))) return
      ledger.acknowledge(writer.service, intents)
      before = intents.at(-1)
      await delay(PAUSE_MS)
    }
  }

  async function settled(send: () => Promise<number>): Promise<boolean> {
    for (;;) {
      const status = await send()
      ledger.note(status)
      if (status >= 200 && status < 300) return true
      if (!PASSING.has(status) || performance.now() > giveUpAt) return false
      await delay(AGAIN_AFTER_MS)
    }
  }

  const lanes = writers.flatMap((writer) => {
    let next = 0
    const take = () => {
      const nth = next
      next += writer.rows ?? 1
      return nth
    }
    return Array.from({ length: writer.lanes }, (_, lane) => writeAsLane(writer, lane, take))
  })

  return {
    async end() {
      isOver = true
      giveUpAt = performance.now() + GIVE_UP_MS
      await Promise.all(lanes)
    }
  }
}

function intentsOf(writer: Writer, site: Site, lane: number, nth: number): Intent[] {
  const resource = writer.resourceOf?.(site, lane)
  return Array.from({ length: writer.rows ?? 1 }, (_, row) => ({
    mark: writer.markOf(nth + row),
    value: writer.valueOf(nth + row),
    key: `ledger-${writer.markOf(nth)}`,
    isOnce: writer.isOnce ?? true,
    ...(resource !== undefined && { resource })
  }))
}

/** 0 where there is no answer. */
async function statusOf(url: string, init: RequestInit): Promise<number> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
