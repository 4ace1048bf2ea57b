import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { rollUpAll } from '@fieldgate/pipelines/history'

/** What opens every pipeline. */
export const KEY_HASH = Buffer.alloc(32, 1)

const DAYS = 30
const HOUR_MS = 3_600_000
/** So many rows are stored within the time that a statement has. */
const SLICE_MS = 6 * HOUR_MS

/** How often each device sent: ten million readings in all. */
const INTERVALS_SECONDS = [1, 1, 1, 5, 5, 5, 5, 60, 60, 60]
export const DEVICES = { everySecond: 1, everyMinute: 10 }

export interface Loaded {
  readings: number
  loadSeconds: number
  rollupSeconds: number
  sizeBytes: number
  /** Behind the last reading. */
  end: Date
}

/** Fills the history as devices would have, in the order of time, and rolls it up as the service does. */
export async function loadHistory(ownerUrl: string, app: DatabaseHandle): Promise<Loaded> {
  const end = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS)
  const begin = new Date(end.getTime() - DAYS * 24 * HOUR_MS)
  const owner = openDatabase(ownerUrl, { max: 1 })
  try {
    const loadSeconds = await timed(() => fill(owner, begin, end))
    const rollupSeconds = await timed(() => rollUpAll(app))
    await owner.pool.query('analyze rollups')
    const { rows } = await owner.pool.query<{ readings: number; sizeBytes: number }>(MEASURE)
    return { ...rows[0]!, loadSeconds, rollupSeconds, end }
  } finally {
    await owner.close()
  }
}

async function fill({ pool }: DatabaseHandle, begin: Date, end: Date): Promise<void> {
  await pool.query('select ensure_reading_partitions($1::date, $2::date)', [begin, end])
  await pool.query('select ensure_rollup_partitions()')
  await pool.query(MAKE_PIPELINES, [INTERVALS_SECONDS, KEY_HASH, begin, end])
  for (let time = begin.getTime(); time < end.getTime(); time += SLICE_MS) {
    await pool.query(FILL_SLICE, [INTERVALS_SECONDS, new Date(time), new Date(time + SLICE_MS)])
  }
  const { rows } = await pool.query<{ name: string }>(
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'readings'::regclass"
  )
  for (const { name } of rows) await pool.query(`analyze ${name}`)
}

const MAKE_PIPELINES = `
with made as (
  insert into pipelines (id, key_hash, created_at)
  select place, $2, $3::timestamptz - interval '1 second'
  from unnest($1::int[]) with ordinality as device (every, place)
)
insert into pipeline_states (pipeline_id, version, recorded_at)
select place, extract(epoch from $4::timestamptz - $3::timestamptz) / every, $4::timestamptz - every * interval '1 second'
from unnest($1::int[]) with ordinality as device (every, place)`

const FILL_SLICE = `
insert into readings (pipeline_id, recorded_at, version, ivp1, ivp2, svp1)
select place, recorded_at, extract(epoch from recorded_at)::bigint, place * 100 + random() * 50, random() * 9999, 'on'
from unnest($1::int[]) with ordinality as device (every, place),
  generate_series($2::timestamptz, $3::timestamptz - interval '1 second', every * interval '1 second') as recorded_at
order by recorded_at`

const MEASURE = `
select sum(reltuples)::float8 as readings, sum(pg_total_relation_size(oid))::float8 as "sizeBytes"
from pg_inherits join pg_class on oid = inhrelid where inhparent = 'readings'::regclass and reltuples > 0`

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
