import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { columnsFor } from '#domain/history/history'
import { createBucketReader } from './reading-buckets.ts'
import { createReadingLister } from './reading-history.ts'
import { rollUpAll } from './rollup-store.ts'

const DAY = 86_400_000_000
const TODAY = Math.floor(Date.now() / 86_400_000) * DAY
const LOCK = { id: 1, keyHash: Buffer.alloc(32, 1) }

/** The plans of the very statements that the store sends: which tables they touch, and how. */
describe('the plan', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let owner: DatabaseHandle
  const sent: Array<{ text: string; values: unknown[] }> = []

  beforeAll(async () => {
    owner = openDatabase(database.ownerUrl)
    handle = openDatabase(database.url)
    await owner.pool.query(
      `insert into pipelines (id, key_hash, created_at) select n, $1, now() - interval '2 days' from generate_series(1, 20) n`,
      [LOCK.keyHash]
    )
    await owner.pool.query(`insert into pipeline_states (pipeline_id, recorded_at)
      select id, date_trunc('day', now() at time zone 'utc') at time zone 'utc' from pipelines`)
    await owner.pool.query(`insert into readings (pipeline_id, recorded_at, version, ivp1)
      select id, day + n * interval '10 seconds', n, n % 100
      from pipelines, (select (date_trunc('day', now() at time zone 'utc') - interval '1 day') at time zone 'utc') as t (day), generate_series(1, 8639) n`)
    await rollUpAll(handle)
    await owner.pool.query('analyze readings, rollups')
    const query = handle.pool.query.bind(handle.pool) as (...args: unknown[]) => Promise<unknown>
    Object.assign(handle.pool, {
      query(asked: string | { text: string }, values: unknown[]) {
        sent.push({ text: typeof asked === 'string' ? asked : asked.text, values })
        return query(asked, values)
      }
    })
  }, 60_000)
  afterAll(() => Promise.all([handle.close(), owner.close()]))
  beforeEach(() => void sent.splice(0))

  /** The scans that the last statement did not leave out, as `Node Type on relation`. */
  async function scans(): Promise<string[]> {
    const { text, values } = sent.at(-1)!
    const { rows } = await owner.pool.query<{ 'QUERY PLAN': Array<{ Plan: Node }> }>(
      `explain (analyze, format json) ${text}`,
      values
    )
    return scansOf(rows[0]!['QUERY PLAN'][0]!.Plan)
  }

  const partition = (table: string, length: number) =>
    `${table}_${new Date((TODAY - DAY) / 1000).toISOString().slice(0, length).replaceAll('-', '')}`

  it('of buckets looks into the rollups by their index, and for half a minute into one day of the history', async () => {
    const from = TODAY - DAY + 30_000_000
    const query = { from, to: TODAY, stepSeconds: 300, columns: columnsFor(['ivp1'], ['avg']) }
    expect(await createBucketReader(handle)(LOCK, query)).toHaveLength(288)
    expect(await scans()).toEqual([
      `index on ${partition('readings', 10)}`,
      `index on ${partition('rollups', 7)}`
    ])
  })

  it('of buckets that no rollup helps looks into one day by the index', async () => {
    const query = { from: TODAY - DAY, to: TODAY, stepSeconds: 288, columns: columnsFor(['ivp1'], ['avg']) }
    expect(await createBucketReader(handle)(LOCK, query)).toHaveLength(300)
    expect(await scans()).toEqual([`index on ${partition('readings', 10)}`])
  })

  it('of a page goes along the index and stops', async () => {
    const page = { from: TODAY - DAY, to: TODAY, pins: undefined, cursor: undefined, limit: 1 }
    await createReadingLister(handle)(LOCK, { ...page, direction: 'desc', sortName: '-recordedAt' })
    expect(await scans()).toEqual([`index on ${partition('readings', 10)}`])
  })
})

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Loops': number
  Plans?: Node[]
}

function scansOf(node: Node): string[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  const relation = node['Relation Name']
  if (relation === undefined || node['Actual Loops'] === 0) return below
  const how = /^(Index|Bitmap)/.test(node['Node Type']) ? 'index' : node['Node Type']
  return [`${how} on ${relation}`, ...below]
}
