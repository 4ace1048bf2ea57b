import { setTimeout as delay } from 'node:timers/promises'
import { look } from './asking.ts'
import type { Intent, Ledger } from './ledger.ts'
import { callerFor, type Site } from './site.ts'
import type { Call, Writer } from './writers/writer.ts'

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
const PRECONDITION_FAILED = 412

/** Has everybody write, each what it meant until it was acknowledged or came too late, and then the next. */
export function startWriting(writers: readonly Writer[], site: Site, ledger: Ledger): Writing {
  let isOver = false
  let giveUpAt = Number.POSITIVE_INFINITY

  async function writeAsLane(writer: Writer, lane: number, take: () => number): Promise<void> {
    let before: Intent | undefined
    while (!isOver) {
      const seen = await lookAt(writer, site)
      const nth = take()
      const intents = intentsOf(writer, site, { lane, nth, version: seen?.version })
      ledger.intend(intents)
      const call = await writer.call(site, intents, { lane, nth, before })
      const status = await settled(site.url + call.path, requestOf(call, intents[0]!.key, seen?.tag), intents)
      if (isSuccess(status) || (await isTheLast(writer, site, intents, status))) {
        ledger.acknowledge(writer.service, intents)
        before = intents.at(-1)
      } else if (seen && status === PRECONDITION_FAILED) ledger.refuse(intents)
      else return
      await delay(PAUSE_MS)
    }
  }

  /** The status it was answered with in the end. */
  async function settled(url: string, request: RequestInit, intents: readonly Intent[]): Promise<number> {
    for (;;) {
      const status = await statusOf(url, request)
      ledger.note(status, intents)
      if (!PASSING.has(status) || performance.now() > giveUpAt) return status
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

const isSuccess = (status: number): boolean => status >= 200 && status < 300

const lookAt = async (writer: Writer, site: Site) =>
  writer.seenAt && (await look(site.url + writer.seenAt(site), callerFor(site, writer.service)))

/** Sent again, a write comes too late for itself: it may be what stands there. */
async function isTheLast(
  writer: Writer,
  site: Site,
  [intent]: readonly Intent[],
  status: number
): Promise<boolean> {
  if (status !== PRECONDITION_FAILED) return false
  const seen = await lookAt(writer, site)
  return seen?.text.includes(intent!.mark) ?? false
}

interface At {
  lane: number
  nth: number
  /** What the writer saw where it writes. */
  version: number | undefined
}

function intentsOf(writer: Writer, site: Site, { lane, nth, version }: At): Intent[] {
  const resource = writer.resourceOf?.(site, lane) ?? writer.seenAt?.(site)
  return Array.from({ length: writer.rows ?? 1 }, (_, row) => ({
    mark: writer.markOf(nth + row),
    value: writer.valueOf(nth + row),
    key: `ledger-${writer.markOf(nth)}`,
    isOnce: writer.isOnce ?? true,
    ...(resource !== undefined && { resource }),
    ...(version !== undefined && { seen: version })
  }))
}

function requestOf({ method, headers, body }: Call, key: string, tag: string | undefined): RequestInit {
  const isForm = body instanceof FormData
  return {
    method,
    headers: {
      ...headers,
      'idempotency-key': key,
      ...(tag !== undefined && { 'if-match': tag }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' })
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) })
  }
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
