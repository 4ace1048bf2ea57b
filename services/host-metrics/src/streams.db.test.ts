import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '@fieldgate/db'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ContainerNews } from '#domain/containers/container-watch'
import { HOST, startTestApp, viewer } from './http/test-app.test.fixture.ts'
import {
  type EngineStub,
  engineEvent,
  eventually,
  idOf,
  startEngineStub
} from './sources/docker/engine-stub.test.fixture.ts'
import { createContainerEventStore } from './store/container-event-store.ts'

const EVENTS = `/api/v1/hosts/${HOST}/events`
const NEWS: ContainerNews = {
  containerId: idOf('a'),
  containerName: 'db',
  image: 'busybox:1',
  happening: 'die',
  detail: '137',
  occurredAt: new Date('2026-01-02T12:00:00Z')
}

describe('streams', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let stub: EngineStub
  let app: FastifyInstance
  let closes: Array<() => void> = []

  const authorization = `Bearer ${viewer.apiKey}`
  const get = (url: string, headers = {}) => app.inject({ url, headers: { authorization, ...headers } })

  async function open(path: string, lastEventId?: string) {
    const { port } = app.server.address() as AddressInfo
    const headers = {
      accept: 'text/event-stream',
      authorization,
      ...(lastEventId && { 'last-event-id': lastEventId })
    }
    const stream = { text: '', type: '' }
    await new Promise<void>((resolve, reject) => {
      const call = httpRequest({ port, path, headers }, (response) => {
        stream.type = String(response.headers['content-type'])
        response.setEncoding('utf8').on('data', (chunk: string) => {
          stream.text += chunk
        })
        response.on('error', () => {})
        resolve()
      })
      closes.push(() => call.destroy())
      call.on('error', reject).end()
    })
    return stream
  }

  beforeAll(async () => {
    const handle = openDatabase(database.url)
    await createContainerEventStore(handle.db).insert(HOST, [
      NEWS,
      { ...NEWS, happening: 'start', detail: null }
    ])
    await handle.close()
    identity = await createIdentityStub([viewer])
    stub = await startEngineStub()
    const env = { DOCKER_HOST: stub.dockerHost, SAMPLE_INTERVAL_MS: '100' }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
    await app.listen({ port: 0 })
    await eventually(() => expect(stub.asked.filter((path) => path === '/containers/json').length).toBe(2))
  })
  afterEach(() => {
    for (const close of closes) close()
    closes = []
  })
  afterAll(async () => {
    await app.close()
    await stub.stop()
    await identity.close()
  })

  const times = (text: string) => [...text.matchAll(/id: (\d+)/g)].map(([_match, id]) => Number(id))

  it('of samples tell each as it is taken, and the one of now first', async () => {
    const stream = await open(`/api/v1/hosts/${HOST}/stream`)
    expect(stream.type).toBe('text/event-stream; charset=utf-8')
    await eventually(() => expect(times(stream.text).length).toBeGreaterThan(2))
    const [first] = /data: (.*)/.exec(stream.text)!.slice(1)
    expect(JSON.parse(first!)).toMatchObject({
      sampledAt: expect.any(String),
      cpu: { usedPercent: expect.any(Number) },
      memory: { availableBytes: expect.any(Number) },
      network: { interfaces: expect.any(Array) }
    })
    expect(new Set(times(stream.text)).size).toBe(times(stream.text).length)
  })

  it('of samples resume behind the last that a client had', async () => {
    const { items } = (await get(`/api/v1/hosts/${HOST}/cpu?step=2s`)).json()
    const last = Date.parse(items[0].sampledAt)
    const stream = await open(`/api/v1/hosts/${HOST}/stream`, String(last))
    await eventually(() => expect(times(stream.text).length).toBeGreaterThan(0))
    expect(Math.min(...times(stream.text))).toBeGreaterThan(last)
  })

  it('of events tell what happens from now on', async () => {
    const stream = await open(EVENTS)
    stub.sendEvent(engineEvent('oom', idOf('b'), '<script>'))
    await eventually(() => expect(stream.text).toMatch(/id: \d+\ndata: {.*"happening":"oom"/))
    expect(stream.text).toContain('"containerName":"<script>"')
    expect(stream.text).not.toContain('"die"')
  })

  it('of events resume behind the last that a client had', async () => {
    const [{ id }] = (await get(`${EVENTS}?sort=id`)).json().items
    const stream = await open(EVENTS, String(id))
    await eventually(() => expect(stream.text).toContain(`id: ${id + 1}\n`))
  })

  it('have a list beside them, newest first, in JSON, XML and CSV', async () => {
    const { items } = (await get(`${EVENTS}?sort=id&limit=2`)).json()
    expect(items).toMatchObject([
      { containerName: 'db', happening: 'die', detail: '137', occurredAt: '2026-01-02T12:00:00.000Z' },
      { happening: 'start', detail: null }
    ])
    expect((await get(EVENTS, { accept: 'application/xml' })).body).toContain('<happening>die</happening>')
    expect((await get(EVENTS, { accept: 'text/csv' })).body).toContain(',die,137,')
  })

  it.each([
    [`${EVENTS}?sort=name`, {}, 400],
    [`${EVENTS}?cursor=x`, {}, 400],
    [`/api/v1/hosts/${HOST}/stream`, { accept: 'application/json' }, 406],
    ['/api/v1/hosts/edge-2/stream', { accept: 'text/event-stream' }, 404],
    ['/api/v1/hosts/edge-2/events', { accept: 'text/event-stream' }, 404]
  ])('answer %s %j with %i', async (url, headers, status) => {
    expect((await get(url, headers)).statusCode).toBe(status)
  })
})
