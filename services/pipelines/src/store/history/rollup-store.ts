import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { REMAKE_STALE, ROLL_UP } from './rollup-statements.ts'

/** Any number will do, so long as every replica takes the same one. */
const ROLLUP_LOCK = 3_003_060
const STALE_AT_ONCE = 500
const PIPELINES_AT_ONCE = 200
const READINGS_AT_ONCE = 1_000

type Pool = Pick<DatabaseHandle, 'pool'>

/** One turn of the rollups; true where there is more to do. Does nothing while another replica is at it. */
export const rollUpSome = ({ pool }: Pool): Promise<boolean> =>
  withTx(pool, async (_tx, client) => {
    const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
      ROLLUP_LOCK
    ])
    return lock.rows[0]!.taken && turn(client)
  })

/** Rolls up all there is, behind whoever else is at it. */
export async function rollUpAll({ pool }: Pool): Promise<void> {
  const next = () =>
    withTx(pool, async (_tx, client) => {
      await client.query('select pg_advisory_xact_lock($1)', [ROLLUP_LOCK])
      return turn(client)
    })
  while (await next());
}

async function turn(client: Pick<DatabaseHandle['pool'], 'query'>): Promise<boolean> {
  const stale = await client.query<{ done: number }>(REMAKE_STALE, [STALE_AT_ONCE])
  const due = await client.query<{ done: number }>(ROLL_UP, [PIPELINES_AT_ONCE, READINGS_AT_ONCE])
  return stale.rows[0]!.done === STALE_AT_ONCE || due.rows[0]!.done > 0
}
