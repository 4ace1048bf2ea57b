import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Call, Fleet } from './fleet.ts'

const CLIENTS = 32
/** More answers than that are not waited for at a time: what is due then is not sent, and counted. */
const MOST_OPEN = 1_000
const TICK_MS = 2
const GIVE_UP_MS = 15_000
/** Longer than any of them is silent. */
const HELD_GIVE_UP_MS = 60_000
/** Before the gateway does, at 65 s: who takes up a connection in the moment in which it is closed gets no answer. */
const IDLE_MS = 60_000

/** What was answered since it was last taken. */
export interface Tally {
  /** Answers by the first digit of their status; 0 for none. */
  classes: Record<string, number>
  /** The codes of those that were refused or failed. */
  codes: Record<string, number>
  latenciesMs: number[]
  missed: number
  /** Calls of ours that are rows of the history: those that were acknowledged, and all. */
  acknowledged: number
  readings: number
}

export interface Load {
  /** Calls one after another by each of the clients; gives how many were answered a second. */
  press: (seconds: number) => Promise<number>
  /** Calls by a schedule that waits for no answer. Latencies count from when a call was due. */
  hold: (perSecond: number, seconds: number) => Promise<void>
  take: () => Tally
  /** Ends what was held open, and closes every connection. */
  end: () => Promise<void>
}

const empty = (): Tally => ({
  classes: {},
  codes: {},
  latenciesMs: [],
  missed: 0,
  acknowledged: 0,
  readings: 0
})

/** Holds the streams and the long polls open from now on. */
export function startLoad(url: string, fleet: Fleet): Load {
  // Each from an address of its own, as devices are: the gateway counts by address.
  const agents = Array.from(
    { length: CLIENTS },
    (_, nth) =>
      new Agent({
        keepAlive: true,
        timeout: IDLE_MS,
        maxFreeSockets: 8,
        localAddress: `127.0.1.${nth + 1}`
      })
  )
  const ending = new AbortController()
  let tally = empty()
  let open = 0
  let turn = 0

  /** Sends, and resolves when the answer begins; undefined where there is none. */
  function send(call: Call, timeoutMs: number): Promise<IncomingMessage | undefined> {
    turn += 1
    const { method, path, headers, body } = call
    return new Promise((resolve) => {
      const outgoing = request(url + path, {
        method,
        agent: agents[turn % CLIENTS]!,
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
        timeout: timeoutMs
      })
      outgoing.once('timeout', () => outgoing.destroy())
      outgoing.on('error', () => resolve(undefined))
      outgoing.once('response', resolve)
      outgoing.end(body)
    })
  }

  function count({ statusCode = 0 }: Partial<IncomingMessage> = {}, text = ''): void {
    if (ending.signal.aborted) return
    const digit = Math.floor(statusCode / 100)
    tally.classes[digit] = (tally.classes[digit] ?? 0) + 1
    if (digit === 2) return
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? String(statusCode)
    tally.codes[code] = (tally.codes[code] ?? 0) + 1
  }

  async function exchange(call: Call, due: number): Promise<void> {
    open += 1
    if (call.isReading) tally.readings += 1
    const answer = await send(call, GIVE_UP_MS)
    const text = answer && (await readUntilEnd(answer, ending.signal))
    open -= 1
    // One that was cut short is none.
    const whole = answer?.complete ? answer : undefined
    count(whole, text)
    tally.latenciesMs.push(performance.now() - due)
    if (call.isReading && whole?.statusCode && whole.statusCode < 300) tally.acknowledged += 1
  }

  async function follow(stream: Call): Promise<void> {
    while (!ending.signal.aborted) {
      const answer = await send(stream, HELD_GIVE_UP_MS)
      count(answer)
      if (answer) await readUntilEnd(answer, ending.signal)
      else await delay(1_000)
    }
  }

  async function poll(next: Call): Promise<void> {
    while (!ending.signal.aborted) {
      const answer = await send(next, HELD_GIVE_UP_MS)
      count(answer)
      const text = answer ? await readUntilEnd(answer, ending.signal) : ''
      if (answer?.statusCode === 200 && text)
        await exchange(fleet.acknowledge(next, (JSON.parse(text) as { id: string }).id), performance.now())
      else if (answer?.statusCode !== 204) await delay(1_000)
    }
  }

  const held = [...fleet.streams.map(follow), ...fleet.polls.map(poll)]

  return {
    async press(seconds) {
      const until = performance.now() + seconds * 1000
      let answers = 0
      const client = async () => {
        for (; performance.now() < until; answers += 1) await exchange(fleet.next(), performance.now())
      }
      await Promise.all(agents.map(client))
      return answers / seconds
    },

    async hold(perSecond, seconds) {
      const began = performance.now()
      const all = perSecond * seconds
      for (let nth = 0; nth < all; await delay(TICK_MS)) {
        for (; nth < all; nth += 1) {
          const due = began + (nth * 1000) / perSecond
          if (due > performance.now()) break
          if (open < MOST_OPEN) void exchange(fleet.next(), due)
          else tally.missed += 1
        }
      }
      while (open > 0) await delay(TICK_MS)
    },

    take() {
      const taken = tally
      tally = empty()
      return taken
    },

    async end() {
      ending.abort()
      for (const agent of agents) agent.destroy()
      await Promise.all(held)
    }
  }
}

/** What was said, however it ends. */
async function readUntilEnd(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const stop = () => answer.destroy()
  signal.addEventListener('abort', stop, { once: true })
  let last = ''
  try {
    for await (const chunk of answer) last = String(chunk)
  } catch {
    // Cut off, by us or by the other side.
  }
  signal.removeEventListener('abort', stop)
  return last
}
