import type { DatabaseHandle } from '@fieldgate/db'
import { INTEGER_PINS, type Pins, STRING_PINS } from '#domain/pins'
import type { Lock } from '#domain/reading'

const PINS = [...INTEGER_PINS, ...STRING_PINS]

const FIND_PINS = `
select place::int, ${PINS.join(', ')}
from unnest($1::int[], $2::bytea[]) with ordinality as asked (id, key_hash, place)
join pipelines using (id, key_hash)
join pipeline_states on pipeline_id = id`

type Row = { place: number } & Record<(typeof PINS)[number], number | string | null>

/** Reads the pins of many pipelines in one statement: undefined for a lock that does not open. */
export const createPinReader =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  async (locks: readonly Lock[]): Promise<Array<Pins | undefined>> => {
    const values = [locks.map(({ id }) => id), locks.map(({ keyHash }) => keyHash)]
    const { rows } = await pool.query<Row>({ name: 'find_pins', text: FIND_PINS, values })
    const found = new Map(rows.map((row) => [row.place, pinsOf(row)]))
    return locks.map((_lock, i) => found.get(i + 1))
  }

const pinsOf = (row: Row): Pins =>
  Object.fromEntries(PINS.filter((pin) => row[pin] !== null).map((pin) => [pin, row[pin]]))
