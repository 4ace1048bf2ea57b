import type { Answer } from './sending.ts'

/** One effect that a writer meant to have: with what it is told from every other, and what belongs with it. */
export interface Entry {
  mark: string
  value: number
  /** By what is sent again known as the same write; the rows of a batch share it. */
  key: string
  /** Of a writer that overwrites: what it overwrites. The last that it was told of is to stand there. */
  resource?: string
  /** Of one that overwrites no more than it has seen: the version it saw. */
  seen?: number
  /** False where the face promises no more than that the same state comes of it, however often it was sent. */
  isOnce: boolean
  /** How often it was sent. */
  sends: number
  isAcknowledged: boolean
  /** Another came before it: whatever became of it, it is not there any more. */
  isRefused: boolean
}

export type Intent = Omit<Entry, 'sends' | 'isAcknowledged' | 'isRefused'>

/** How often, and from when to when, in seconds since the ledger was opened. */
interface Refusals {
  count: number
  first: number
  last: number
}

/**
 * What was meant, written before it is sent, and what was acknowledged, written after. It is the memory of a process
 * that no fault strikes, so that it knows of every write whatever became of it.
 */
export interface Ledger {
  entries: readonly Entry[]
  /** How often each status was answered; 0: the connection broke, or nothing came in time. */
  statuses: ReadonlyMap<number, number>
  /** Of the failures that have a name: by the status, that name and the service that was written to. */
  refusals: ReadonlyMap<string, Refusals>
  /** The longest time in which no write of one service was acknowledged, from the first one on. */
  longestGap: () => { service: string; ms: number }
  intend: (intents: readonly Intent[]) => void
  /** What came of sending them once. */
  note: (service: string, answer: Answer, intents: readonly Intent[]) => void
  acknowledge: (service: string, intents: readonly Intent[]) => void
  refuse: (intents: readonly Intent[]) => void
}

export function createLedger(now: () => number = performance.now.bind(performance)): Ledger {
  const entries = new Map<string, Entry>()
  const statuses = new Map<number, number>()
  const refusals = new Map<string, Refusals>()
  const opened = now()
  const gaps = new Map<string, { last: number; longest: number }>()

  function refuseAs(name: string): void {
    const last = (now() - opened) / 1000
    const { count, first } = refusals.get(name) ?? { count: 0, first: last }
    refusals.set(name, { count: count + 1, first, last })
  }

  return {
    get entries() {
      return [...entries.values()]
    },
    statuses,
    refusals,

    longestGap() {
      const all = [...gaps].map(([service, { longest }]) => ({ service, ms: longest }))
      return all.reduce((most, gap) => (gap.ms > most.ms ? gap : most), { service: 'none', ms: 0 })
    },

    intend(intents) {
      for (const intent of intents) {
        if (entries.has(intent.mark)) throw new Error(`${intent.mark} was meant before`)
        entries.set(intent.mark, { ...intent, sends: 0, isAcknowledged: false, isRefused: false })
      }
    },

    note(service, { status, code }, intents) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (code !== undefined) refuseAs(`${status} ${code} of ${service}`)
      for (const { mark } of intents) entries.get(mark)!.sends += 1
    },

    acknowledge(service, intents) {
      const at = now()
      const { last, longest } = gaps.get(service) ?? { last: at, longest: 0 }
      gaps.set(service, { last: at, longest: Math.max(longest, at - last) })
      for (const { mark } of intents) entries.get(mark)!.isAcknowledged = true
    },

    refuse(intents) {
      for (const { mark } of intents) entries.get(mark)!.isRefused = true
    }
  }
}
