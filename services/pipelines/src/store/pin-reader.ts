import type { DatabaseHandle } from '@fieldgate/db'
import { INTEGER_PINS, type Pins, STRING_PINS } from '#domain/pins'
import type { Lock, PinState } from '#domain/reading'
import { bytesLiteral, numbersLiteral } from './array-literal.ts'
import { opensWith } from './lock-condition.ts'

const PINS = [...INTEGER_PINS, ...STRING_PINS]

const FIND_PINS = `
select place::int, pipeline_states.version::float8, recorded_at, ${PINS.join(', ')}
from unnest($1::int[], $2::bytea[]) with ordinality as asked (id, key_hash, place)
join pipelines on pipelines.id = asked.id and ${opensWith('asked.key_hash')}
join pipeline_states on pipeline_id = pipelines.id`

type Row = { place: number; version: number; recorded_at: Date } & Record<
  (typeof PINS)[number],
  number | string | null
>

/** Reads the pins of many pipelines in one statement: undefined for a lock that does not open. */
export const createPinReader =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  async (locks: readonly Lock[]): Promise<Array<PinState | undefined>> => {
    const values = [
      numbersLiteral(locks.map(({ id }) => id)),
      bytesLiteral(locks.map(({ keyHash }) => keyHash))
    ]
    const { rows } = await pool.query<Row>({ name: 'find_pins', text: FIND_PINS, values })
    const found = new Map(rows.map((row) => [row.place, stateOf(row)]))
    return locks.map((_lock, i) => found.get(i + 1))
  }

function stateOf(row: Row): PinState {
  const pins: Partial<Record<(typeof PINS)[number], number | string>> = {}
  for (const pin of PINS) if (row[pin] !== null) pins[pin] = row[pin]
  return { pins: pins as Pins, version: row.version, updatedAt: row.recorded_at }
}
