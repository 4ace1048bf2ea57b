import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const PATH = '/api/v1/retention/audit'

describe('retention of the audit', () => {
  const identity = useIdentity({ owner: true })
  let root: string

  beforeAll(async () => {
    await identity.addUser('root', 'secret', 'admin')
    root = await identity.login('root', 'secret')
    await identity.pool.query(`
      insert into audit_events
        (id, occurred_at, service, actor_kind, actor_name, action, target_type, target_id, request_id)
      select gen_random_uuid(), now() - n * interval '100 days', 'records', 'anonymous', 'anonymous', 'a.b', 'a', 'b', 'c'
      from generate_series(1, 5) n`)
  })

  const request = (method: string, path = '', options: Omit<InjectOptions, 'url' | 'method'> = {}) =>
    identity.app.inject({
      ...options,
      method: method as 'GET',
      url: PATH + path,
      headers: { authorization: `Bearer ${root}`, ...options.headers }
    })
  const put = (payload: object, headers: Record<string, string> = {}) =>
    request('PUT', '', { payload, headers })
  const count = async () =>
    (await identity.pool.query("select from audit_events where service = 'records'")).rowCount

  it('is a year, until somebody who has seen that sets it otherwise', async () => {
    const before = await request('GET')
    expect(before.json()).toMatchObject({ class: 'audit', keepDays: 365, links: { runs: `${PATH}/runs` } })
    const etag = { 'if-match': String(before.headers.etag) }
    expect((await put({ keepDays: 350 })).statusCode).toBe(428)
    const set = await put({ keepDays: 350 }, etag)
    expect([set.statusCode, set.json()]).toEqual([200, expect.objectContaining({ keepDays: 350 })])
    expect(set.headers.etag).toBe((await request('GET')).headers.etag)
    expect((await put({ keepDays: 1 }, etag)).statusCode).toBe(412)
    for (const payload of [
      {},
      { keepDays: 0 },
      { keepDays: 1.5 },
      { keepDays: '7' },
      { keepDays: 7, class: 'x' }
    ]) {
      expect((await put(payload, { 'if-match': '*' })).statusCode).toBe(400)
    }
  })

  it('tells what would go, and lets it be', async () => {
    const res = await request('POST', '/runs?dryRun=true')
    expect(res.statusCode).toBe(202)
    const run = res.json<{ id: string; oldest: string; newest: string }>()
    expect(run).toMatchObject({ dryRun: true, state: 'succeeded', count: 2 })
    expect(run.oldest < run.newest).toBe(true)
    expect(res.headers.location).toBe(`${PATH}/runs/${run.id}`)
    expect((await request('GET', `/runs/${run.id}`)).json()).toEqual(run)
    const xml = await request('GET', `/runs/${run.id}`, { headers: { accept: 'application/xml' } })
    expect(xml.body).toContain('<dryRun>true</dryRun><state>succeeded</state>')
    expect(await count()).toBe(5)
  })

  it('does nothing for what it refuses: a run is told whole', async () => {
    expect((await request('POST', '/runs?fields=nope')).statusCode).toBe(400)
    expect((await request('POST', '/runs?fields=id')).statusCode).toBe(400)
    expect(await count()).toBe(5)
  })

  it('knows no run that was not started', async () => {
    expect((await request('GET', `/runs/${v7()}`)).statusCode).toBe(404)
    expect((await request('POST', '/runs?dryRun=maybe')).statusCode).toBe(400)
  })

  it('removes what is past its time, and says how it went', async () => {
    const res = await request('POST', '/runs')
    expect([res.statusCode, res.json()]).toEqual([202, expect.objectContaining({ dryRun: false, count: 2 })])
    await expect
      .poll(async () => (await request('GET', `/runs/${res.json<{ id: string }>().id}`)).json())
      .toMatchObject({ state: 'succeeded', count: 2, finishedAt: expect.any(String) })
    expect(await count()).toBe(3)
  })

  it('runs once at a time, but does not wait for a run that was left behind', async () => {
    await identity.pool.query(`insert into retention_runs (id, class, dry_run, state, before, count, started_at)
      values (gen_random_uuid(), 'audit', false, 'running', now(), 0, now())`)
    const busy = await request('POST', '/runs')
    expect([busy.statusCode, busy.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'retention_running' })
    ])
    await identity.pool.query(
      "update retention_runs set started_at = now() - interval '2 hours' where state = 'running'"
    )
    expect((await request('POST', '/runs')).statusCode).toBe(202)
  })
})

describe('retention of the audit, left to itself', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    return () => vi.useRealTimers()
  })
  const identity = useIdentity({ owner: true })

  it('removes what is past its time once a day', async () => {
    const runs = async () =>
      (await identity.pool.query('select state, dry_run from retention_runs order by started_at')).rows
    const HOUR_MS = 3_600_000
    vi.advanceTimersByTime(HOUR_MS)
    await expect.poll(runs).toEqual([{ state: 'succeeded', dry_run: false }])
    await identity.pool.query("update retention_runs set started_at = started_at - interval '1 day'")
    vi.advanceTimersByTime(HOUR_MS)
    await expect.poll(runs).toEqual(Array(2).fill({ state: 'succeeded', dry_run: false }))
  })
})

describe('retention of the audit where the owner of the database is not known', () => {
  const identity = useIdentity()

  it('removes nothing and says why, but tells what would go', async () => {
    await identity.addUser('root', 'secret', 'admin')
    const headers = { authorization: `Bearer ${await identity.login('root', 'secret')}` }
    const run = (query = '') => identity.app.inject({ method: 'POST', url: `${PATH}/runs${query}`, headers })
    const refused = await run()
    expect([refused.statusCode, refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'retention_unavailable' })
    ])
    expect((await run('?dryRun=true')).statusCode).toBe(202)
  })
})
