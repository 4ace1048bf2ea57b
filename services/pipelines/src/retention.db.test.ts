import { randomUUID } from 'node:crypto'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, startTestApp } from './test-app.test.fixture.ts'

const DAY_MS = 86_400_000
/** A bound for a machine under load. */
const SOON = { timeout: 20_000 }
const RUNS = '/api/v1/retention/readings/runs'

interface Run {
  id: string
  rows: number
  sizeBytes: number
  partitions: Array<{ name: string; rows: number }>
}

const day = (before: number) => new Date(Date.now() - before * DAY_MS).toISOString()
const nameOf = (before: number) => `readings_${day(before).slice(0, 10).replaceAll('-', '')}`
const monthOf = (before: number) => `rollups_${day(before).slice(0, 7).replace('-', '')}`

describe('retention', () => {
  const database = useDatabase()
  let started: Awaited<ReturnType<typeof startTestApp>>
  let owner: DatabaseHandle

  beforeAll(async () => {
    owner = openDatabase(database.ownerUrl)
    for (const before of [800, 40, 32, 29]) {
      await owner.pool.query('select ensure_reading_partitions($1::date, $1::date)', [
        day(before).slice(0, 10)
      ])
    }
    await owner.pool.query('select ensure_rollup_partitions()')
    await owner.pool.query(
      `with made as (insert into pipelines (id, key_hash, created_at) values (1, '', $1)),
         state as (insert into pipeline_states (pipeline_id, recorded_at) values (1, now()))
       insert into readings (pipeline_id, recorded_at, version, ivp1)
       select 1, $2::date + interval '12 hours' + n * interval '1 second', n, n from generate_series(1, 90) n`,
      [day(1000), day(40)]
    )
    // As autovacuum sees to it sooner or later: the plans of queries on the catalogue change with it.
    await owner.pool.query('vacuum analyze')
    started = await startTestApp(database.url)
  })
  afterAll(async () => {
    await started.close()
    await owner.close()
  })

  const using =
    (app: Awaited<ReturnType<typeof startTestApp>>) =>
    async (
      method: 'GET' | 'PUT' | 'POST',
      url: string,
      options: { payload?: object; headers?: object } = {}
    ) =>
      app.app.inject({
        method,
        url,
        ...(options.payload && { payload: options.payload }),
        headers: { authorization: `Bearer ${await app.identity.token(ADMIN)}`, ...options.headers }
      })
  const call: ReturnType<typeof using> = (...request) => using(started)(...request)

  const partitions = async (table: string) =>
    (
      await owner.pool.query<{ name: string }>(
        'select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass',
        [table]
      )
    ).rows.map(({ name }) => name)

  it('is 30 days for readings and a year for rollups, until somebody who has seen that sets it', async () => {
    const before = await call('GET', '/api/v1/retention/rollups')
    expect(before.json()).toMatchObject({ class: 'rollups', keepDays: 365 })
    expect((await call('GET', '/api/v1/retention/readings')).json()).toMatchObject({ keepDays: 30 })
    const set = (keepDays: unknown, headers = {}) =>
      call('PUT', '/api/v1/retention/rollups', { payload: { keepDays }, headers })
    const etag = { 'if-match': String(before.headers.etag) }
    expect((await set(500)).statusCode).toBe(428)
    expect((await set(500, etag)).json()).toMatchObject({ keepDays: 500 })
    expect((await set(400, etag)).statusCode).toBe(412)
    for (const days of [0, 1.5, '7', null])
      expect((await set(days, { 'if-match': '*' })).statusCode).toBe(400)
    const shorter = await set(29, { 'if-match': '*' })
    expect([shorter.statusCode, shorter.json()]).toMatchObject([422, { code: 'retention_contradictory' }])
  })

  it('tells which partitions would go, and lets them be', async () => {
    const answer = await call('POST', `${RUNS}?dryRun=true`)
    const run = answer.json<Run>()
    expect([answer.statusCode, answer.headers.location]).toEqual([202, `${RUNS}/${run.id}`])
    expect(run).toMatchObject({ dryRun: true, state: 'succeeded', rows: 90, sizeBytes: expect.any(Number) })
    expect(run.partitions.map(({ name, rows }) => [name, rows])).toEqual([
      [nameOf(800), 0],
      [nameOf(40), 90],
      [nameOf(32), 0]
    ])
    expect((await call('GET', `${RUNS}/${run.id}`)).json()).toEqual(run)
    const xml = await call('GET', `${RUNS}/${run.id}`, { headers: { accept: 'application/xml' } })
    expect(xml.body).toContain(`<partitions><partition><name>${nameOf(800)}</name>`)
    expect(await partitions('readings')).toContain(nameOf(40))
    expect((await call('GET', `/api/v1/retention/rollups/runs/${run.id}`)).statusCode).toBe(404)
    expect((await call('GET', `${RUNS}/${randomUUID()}`)).statusCode).toBe(404)
  })

  it('lets no rollups go while the readings that they are made of are there', async () => {
    const run = await call('POST', '/api/v1/retention/rollups/runs?dryRun=true')
    expect(run.json()).toMatchObject({ partitions: [] })
  })

  it('says why nothing goes where the owner of the database is not known', async () => {
    const answer = await call('POST', RUNS)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'retention_unavailable' }])
  })

  it('runs once at a time, but does not wait for a run that was left behind', async () => {
    const left = (age: string) =>
      owner.pool.query(
        `insert into retention_runs (id, class, dry_run, state, before, partitions, started_at)
         values (gen_random_uuid(), 'readings', false, 'running', now(), '[]', now() - $1::interval)`,
        [age]
      )
    await left('1 minute')
    const beside = await startTestApp(database.url, { OWNER_DATABASE_URL: database.ownerUrl })
    const busy = await using(beside)('POST', RUNS)
    expect([busy.statusCode, busy.json()]).toMatchObject([409, { code: 'retention_running' }])
    await owner.pool.query(
      "update retention_runs set started_at = now() - interval '2 hours' where state = 'running'"
    )
    await beside.close()
  })

  it('is kept by the service itself: readings are summed up, then go with their partition', async () => {
    const keeper = await startTestApp(database.url, { OWNER_DATABASE_URL: database.ownerUrl })
    await expect.poll(() => partitions('readings'), SOON).not.toContain(nameOf(40))
    const left = await partitions('readings')
    expect(left).toContain(nameOf(29))
    expect(left).not.toContain(nameOf(800))
    await keeper.close()
    const { rows } = await owner.pool.query<{ ivp1_sum: string }>(
      'select ivp1_sum from rollups order by minute'
    )
    expect(rows.reduce((sum, row) => sum + Number(row.ivp1_sum), 0)).toBe((90 * 91) / 2)
  })

  it('lets rollups go once their readings are gone', async () => {
    const keeper = await startTestApp(database.url, { OWNER_DATABASE_URL: database.ownerUrl })
    await expect.poll(() => partitions('rollups'), SOON).not.toContain(monthOf(800))
    await keeper.close()
    expect(await partitions('rollups')).toContain(monthOf(40))
  })

  it('is written down', async () => {
    const { rows } = await owner.pool.query<{ action: string; actor: string }>(
      "select distinct event->>'action' as action, event->'actor'->>'kind' as actor from audit_outbox order by 1, 2"
    )
    expect(rows).toEqual([
      { action: 'retention.updated', actor: 'user' },
      { action: 'retention_run.started', actor: 'service' },
      { action: 'retention_run.started', actor: 'user' }
    ])
  })
})
