import { cpus, release, totalmem } from 'node:os'
import type { Round } from '../measure/rounds.ts'
import { type Sample, type Spread, type Subject, spreadOf } from '../measure/sample.ts'
import type { Row } from '../rows/row.ts'

export interface RowResult {
  what: string
  floor: number | undefined
  aim: number | undefined
  lessIsBetter: boolean
  unit: string | undefined
  /** Absent where the row was skipped. */
  spread?: Spread
  skipped?: string
}

export interface SubjectResult {
  name: string
  perSecond: Spread
  p50Ms: Spread
  p99Ms: Spread
  /** CPU microseconds an operation: the median, by who spent them. */
  micros: Readonly<Record<string, number>>
}

export interface Results {
  measuredAt: string
  machine: string
  rounds: number
  seconds: number
  /** The largest part of the machine that others used during a run. */
  foreign: Spread
  isQuiet: boolean
  notes: readonly string[]
  rows: readonly RowResult[]
  subjects: readonly SubjectResult[]
}

/** Above this others decide the figures. */
const QUIET = 0.1

interface Measured {
  rows: readonly Row[]
  subjects: readonly Subject[]
  rounds: readonly Round[]
  seconds: number
  /** The values of the rows that were measured by themselves. */
  solo: ReadonlyMap<Row, readonly number[]>
  notes: readonly string[]
}

export function resultsOf({ rows, subjects, rounds, seconds, solo, notes }: Measured): Results {
  const samples = rounds.flatMap((round) => [...round.values()])
  const foreign = spreadOf(samples.length > 0 ? samples.map((sample) => sample.foreign) : [0])
  return {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    rounds: rounds.length,
    seconds,
    foreign,
    isQuiet: foreign.median <= QUIET,
    notes,
    rows: rows.map((row) => rowResult(row, rounds, solo)),
    subjects: subjects.map((subject) => subjectResult(subject, rounds))
  }
}

function rowResult(row: Row, rounds: readonly Round[], solo: Measured['solo']): RowResult {
  if ('skipped' in row) return { ...bars(row), skipped: row.skipped }
  const values =
    'value' in row ? rounds.map((round) => row.value((subject) => round.get(subject)!)) : solo.get(row)!
  return { ...bars(row), spread: spreadOf(values) }
}

function bars(row: Row): Omit<RowResult, 'spread' | 'skipped'> {
  if ('skipped' in row)
    return { what: row.what, floor: undefined, aim: undefined, lessIsBetter: false, unit: undefined }
  const { what, floor, aim, lessIsBetter = false, unit } = row
  return { what, floor, aim, lessIsBetter, unit }
}

function subjectResult(subject: Subject, rounds: readonly Round[]): SubjectResult {
  const samples = rounds.map((round) => round.get(subject)!)
  const spread = (value: (sample: Sample) => number) => spreadOf(samples.map(value))
  const spenders = Object.keys(samples[0]!.micros)
  return {
    name: subject.name,
    perSecond: spread(({ perSecond }) => perSecond),
    p50Ms: spread(({ p50Ms }) => p50Ms),
    p99Ms: spread(({ p99Ms }) => p99Ms),
    micros: Object.fromEntries(spenders.map((name) => [name, spread(({ micros }) => micros[name]!).median]))
  }
}

function machine(): string {
  const processors = cpus()
  const gibibytes = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]!.model.trim()}, ${gibibytes} GiB, Linux ${release()}, Node ${process.version}`
}
