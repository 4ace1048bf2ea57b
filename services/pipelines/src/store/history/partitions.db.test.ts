import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysAhead, dropPartition, ensurePartitions } from './partitions.ts'

const DAY_MS = 86_400_000

/** The tables from yesterday to a week ahead. */
const window = () =>
  [...Array(9).keys()].map((day) => {
    const date = new Date(Date.now() + (day - 1) * DAY_MS).toISOString().slice(0, 10)
    return `readings_${date.replaceAll('-', '')}`
  })

describe('partitions of the history', () => {
  const database = useDatabase()
  let owner: DatabaseHandle
  let app: DatabaseHandle

  beforeAll(() => {
    owner = openDatabase(database.ownerUrl)
    app = openDatabase(database.url)
  })
  afterAll(() => Promise.all([owner.close(), app.close()]))

  async function partitions(): Promise<string[]> {
    const { rows } = await owner.pool.query<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'readings'::regclass order by 1"
    )
    return rows.map(({ name }) => name)
  }

  /** How many wait for the table's lock. */
  const waiting = async () =>
    (await owner.pool.query("select from pg_locks where not granted and relation = 'readings'::regclass"))
      .rowCount

  it('reach from yesterday to a week ahead once the tables are there', async () => {
    expect(await partitions()).toEqual(window())
    expect(await daysAhead(app)).toBe(7)
  })

  it('are made anew where they are missing, once when two ask at a time', async () => {
    const [yesterday, today] = await partitions()
    await owner.pool.query(`drop table ${yesterday}, ${today}`)
    await Promise.all([ensurePartitions(database.ownerUrl), ensurePartitions(database.ownerUrl)])
    expect(await partitions()).toEqual(window())
  })

  it('begin and end at midnight UTC, whatever the zone of the session that makes them', async () => {
    await owner.pool.query(
      `begin; set local timezone = 'Pacific/Apia'; select ensure_reading_partitions('2031-01-01', '2031-01-01'); commit`
    )
    const { rows } = await owner.pool.query<{ bounds: string }>(
      `select pg_get_expr(relpartbound, oid) as bounds from pg_class where relname = 'readings_20310101'`
    )
    expect(rows[0]!.bounds.match(/20[\d-]+ [\d:]+/g)).toEqual(['2031-01-01 00:00:00', '2031-01-02 00:00:00'])
    await owner.pool.query('drop table readings_20310101')
  })

  it('have the unique key of the history', async () => {
    const insert = () =>
      app.pool.query('insert into readings (pipeline_id, recorded_at, version) values (1, $1, 1)', [
        new Date()
      ])
    await insert()
    const again = app.pool.query('insert into readings select * from readings')
    await expect(again).rejects.toThrow(/duplicate key/)
  })

  it('go once nobody holds them, and not while somebody does', async () => {
    await owner.pool.query("select ensure_reading_partitions('2031-01-01', '2031-01-01')")
    const reader = await app.pool.connect()
    await reader.query('begin; select from readings limit 0')
    const dropped = dropPartition(database.ownerUrl, 'readings_20310101')
    await expect.poll(waiting).toBe(1)
    expect(await partitions()).toContain('readings_20310101')
    await reader.query('commit')
    reader.release()
    await dropped
    expect(await partitions()).toEqual(window())
  })

  it('go also when somebody holds them for longer than a try waits', async () => {
    await owner.pool.query("select ensure_reading_partitions('2031-01-01', '2031-01-01')")
    const reader = await app.pool.connect()
    await reader.query('begin; select from readings limit 0')
    const dropped = dropPartition(database.ownerUrl, 'readings_20310101')
    await expect.poll(waiting).toBe(1)
    await expect.poll(waiting).toBe(0)
    await reader.query('commit')
    reader.release()
    await dropped
    expect(await partitions()).toEqual(window())
  })

  it('of the rollups are there for each month of the history, also for one of long ago', async () => {
    await owner.pool.query("select ensure_reading_partitions('2019-12-31', '2020-01-01')")
    await ensurePartitions(database.ownerUrl)
    const { rows } = await owner.pool.query<{ bounds: string }>(
      "select pg_get_expr(relpartbound, oid) as bounds from pg_class where relname in ('rollups_201912', 'rollups_202001') order by relname"
    )
    expect(rows.map(({ bounds }) => bounds.match(/20[\d-]+/g))).toEqual([
      ['2019-12-01', '2020-01-01'],
      ['2020-01-01', '2020-02-01']
    ])
    await owner.pool.query('drop table readings_20191231, readings_20200101')
  })

  it('are made by the owner alone', async () => {
    await expect(ensurePartitions(database.url)).resolves.toBeUndefined()
    const next = app.pool.query("select ensure_reading_partitions('2031-01-01', '2031-01-01')")
    await expect(next).rejects.toThrow(/permission denied/)
  })
})
