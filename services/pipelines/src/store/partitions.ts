import { openDatabase } from '@fieldgate/db'

const DAYS_AHEAD = 7

/**
 * Makes the partitions of the history from yesterday to a week ahead (UTC) that do not exist yet. `ownerUrl` is of
 * the role that owns the tables: the one a service runs as makes none.
 */
export async function ensurePartitions(ownerUrl: string): Promise<void> {
  const { pool, close } = openDatabase(ownerUrl, { max: 1 })
  try {
    await pool.query(
      `select ensure_reading_partitions(today - 1, today + $1::int)
       from (select (now() at time zone 'utc')::date) as clock (today)`,
      [DAYS_AHEAD]
    )
  } finally {
    await close()
  }
}
