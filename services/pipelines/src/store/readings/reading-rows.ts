import type { WriteName } from '@fieldgate/idempotency'
import { type PinChange, touchedBy } from '#domain/readings/pins'
import type { Micros } from '#domain/readings/reading'
import { pinColumns } from '../pin-columns.ts'
import { bytesLiteral, numbersLiteral } from './array-literal.ts'
import type { ReadingGroup } from './reading-writer.ts'

interface Row {
  group: ReadingGroup
  /** How many readings it stands for in the state; 0: it is none of the state's. */
  writes: number
  /** Which of its group's readings it is in the history, from 1; 0: none. */
  nth: number
  firstAt: Micros
  recordedAt: Micros
  change: PinChange
  name: WriteName | undefined
}

/** The rows of the statement, and its parameters: an array a column. */
export function rowsOf(groups: readonly ReadingGroup[]) {
  const rows = groups.flatMap(rowsOfGroup)
  const values = [
    numbersLiteral(rows.map(({ group }) => group.lock.id)),
    bytesLiteral(rows.map(({ group }) => group.lock.keyHash)),
    numbersLiteral(rows.map(({ writes }) => writes)),
    numbersLiteral(rows.map(({ nth }) => nth)),
    numbersLiteral(rows.map(({ firstAt }) => firstAt)),
    numbersLiteral(rows.map(({ recordedAt }) => recordedAt)),
    numbersLiteral(rows.map(({ change }) => touchedBy(change))),
    ...pinColumns(rows.map(({ change }) => change))
  ]
  return { rows, values }
}

/** One reading is both its change and its history; of several each is history, and one more row their sum. */
function rowsOfGroup(group: ReadingGroup): Row[] {
  const { readings } = group
  const { recordedAt: firstAt, change, name } = readings[0]!
  if (readings.length === 1) return [{ group, writes: 1, nth: 1, firstAt, recordedAt: firstAt, change, name }]
  const sum: Row = {
    group,
    writes: readings.length,
    nth: 0,
    firstAt,
    recordedAt: readings.at(-1)!.recordedAt,
    change: Object.assign({}, ...readings.map((reading) => reading.change)) as PinChange,
    name: undefined
  }
  const history = readings.map(
    ({ change, recordedAt, name }, i): Row => ({
      group,
      writes: 0,
      nth: i + 1,
      firstAt,
      recordedAt,
      change,
      name
    })
  )
  return [sum, ...history]
}
