import type { DatabaseHandle } from '@fieldgate/db'
import { PINS, type Pins } from '#domain/readings/pins'
import type { Lock, PinState } from '#domain/readings/reading'
import { opensWith } from '../lock-condition.ts'
import { bytesLiteral, numbersLiteral } from './array-literal.ts'

/** All that is found as one JSON value: fifteen columns a row would cost this process more than the rest of a read. */
const FIND_PINS = `
select json_agg(json_build_array(
  place, pipeline_states.version, (extract(epoch from recorded_at) * 1000)::float8, ${PINS.join(', ')}
)) as found
from unnest($1::int[], $2::bytea[]) with ordinality as asked (id, key_hash, place)
join pipelines on pipelines.id = asked.id and ${opensWith('asked.key_hash')}
join pipeline_states on pipeline_id = pipelines.id`

type Found = [place: number, version: number, recordedAtMs: number, ...pins: Array<number | string | null>]

/** Reads the pins of many pipelines in one statement: undefined for a lock that does not open. */
export const createPinReader =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  async (locks: readonly Lock[]): Promise<Array<PinState | undefined>> => {
    const values = [
      numbersLiteral(locks.map(({ id }) => id)),
      bytesLiteral(locks.map(({ keyHash }) => keyHash))
    ]
    const { rows } = await pool.query<{ found: Found[] | null }>({
      name: 'find_pins',
      text: FIND_PINS,
      values
    })
    const states: Array<PinState | undefined> = Array(locks.length)
    for (const found of rows[0]?.found ?? []) states[found[0] - 1] = stateOf(found)
    return states
  }

function stateOf([_place, version, recordedAtMs, ...values]: Found): PinState {
  const pins: Partial<Record<(typeof PINS)[number], number | string>> = {}
  for (const [i, pin] of PINS.entries()) {
    const value = values[i]
    if (value !== null && value !== undefined) pins[pin] = value
  }
  return { pins: pins as Pins, version, updatedAt: new Date(recordedAtMs) }
}
