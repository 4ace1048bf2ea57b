import { setTimeout as delay } from 'node:timers/promises'
import { look } from './asking.ts'
import { madeBy } from './imports.ts'
import type { Intent, Ledger } from './ledger.ts'
import { type Answer, answerOf, isSuccess, requestOf } from './sending.ts'
import { callerFor, type Site } from './site.ts'
import { isWrittenBy } from './standing.ts'
import { PRECONDITION_FAILED, type Writer } from './writers/writer.ts'

export interface Writing {
  /** Means nothing more, and resolves once everything that was meant is settled, or given up. */
  end: () => Promise<void>
}

const GIVE_UP_MS = 60_000
/** Between writes of one lane: the machine is to have time for the fault, too. */
const PAUSE_MS = 20
const AGAIN_AFTER_MS = 100

/** With a refusal like these the same may be sent again; with any other it would be refused again. */
const PASSING = new Set([0, 408, 409, 429, 500, 502, 503, 504])
const DONE: Answer = { status: 204 }

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
      if (!call) return
      const request = requestOf(call, intents[0]!.key, seen?.tag)
      const { status, later } = await settled(writer, site.url + call.path, request, intents)
      if (later) await follow(writer, site.url + later, intents)
      else if (isSuccess(status) || (await isTheLast(writer, site, intents, status))) {
        ledger.acknowledge(writer.service, intents)
        before = intents.at(-1)
      } else if (seen && status === PRECONDITION_FAILED) ledger.refuse(intents)
      else return
      await delay(PAUSE_MS)
    }
  }

  /** Acknowledges of an import what it says it made. */
  async function follow({ service }: Writer, url: string, intents: readonly Intent[]): Promise<void> {
    for await (const made of madeBy(url, callerFor(site, service), isTooLate)) {
      ledger.acknowledge(
        service,
        intents.filter(({ mark }) => made.has(mark))
      )
    }
  }

  const isTooLate = () => performance.now() > giveUpAt

  /** What it was answered in the end. */
  async function settled(
    { service, doneBefore }: Writer,
    url: string,
    request: RequestInit,
    intents: readonly Intent[]
  ): Promise<Answer> {
    for (let isAgain = false; ; isAgain = true) {
      const told = await answerOf(url, request)
      const answer = isAgain && told.status === doneBefore ? DONE : told
      ledger.note(service, answer, intents)
      if (!PASSING.has(answer.status) || isTooLate()) return answer
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

const lookAt = async ({ contest, service }: Writer, site: Site) =>
  contest && (await look(site.url + site.contested.get(contest)!.path, callerFor(site, service)))

/** Sent again, a write comes too late for itself: it may be what stands there. */
async function isTheLast(
  writer: Writer,
  site: Site,
  [intent]: readonly Intent[],
  status: number
): Promise<boolean> {
  const { contest } = writer
  if (status !== PRECONDITION_FAILED || !contest) return false
  const { text } = (await lookAt(writer, site))!
  return isWrittenBy(site, contest, text, intent!)
}

interface At {
  lane: number
  nth: number
  /** What the writer saw where it writes. */
  version: number | undefined
}

function intentsOf(writer: Writer, site: Site, { lane, nth, version }: At): Intent[] {
  const resource =
    writer.resourceOf?.(site, lane) ?? (writer.contest && site.contested.get(writer.contest)!.path)
  return Array.from({ length: writer.rows ?? 1 }, (_, row) => ({
    mark: writer.markOf(nth + row),
    value: writer.valueOf(nth + row),
    key: `ledger-${writer.markOf(nth)}`,
    isOnce: writer.isOnce ?? true,
    ...(resource !== undefined && { resource }),
    ...(version !== undefined && { seen: version })
  }))
}
