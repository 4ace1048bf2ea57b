import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, MEMBER, OTHER_MEMBER, startTestApp } from './test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const PATH = '/api/v1/pipelines/00000001'

describe('status and usage of a pipeline', () => {
  const database = useDatabase()
  let started: Awaited<ReturnType<typeof startTestApp>>
  let handle: DatabaseHandle

  beforeAll(async () => {
    started = await startTestApp(database.url, { RATE_LIMITS: 'on' })
    handle = openDatabase(database.url)
    const headers = { authorization: `Bearer ${await started.identity.token(MEMBER)}` }
    const payload = { id: '00000001', key: KEY, expectedIntervalSeconds: 10 }
    await started.app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload })
  })
  afterAll(async () => {
    await handle.close()
    await started.close()
  })

  const asDevice = (url: string, headers = {}) =>
    started.app.inject({ url: PATH + url, headers: { 'x-pipeline-key': KEY, ...headers } })
  const as = async (user: typeof MEMBER, url: string) =>
    started.app.inject({
      url: PATH + url,
      headers: { authorization: `Bearer ${await started.identity.token(user)}` }
    })

  it('is online from a reading on, until it has been silent for three intervals', async () => {
    expect((await asDevice('/status')).json()).toEqual({
      online: false,
      lastSeenAt: null,
      expectedIntervalSeconds: 10
    })
    const headers = { 'x-pipeline-key': KEY }
    const payload = { ivp1: 1 }
    await started.app.inject({ method: 'POST', url: `${PATH}/readings`, headers, payload })
    expect((await as(MEMBER, '/status')).json()).toMatchObject({
      online: true,
      lastSeenAt: expect.any(String)
    })
    await handle.pool.query("update pipeline_states set recorded_at = now() - interval '31 seconds'")
    expect((await asDevice('/status')).json()).toMatchObject({ online: false })
    expect((await asDevice('/status', { accept: 'application/xml' })).body).toContain(
      '<online>false</online>'
    )
  })

  it('is counted by its state with what it has sent, and tells its state in the list', async () => {
    const get = async (user: typeof MEMBER, url: string) =>
      started.app.inject({ url, headers: { authorization: `Bearer ${await started.identity.token(user)}` } })
    const headers = { authorization: `Bearer ${await started.identity.token(MEMBER)}` }
    const payload = { id: '00000002', key: KEY }
    await started.app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload })

    const summary = { neverSeen: 1, online: 0, offline: 1, total: 2, readings: 1 }
    expect((await get(MEMBER, '/api/v1/pipeline-summary')).json()).toEqual(summary)
    expect((await get(MEMBER, '/api/pipeline-summary?version=1')).json()).toEqual(summary)
    const nothing = { neverSeen: 0, online: 0, offline: 0, total: 0, readings: 0 }
    expect((await get(OTHER_MEMBER, '/api/v1/pipeline-summary')).json()).toEqual(nothing)

    const { items } = (await get(MEMBER, '/api/v1/pipelines?include=total,status')).json<{
      items: unknown[]
    }>()
    expect(items).toMatchObject([
      { status: { online: false, lastSeenAt: expect.any(String) } },
      { status: { online: false, lastSeenAt: null } }
    ])
    expect((await get(MEMBER, '/api/v1/pipelines')).body).not.toContain('status":{')
  })

  it('tells how much of its quotas whoever asks has used', async () => {
    const first = (await asDevice('/usage')).json<{ policies: Array<{ used: number }> }>()
    expect(first.policies).toEqual([
      {
        name: 'device',
        quota: 1200,
        windowSeconds: 60,
        used: expect.any(Number),
        resetSeconds: expect.any(Number)
      }
    ])
    const second = (await asDevice('/usage')).json<typeof first>()
    expect(second.policies[0]!.used).toBe(first.policies[0]!.used + 1)
    expect((await as(MEMBER, '/usage')).json()).toMatchObject({ policies: [{ name: 'user', quota: 600 }] })
    expect((await as(ADMIN, '/usage')).json()).toEqual({ policies: [] })
  })
})
