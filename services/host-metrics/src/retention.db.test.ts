import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostSample } from './domain/hosts/host-sample.test.fixture.ts'
import { TEN_MINUTES } from './domain/hosts/ladder.ts'
import { admin, startTestApp, viewer } from './http/test-app.test.fixture.ts'
import { createHostSampleStore } from './store/host-sample-store.ts'

const PATH = '/api/v1/retention/samples'
const DAY_MS = 86_400_000

describe('retention of samples', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let identity: IdentityStub
  let app: FastifyInstance

  const request = (method: string, path = '', options: Omit<InjectOptions, 'url' | 'method'> = {}) =>
    app.inject({
      ...options,
      method: method as 'GET',
      url: PATH + path,
      headers: { authorization: `Bearer ${admin.apiKey}`, ...options.headers }
    })
  const put = (payload: object, headers: Record<string, string> = {}) =>
    request('PUT', '', { payload, headers })
  const rows = async () =>
    (await handle.pool.query("select from host_sample_rings where host = 'old'")).rowCount
  const audited = async () =>
    (
      await handle.pool.query("select event->>'action' as action from audit_outbox order by position")
    ).rows.map(({ action }) => action)

  beforeAll(async () => {
    handle = openDatabase(database.url)
    const store = createHostSampleStore(handle)
    for (const days of [1, 20, 40, 60]) {
      await store.put('old', TEN_MINUTES, hostSample(new Date(Date.now() - days * DAY_MS)))
    }
    await handle.pool.query(`
      insert into container_events (host, container_id, container_name, image, happening, occurred_at)
      values ('old', 'a', 'db', 'busybox:1', 'start', now() - interval '50 days'),
             ('old', 'a', 'db', 'busybox:1', 'die', now())`)
    identity = await createIdentityStub([admin, viewer])
    app = await startTestApp({ databaseUrl: database.url, identity })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
    await handle.close()
  })

  it('is 30 days, until somebody who has seen that sets it otherwise', async () => {
    const before = await request('GET')
    expect(before.json()).toMatchObject({ class: 'samples', keepDays: 30, links: { runs: `${PATH}/runs` } })
    const etag = { 'if-match': String(before.headers.etag) }
    expect((await put({ keepDays: 35 })).statusCode).toBe(428)
    const set = await put({ keepDays: 35 }, etag)
    expect([set.statusCode, set.json().keepDays]).toEqual([200, 35])
    expect((await put({ keepDays: 1 }, etag)).statusCode).toBe(412)
    for (const keepDays of [0, 1.5, '7', 367]) {
      expect((await put({ keepDays }, { 'if-match': '*' })).statusCode).toBe(400)
    }
    expect(await audited()).toEqual(['retention.updated'])
  })

  it('lets one of two change it who have seen the same', async () => {
    const etag = { 'if-match': String((await request('GET')).headers.etag) }
    const answers = await Promise.all([put({ keepDays: 35 }, etag), put({ keepDays: 35 }, etag)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  it('tells what would go, and lets it be', async () => {
    const answer = await request('POST', '/runs?dryRun=true')
    expect(answer.statusCode).toBe(202)
    const run = answer.json()
    expect(run).toMatchObject({ dryRun: true, state: 'succeeded', count: 3 })
    expect(run.oldest < run.newest).toBe(true)
    expect(answer.headers.location).toBe(`${PATH}/runs/${run.id}`)
    expect((await request('GET', `/runs/${run.id}`)).json()).toEqual(run)
    expect(await rows()).toBe(4)
  })

  it('removes what is past its time, and nothing else', async () => {
    const run = (await request('POST', '/runs')).json()
    expect(run).toMatchObject({ dryRun: false, state: 'succeeded', count: 3 })
    expect(await rows()).toBe(2)
    expect((await request('POST', '/runs')).json()).toMatchObject({ count: 0, oldest: null, newest: null })
    expect((await audited()).at(-1)).toBe('retention_run.started')
  })

  it('knows no run that was not started', async () => {
    expect((await request('GET', '/runs/01890a5d-ac96-774b-bcce-b302099a8057')).statusCode).toBe(404)
    expect((await request('GET', '/runs/x')).statusCode).toBe(400)
    expect((await request('POST', '/runs?dryRun=maybe')).statusCode).toBe(400)
  })

  it("is an administrator's business", async () => {
    const headers = { authorization: `Bearer ${viewer.apiKey}` }
    expect((await request('GET', '', { headers })).statusCode).toBe(403)
  })
})
