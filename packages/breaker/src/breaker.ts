const WINDOW = 20
const OUTAGES_TO_OPEN = WINDOW / 2
/** What callers are told in Retry-After: one who keeps to it finds that a probe was let through. */
const PROBE_AFTER_MS = 1_000

const WINDOW_MASK = 2 ** WINDOW - 1

export interface Breaker {
  isOpen: () => boolean
  /** Asks; while open it rejects at once with the outage last seen, but for one probe in a second. */
  call: <T>(ask: () => Promise<T>) => Promise<T>
  /** Asks, open or not. An answer closes. */
  probe: <T>(ask: () => Promise<T>) => Promise<T>
  /** Takes in an answer, or a failure, to what was asked without `call`. While open it changes nothing. */
  heard: (failure?: unknown) => void
}

/** What a failure tells of the dependency: that it is out, that it is there and refuses, or nothing. */
export type Told = 'outage' | 'answer' | 'nothing'

interface BreakerOptions {
  toldBy: (failure: unknown) => Told
  /** Milliseconds that only go forward. */
  now?: () => number
}

/** Opens by ten outages among the last twenty calls: a dependency that is away is then asked once in a second. */
export function createBreaker({ toldBy, now = () => performance.now() }: BreakerOptions): Breaker {
  /** A bit for each of the last calls, set where it met an outage. Calls that never were count as answered. */
  let outages = 0
  let open: { failure: unknown; probeAt: number } | undefined

  function openBy(failure: unknown): void {
    open = { failure, probeAt: now() + PROBE_AFTER_MS }
  }

  function close(): void {
    open = undefined
    outages = 0
  }

  const read = (failure: unknown): Told => (failure === undefined ? 'answer' : toldBy(failure))

  function heard(failure?: unknown): void {
    const told = read(failure)
    if (open || told === 'nothing') return
    outages = ((outages << 1) | Number(told === 'outage')) & WINDOW_MASK
    if (bitsOf(outages) >= OUTAGES_TO_OPEN) openBy(failure)
  }

  function heardByProbe(failure?: unknown): void {
    if (!open) heard(failure)
    else if (read(failure) === 'answer') close()
    else openBy(failure)
  }

  function probe<T>(ask: () => Promise<T>): Promise<T> {
    const asked = ask()
    // Until it is known what comes of this one, there is no other.
    if (open) open.probeAt = Number.POSITIVE_INFINITY
    return listen(asked, heardByProbe)
  }

  return {
    isOpen: () => open !== undefined,
    heard,
    probe,

    call(ask) {
      if (!open) return listen(ask(), heard)
      return now() < open.probeAt ? Promise.reject(open.failure) : probe(ask)
    }
  }
}

function listen<T>(asked: Promise<T>, heard: (failure?: unknown) => void): Promise<T> {
  return asked.then(
    (answer) => {
      heard()
      return answer
    },
    (failure: unknown) => {
      heard(failure)
      throw failure
    }
  )
}

function bitsOf(word: number): number {
  let bits = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++
  return bits
}
