import type { Holdings, Look } from './soaked-platform.ts'

/** What was noted of a minute under load. */
export interface Minute extends Look {
  /** Answers by the first digit of their status; 0 for none. */
  classes: Readonly<Record<string, number>>
  p50Ms: number
  p99Ms: number
  missed: number
}

export interface Evidence {
  minutes: readonly Minute[]
  /** Of the readings that were sent, those acknowledged, and those that are in the history. */
  readings: { sent: number; acknowledged: number; stored: number }
  /** Of those that were refused or failed, by code. */
  codes: Readonly<Record<string, number>>
  /** What was in use before the load came, and after it had gone. */
  before: Holdings
  after: Holdings
  /** What went wrong with the partitions. */
  unrolled: readonly string[]
}

export interface Verdict {
  promise: string
  measured: string
  isKept: boolean
}

/** Memory may grow by that much from the second third to the last: what leaks does so for ever. */
const MOST_GROWTH = 1.1
const MOST_SLOWER = 1.5
/** Of what was due: a generator that did not send it has held no load. */
const MOST_MISSED = 0.01

export function judge({ minutes, readings, codes, before, after, unrolled }: Evidence): Verdict[] {
  const [first, second, last] = thirdsOf(minutes)
  const flat = (name: string, of: (minute: Minute) => number): Verdict => {
    const [early, middle, late] = [first, second, last].map((third) => median(third.map(of)))
    return {
      promise: `${name}: the last third at most 10 % above the second`,
      measured: `${early!.toFixed(1)}, ${middle!.toFixed(1)}, ${late!.toFixed(1)} MB`,
      isKept: late! <= middle! * MOST_GROWTH
    }
  }
  const [early, late] = [first, last].map((third) => median(third.map(({ p99Ms }) => p99Ms))) as [
    number,
    number
  ]
  const back = (what: keyof Holdings): Verdict => ({
    promise: `${what}: afterwards no more than before`,
    measured: `${before[what]}, ${after[what]}`,
    isKept: after[what] <= before[what]
  })
  const answered = (digit: number) => sum(minutes.map(({ classes }) => classes[digit] ?? 0))
  const listed = Object.entries(codes).map(([code, count]) => `, ${count} × ${code}`)
  const all = sum(minutes.flatMap(({ classes }) => Object.values(classes)))
  const missed = sum(minutes.map((minute) => minute.missed))
  const { sent, acknowledged, stored } = readings
  return [
    {
      promise: 'every acknowledged reading is stored, and none that was not sent',
      measured: `${sent} sent, ${acknowledged} acknowledged, ${stored} stored`,
      isKept: acknowledged > 0 && acknowledged <= stored && stored <= sent
    },
    {
      promise: 'no 5xx, and no call without an answer',
      measured: `${answered(5)} and ${answered(0)} of ${all}${listed.join('')}`,
      isKept: answered(5) + answered(0) === 0
    },
    {
      promise: 'the load was held: at most 1 % of what was due was not sent',
      measured: `${missed} of ${all + missed}`,
      isKept: missed <= (all + missed) * MOST_MISSED
    },
    flat('memory of Node', ({ nodeMb }) => nodeMb),
    flat('its heap', ({ heapMb }) => heapMb),
    // Of all of them it would tell how many there are.
    flat('memory of PostgreSQL for a session', ({ postgresMb, sessions }) => postgresMb / sessions),
    {
      promise: 'p99: the last third at most 1.5 times the first',
      measured: `${early.toFixed(1)}, ${late.toFixed(1)} ms`,
      isKept: late <= early * MOST_SLOWER
    },
    back('descriptors'),
    back('sockets'),
    back('sessions'),
    {
      promise: 'partitions: the oldest are dropped, those ahead are made, under load',
      measured: unrolled.join('; ') || 'each time',
      isKept: unrolled.length === 0
    }
  ]
}

/** The first and the last are of the same length; what is over is in the middle. */
function thirdsOf(minutes: readonly Minute[]) {
  const size = Math.floor(minutes.length / 3)
  if (size === 0) throw new Error('Less than three minutes have no thirds to compare.')
  return [minutes.slice(0, size), minutes.slice(size, -size), minutes.slice(-size)] as const
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2
}
