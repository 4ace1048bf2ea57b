import type { WriteName } from '@fieldgate/idempotency'
import { INTEGER_PINS, type PinChange, STRING_PINS } from '#domain/pins'
import type { Micros } from '#domain/reading'
import type { ReadingGroup } from './reading-writer.ts'

const PINS = [...INTEGER_PINS, ...STRING_PINS]

interface Row {
  /** How many readings it stands for in the state; 0: it is none of the state's. */
  writes: number
  /** Which of its group's readings it is in the history, from 1; 0: none. */
  nth: number
  firstAt: Micros
  recordedAt: Micros
  change: PinChange
  name?: WriteName | undefined
}

/** The parameters of the statement, an array a column; which group has its change at which place (from 1); the names. */
export function rowsOf(groups: readonly ReadingGroup[]) {
  const groupAt = new Map<number, ReadingGroup>()
  const ids: number[] = []
  const hashes: Buffer[] = []
  const writes: number[] = []
  const nths: number[] = []
  const firsts: Micros[] = []
  const times: Micros[] = []
  const touched: number[] = []
  const pins: Array<Array<number | string | null>> = PINS.map(() => [])
  const names: Array<WriteName | undefined> = []
  for (const group of groups) {
    for (const row of rowsOfGroup(group)) {
      ids.push(group.lock.id)
      hashes.push(group.lock.keyHash)
      writes.push(row.writes)
      nths.push(row.nth)
      firsts.push(row.firstAt)
      times.push(row.recordedAt)
      touched.push(touchedBy(row.change))
      for (const [i, pin] of PINS.entries()) pins[i]!.push(row.change[pin] ?? null)
      names.push(row.name)
      if (row.writes > 0) groupAt.set(ids.length, group)
    }
  }
  return { groupAt, values: [ids, hashes, writes, nths, firsts, times, touched, ...pins], names }
}

/** One reading is both its change and its history; of several each is history, and one more row their sum. */
function rowsOfGroup({ readings }: ReadingGroup): Row[] {
  const [first] = readings
  const firstAt = first!.recordedAt
  if (readings.length === 1) return [{ ...first!, writes: 1, nth: 1, firstAt }]
  const change = Object.assign({}, ...readings.map((reading) => reading.change)) as PinChange
  const sum = { writes: readings.length, nth: 0, firstAt, recordedAt: readings.at(-1)!.recordedAt, change }
  return [sum, ...readings.map((reading, i) => ({ ...reading, writes: 0, nth: i + 1, firstAt }))]
}

/** A bit for each pin that `change` names. */
export const touchedBy = (change: PinChange): number =>
  PINS.reduce((bits, pin, i) => (change[pin] === undefined ? bits : bits | (1 << i)), 0)
