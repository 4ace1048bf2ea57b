import { setTimeout } from 'node:timers/promises'
import { type DatabaseHandle, isLockTimeout, openDatabase, withTx } from '@fieldgate/db'

const DAYS_AHEAD = 7

/** While a drop waits for the table, every reading waits behind it. */
const DROP_WAIT = '300ms'
const DROP_PAUSE_MS = 1_000
const DROP_TRIES = 10

/** Does `work` as the role that owns the tables: the one a service runs as makes and drops none. */
async function asOwner<T>(ownerUrl: string, work: (pool: DatabaseHandle['pool']) => Promise<T>): Promise<T> {
  const { pool, close } = openDatabase(ownerUrl, { max: 1 })
  try {
    return await work(pool)
  } finally {
    await close()
  }
}

/**
 * Makes the partitions of the history from yesterday to a week ahead (UTC) that do not exist yet, and those of the
 * rollups that go with them.
 */
export const ensurePartitions = (ownerUrl: string): Promise<void> =>
  asOwner(ownerUrl, async (pool) => {
    await pool.query(
      `select ensure_reading_partitions(today - 1, today + $1::int)
       from (select (now() at time zone 'utc')::date) as clock (today)`,
      [DAYS_AHEAD]
    )
    await pool.query('select ensure_rollup_partitions()')
  })

/** For how many days after today (UTC) there is a partition: readings of a later day are refused. */
export async function daysAhead({ pool }: Pick<DatabaseHandle, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ days: number }>(
    `select count(*)::int as days from pg_inherits join pg_class on pg_class.oid = inhrelid
     where inhparent = 'readings'::regclass
       and relname > 'readings_' || to_char(now() at time zone 'utc', 'YYYYMMDD')`
  )
  return rows[0]!.days
}

/** Drops a partition with all its rows, or fails where again and again the table is too busy to let go of it. */
export const dropPartition = (ownerUrl: string, partition: string): Promise<void> =>
  asOwner(ownerUrl, async (pool) => {
    for (let tries = 1; !(await tryDrop(pool, partition, tries === DROP_TRIES)); tries++) {
      await setTimeout(DROP_PAUSE_MS)
    }
  })

/** False where the table was busy, unless this was the last try. */
const tryDrop = (pool: DatabaseHandle['pool'], partition: string, isLast: boolean): Promise<boolean> =>
  withTx(pool, async (_tx, client) => {
    await client.query(`set local lock_timeout = '${DROP_WAIT}'`)
    await client.query(`drop table if exists ${client.escapeIdentifier(partition)}`)
    return true
  }).catch((error: unknown) => {
    if (!isLockTimeout(error) || isLast) throw error
    return false
  })
