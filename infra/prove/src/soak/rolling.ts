import { urlOf } from '@fieldgate/db'
import { eventually } from '../ledger/stage/eventually.ts'
import { query } from '../ledger/stage/postgres.ts'
import { databaseOf } from '../ledger/stage/stage.ts'
import { runScript } from '../ledger/stage/supervised.ts'
import type { Fleet } from './fleet.ts'
import type { SoakedPlatform } from './soaked-platform.ts'

const DAY_MS = 86_400_000
const DAYS_AHEAD = 7
/** Of each pipeline. */
const READINGS_A_DAY = 1_000
const RETENTION = '/api/v1/retention/readings'

/**
 * Makes `days` old days of the history, with readings. What it gives lets one day pass, and tells what is not as it
 * should be then: the oldest day goes by keeping one less; and for a day to come the last one ahead is taken away,
 * and what runs at every start and every six hours is to make it.
 */
export async function prepareRolling(
  { url, postgresUrl, ownerPassword }: SoakedPlatform,
  { admin }: Pick<Fleet, 'admin'>,
  days: number
): Promise<() => Promise<string[]>> {
  const role = { name: 'pipelines_owner', password: ownerPassword }
  const ownerUrl = urlOf(postgresUrl, databaseOf('pipelines'), role)
  const kept = await call<{ keepDays: number }>('GET', RETENTION)
  let oldest = kept.keepDays + days
  await query(ownerUrl, `select ensure_reading_partitions('${dateOf(-oldest)}', '${dateOf(-kept.keepDays)}')`)
  await query(ownerUrl, 'select ensure_rollup_partitions()')
  for (let age = oldest; age > kept.keepDays; age -= 1) {
    // Not through the API: no pipeline has a reading of a time before it was made.
    await query(
      ownerUrl,
      `insert into readings (pipeline_id, recorded_at, version, ivp1)
       select id, '${dateOf(-age)} 12:00:00+00'::timestamptz + nth * interval '1 second', nth, nth
       from pipelines, generate_series(1, ${READINGS_A_DAY}) as nth`
    )
  }

  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(url + path, {
      method,
      headers: { ...admin, 'if-match': '*', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) })
    })
    if (response.ok) return (await response.json()) as T
    throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
  }

  const partitions = async () =>
    (
      await query<{ name: string }>(
        ownerUrl,
        `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'readings'::regclass`
      )
    ).map(({ name }) => name)

  async function dropOldest(): Promise<string[]> {
    const past = partitionOf(-oldest)
    if (!(await partitions()).includes(past)) return [`${past} was not there`]
    oldest -= 1
    await call('PUT', RETENTION, { keepDays: oldest })
    const { id } = await call<{ id: string }>('POST', `${RETENTION}/runs`)
    const run = await eventually(async () => {
      const found = await call<{ state: string; partitions: Array<{ name: string }> }>(
        'GET',
        `${RETENTION}/runs/${id}`
      )
      return found.state !== 'running' && found
    })
    const dropped = run.partitions.map(({ name }) => name).join()
    if (run.state !== 'succeeded' || dropped !== past) return [`retention ${run.state}, dropped ${dropped}`]
    return (await partitions()).includes(past) ? [`${past} is still there`] : []
  }

  async function makeAhead(): Promise<string[]> {
    const newest = partitionOf(DAYS_AHEAD)
    // As retention does it: while a drop waits for the table, every reading waits behind it.
    await eventually(() => query(ownerUrl, `set lock_timeout = '300ms'; drop table ${newest}`))
    await runScript('services/pipelines/src/migrate.ts', { DATABASE_URL: ownerUrl })
    return (await partitions()).includes(newest) ? [] : [`${newest} was not made`]
  }

  return async () => {
    const failures: string[] = []
    for (const step of [dropOldest, makeAhead])
      failures.push(...(await step().catch((error: Error) => [error.message])))
    return failures
  }
}

const dateOf = (day: number): string => new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10)
const partitionOf = (day: number): string => `readings_${dateOf(day).replaceAll('-', '')}`
