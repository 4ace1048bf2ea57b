import { type DatabaseHandle, isUniqueViolation } from '@fieldgate/db'
import type { Reading, Receipt } from '#domain/readings/reading'
import { opensWith } from '../lock-condition.ts'

/** What became of a reading: its name may be another's. Undefined when the lock does not open. */
export type NamedReceipt = Receipt | 'reused' | undefined

type Write = (readings: readonly Reading[]) => Promise<ReadonlyArray<Receipt | undefined>>

const FIND_KEPT = `
select place::int, kept.fingerprint, kept.body
from unnest($1::int[], $2::bytea[], $3::text[]) with ordinality as asked (id, key_hash, write_id, place)
join pipelines on pipelines.id = asked.id and ${opensWith('asked.key_hash')}
join idempotency_keys as kept on kept.id = asked.write_id`

/** Writes the readings of a batch, but for those whose name is known: they have the receipt that is kept. */
export const writingNamesOnce =
  ({ pool }: Pick<DatabaseHandle, 'pool'>, write: Write) =>
  async (readings: readonly Reading[]): Promise<ReadonlyArray<NamedReceipt>> => {
    if (!readings.some(({ name }) => name)) return write(readings)
    try {
      return await writeUnknown(pool, readings, write)
    } catch (error) {
      // Another replica stored one of them just now: by the time this is known, so is the receipt.
      if (!isUniqueViolation(error, 'idempotency_keys_pkey')) throw error
      return writeUnknown(pool, readings, write)
    }
  }

async function writeUnknown(
  pool: DatabaseHandle['pool'],
  readings: readonly Reading[],
  write: Write
): Promise<Array<NamedReceipt>> {
  const kept = await findKept(pool, readings)
  const unknown = readings.filter((reading) => !kept.has(reading))
  const receipts = unknown.length > 0 ? await write(unknown) : []
  const stored = new Map(unknown.map((reading, i) => [reading, receipts[i]]))
  return readings.map((reading) => kept.get(reading) ?? stored.get(reading))
}

async function findKept(
  pool: DatabaseHandle['pool'],
  readings: readonly Reading[]
): Promise<Map<Reading, NamedReceipt>> {
  const named = readings.filter(({ name }) => name)
  const { rows } = await pool.query<{ place: number; fingerprint: string; body: string }>({
    name: 'find_kept_receipts',
    text: FIND_KEPT,
    values: [
      named.map(({ lock }) => lock.id),
      named.map(({ lock }) => lock.keyHash),
      named.map(({ name }) => name!.id)
    ]
  })
  return new Map(
    rows.map(({ place, fingerprint, body }) => {
      const reading = named[place - 1]!
      const isSame = fingerprint === reading.name!.fingerprint
      return [reading, isSame ? { ...(JSON.parse(body) as Receipt), isReplay: true } : 'reused']
    })
  )
}
