import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineStub,
  eventually,
  idOf,
  listed,
  startEngineStub,
  statsLine
} from '../../../sources/docker/engine-stub.test.fixture.ts'
import { startTestApp, viewer } from '../../test-app.test.fixture.ts'

const DB = idOf('a')
const HOSTILE = idOf('b')
const NEW = idOf('c')
const OLD = idOf('d')
const HOSTILE_NAME = '<script>alert(1)</script>\n"'
const HOSTILE_LABELS = JSON.parse('{"__proto__":"\\u0000","x":"</script>"}') as Record<string, string>

describe('containers', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let stub: EngineStub
  let app: FastifyInstance

  const ask = (target: FastifyInstance, url: string) =>
    target.inject({ url, headers: { authorization: `Bearer ${viewer.apiKey}` } })
  const get = (path: string) => ask(app, `/api/v1/hosts/edge-1/containers${path}`)

  beforeAll(async () => {
    identity = await createIdentityStub([viewer])
    stub = await startEngineStub()
    stub.containers = [
      listed(DB, 'db', { site: 'north' }),
      listed(HOSTILE, HOSTILE_NAME, HOSTILE_LABELS),
      listed(NEW, 'new'),
      { ...listed(OLD, 'old'), State: 'exited' }
    ]
    const env = { DOCKER_HOST: stub.dockerHost }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
    await eventually(() => expect(stub.asked).toContain(`/containers/${DB}/stats`))
    stub.sendStats(DB, statsLine('db'))
  })
  afterAll(async () => {
    await app.close()
    await stub.stop()
    await identity.close()
  })

  it('are listed by name', async () => {
    const { items, page } = (await get('')).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual([HOSTILE, DB, NEW, OLD])
    expect(items[1]).toEqual({
      id: DB,
      name: 'db',
      image: 'busybox:1',
      state: 'running',
      health: 'none',
      restarts: 0,
      createdAt: '2026-01-01T00:00:00.000Z',
      labels: { site: 'north' },
      links: {
        self: `/api/v1/hosts/edge-1/containers/${DB}`,
        stats: `/api/v1/hosts/edge-1/containers/${DB}/stats`
      }
    })
    expect((await get('/db')).json()).toEqual(items[1])
    expect(page).toEqual({ limit: 50, next: null })
  })

  it('keep hostile names and labels as data', async () => {
    const [hostile] = (await get('')).json().items
    expect(hostile.name).toBe(HOSTILE_NAME)
    expect(Object.entries(hostile.labels)).toEqual(Object.entries(HOSTILE_LABELS))
  })

  it('are paged through once each, there and back', async () => {
    const follow = (response: LightMyRequestResponse, rel: string) => {
      const url = new RegExp(`<([^>]+)>; rel="${rel}"`).exec(String(response.headers.link))?.[1]
      return url === undefined ? undefined : ask(app, url)
    }
    const idsOf = (response?: LightMyRequestResponse) =>
      response?.json().items.map(({ id }: { id: string }) => id)
    const first = await get('?limit=3')
    expect(idsOf(first)).toEqual([HOSTILE, DB, NEW])
    expect(await follow(first, 'prev')).toBeUndefined()
    const second = await follow(first, 'next')
    expect(idsOf(second)).toEqual([OLD])
    expect(second!.body).toBe((await get(`?limit=3&cursor=${first.json().page.next}`)).body)
    expect(await follow(second!, 'next')).toBeUndefined()
    expect(idsOf(await follow(second!, 'prev'))).toEqual([HOSTILE, DB, NEW])
    expect(idsOf(await follow(second!, 'first'))).toEqual([HOSTILE, DB, NEW])
  })

  it('are listed as a table too, page by page', async () => {
    const list = (accept: string) =>
      app.inject({
        url: '/api/v1/hosts/edge-1/containers?limit=2&fields=id,labels',
        headers: { authorization: `Bearer ${viewer.apiKey}`, accept }
      })
    const csv = await list('text/csv')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers.link).toContain('rel="next"')
    const [header, , db] = csv.body.split('\r\n')
    expect([header, db]).toEqual(['id,labels', `${DB},"{""site"":""north""}"`])
    const rows = (await list('application/x-ndjson')).body.trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row))).toEqual((await list('application/json')).json().items)
  })

  it('are listed by what they do', async () => {
    const names = async (state: string) =>
      (await get(`?state=${state}`)).json().items.map(({ name }: { name: string }) => name)
    expect(await names('exited')).toEqual(['old'])
    expect(await names('running')).not.toContain('old')
  })

  it('tell what they use, in JSON and in XML', async () => {
    await eventually(async () => expect((await get('/db/stats')).statusCode).toBe(200))
    expect((await get('/db/stats')).json()).toEqual({
      sampledAt: '2026-01-01T00:00:01.500Z',
      cpuPercent: 50,
      cpuSeconds: 0.5,
      memoryUsedBytes: 1_500,
      memoryLimitBytes: expect.any(Number),
      memoryPercent: 0,
      receivedBytes: 10,
      sentBytes: 20,
      readBytes: 0,
      writtenBytes: 0,
      pids: 3
    })
    const headers = { authorization: `Bearer ${viewer.apiKey}`, accept: 'application/xml' }
    const { body } = await app.inject({ url: '/api/v1/hosts/edge-1/containers/db/stats', headers })
    expect(body).toContain('<cpuPercent>50</cpuPercent>')
  })

  it('are shown as they have become, in each form, with another ETag', async () => {
    const tags = new Set<unknown>()
    for (const State of ['paused', 'exited', 'running']) {
      stub.containers = stub.containers.map((each) => (each.Id === NEW ? { ...each, State } : each))
      stub.sendEvent()
      await eventually(async () => {
        for (const path of ['', '?limit=3', '/new']) {
          expect((await get(path)).body).toContain(`"name":"new","image":"busybox:1","state":"${State}"`)
        }
      })
      const headers = { authorization: `Bearer ${viewer.apiKey}`, accept: 'application/xml' }
      const xml = await app.inject({ url: '/api/v1/hosts/edge-1/containers/new', headers })
      expect(xml.body).toContain(`<state>${State}</state>`)
      tags.add((await get('')).headers.etag)
    }
    expect(tags.size).toBe(3)
  })

  it('cost the engine nothing, however often they are asked for', async () => {
    const before = stub.asked.filter((path) => path.endsWith('/stats')).length
    await Promise.all(Array.from({ length: 50 }, () => get('/db/stats')))
    await Promise.all(Array.from({ length: 50 }, () => get('')))
    expect(stub.asked.filter((path) => path.endsWith('/stats'))).toHaveLength(before)
    expect(stub.asked.filter((path) => path === '/containers/json').length).toBeLessThan(50)
  })

  it('are shown to Prometheus', async () => {
    const { body } = await app.inject('/metrics')
    const labels = 'host="edge-1",name="db",image="busybox:1",service="host-metrics"'
    expect(body).toContain(`fieldgate_container_memory_bytes{${labels}} 1500`)
    expect(body).toContain(`fieldgate_container_cpu_seconds_total{${labels}} 0.5`)
    expect(body).toMatch(/fieldgate_host_cpu_seconds_total{host="edge-1",cpu="0",mode="idle",.*} \d/)
    expect(body).toMatch(/fieldgate_host_memory_available_bytes{host="edge-1",.*} \d/)
  })

  it.each(['db', DB])("give Docker's own document, to the last digit, of %s", async (cid) => {
    await eventually(async () => {
      const response = await get(`/${cid}/stats?raw=true`)
      expect(response.headers['content-type']).toContain('application/json')
      expect(response.body).toBe(statsLine('db').trim())
    })
  })

  it.each([
    ['/new/stats', 503, 'container_stats_pending'],
    ['/gone/stats', 404, 'container_not_found'],
    ['/..%2F..%2Fimages/stats', 404, 'container_not_found'],
    ['/%00/stats', 404, 'container_not_found'],
    ['/gone', 404, 'container_not_found'],
    ['/old/stats', 409, 'container_not_running'],
    ['/db/stats?raw=yes', 400, 'input_invalid'],
    ['?state=dancing', 400, 'input_invalid'],
    ['?limit=0', 400, 'input_invalid'],
    ['?cursor=db', 400, 'cursor_invalid'],
    ['?all=true', 400, 'input_invalid']
  ])('answer %s with %d %s', async (path, status, code) => {
    const response = await get(path)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ code })
  })

  it('leave the service ready', async () => {
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  })

  it('are unavailable without an engine, and nothing else is', async () => {
    const alone = await startTestApp({ databaseUrl: database.url, identity })
    for (const path of ['', '/db/stats']) {
      const response = await ask(alone, `/api/v1/hosts/edge-1/containers${path}`)
      expect(response.statusCode).toBe(503)
      expect(response.headers['retry-after']).toBe('5')
      expect(response.json()).toMatchObject({ code: 'docker_unavailable' })
    }
    expect((await ask(alone, '/api/v1/hosts/edge-1/cpu')).statusCode).toBe(200)
    const ready = await alone.inject('/readyz')
    expect(ready.statusCode).toBe(200)
    expect(ready.json()).toEqual({ status: 'degraded' })
    await alone.close()
  })
})
