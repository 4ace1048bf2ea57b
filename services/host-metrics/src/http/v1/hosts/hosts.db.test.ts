import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, keyBoundTo, startTestApp, stranger, viewer } from '../../test-app.test.fixture.ts'

describe('hosts', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let app: FastifyInstance

  const get = (url: string, user = viewer) =>
    app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${user.apiKey}` } })

  beforeAll(async () => {
    identity = await createIdentityStub([viewer, stranger])
    app = await startTestApp({ databaseUrl: database.url, identity })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  it('are one, with links to what is known of it', async () => {
    const self = '/api/v1/hosts/edge-1'
    const below = ['cpu', 'memory', 'load', 'disks', 'network', 'containers', 'stream', 'events']
    const host = {
      id: HOST,
      sampledAt: expect.stringMatching(/Z$/),
      uptimeSeconds: expect.any(Number),
      temperatures: expect.any(Array),
      links: { self, ...Object.fromEntries(below.map((name) => [name, `${self}/${name}`])) }
    }
    expect((await get('/hosts')).json()).toEqual({ items: [host], page: { limit: 50, next: null } })
    expect((await get('/hosts/edge-1')).json()).toEqual(host)
  })

  it('have a CPU sample from the very first request on', async () => {
    const response = await get('/hosts/edge-1/cpu')
    expect(response.statusCode).toBe(200)
    const { sampledAt, usedPercent } = response.json()
    expect(Date.now() - Date.parse(sampledAt)).toBeLessThan(60_000)
    expect(usedPercent).toBeGreaterThanOrEqual(0)
    expect(usedPercent).toBeLessThanOrEqual(100)
  })

  it('have a memory sample', async () => {
    const memory = (await get('/hosts/edge-1/memory')).json()
    expect(memory).toEqual({
      sampledAt: expect.any(String),
      totalBytes: expect.any(Number),
      usedBytes: memory.totalBytes - memory.availableBytes,
      freeBytes: expect.any(Number),
      availableBytes: expect.any(Number),
      cachedBytes: expect.any(Number),
      swapTotalBytes: expect.any(Number),
      swapFreeBytes: expect.any(Number),
      usedPercent: expect.closeTo((memory.usedBytes / memory.totalBytes) * 100, 1)
    })
  })

  it('tell load, disks and network', async () => {
    expect((await get('/hosts/edge-1/load')).json()).toEqual({
      sampledAt: expect.any(String),
      load1: expect.any(Number),
      load5: expect.any(Number),
      load15: expect.any(Number)
    })
    expect((await get('/hosts/edge-1/disks')).json()).toMatchObject({
      filesystems: expect.any(Array),
      devices: expect.any(Array)
    })
    const { interfaces } = (await get('/hosts/edge-1/network')).json()
    expect(interfaces.map(({ name }: { name: string }) => name)).toContain('lo')
  })

  it('are not answered for by a service that cannot read them', async () => {
    const env = { HOST_PROC: '/nowhere' }
    const blind = await startTestApp({
      databaseUrl: database.url,
      identity,
      env: { ...env, HOST_NAME: 'edge-9' }
    })
    const ask = (path: string) =>
      blind.inject({
        url: `/api/v1/hosts/edge-9${path}`,
        headers: { authorization: `Bearer ${viewer.apiKey}` }
      })
    for (const path of ['/cpu', '/memory', '/load', '/disks', '/network']) {
      expect((await ask(path)).json()).toMatchObject({ status: 503, code: 'sample_pending' })
    }
    expect((await ask('')).json()).toMatchObject({ sampledAt: null, uptimeSeconds: null, temperatures: [] })
    await blind.close()
  })

  it('come in XML too, as a sample or as a history', async () => {
    const headers = { authorization: `Bearer ${viewer.apiKey}`, accept: 'application/xml' }
    const ask = async (url: string) => (await app.inject({ url: `/api/v1${url}`, headers })).body
    expect(await ask('/hosts/edge-1')).toContain('<host xmlns:xsi')
    expect(await ask('/hosts')).toContain('<hosts xmlns:xsi')
    expect(await ask('/hosts/edge-1/cpu')).toMatch(/<cpuSample [^>]*><sampledAt>/)
    expect(await ask('/hosts/edge-1/cpu?from=2026-01-01T00:00:00Z')).toMatch(
      /<cpuSamples [^>]*>.*<page><limit>50/
    )
  })

  it('are listed as a table too', async () => {
    const ask = (accept: string) =>
      app.inject({ url: '/api/v1/hosts', headers: { authorization: `Bearer ${viewer.apiKey}`, accept } })
    const csv = await ask('text/csv')
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      link: '</api/v1/hosts>; rel="first"'
    })
    expect(csv.body).toMatch(/^id,sampledAt,uptimeSeconds,temperatures\r\nedge-1,/)
    expect(JSON.parse((await ask('application/x-ndjson')).body)).toMatchObject({ id: HOST })
  })

  it('answer under the unversioned alias too', async () => {
    const response = await app.inject({
      url: '/api/hosts?version=1',
      headers: { authorization: `Bearer ${viewer.apiKey}` }
    })
    expect(response.statusCode).toBe(200)
  })

  it('do not exist for a key that is bound to others', async () => {
    const bound = await startTestApp({ databaseUrl: database.url, identity, fetch: keyBoundTo('edge-2') })
    const ask = (url: string) => bound.inject({ url, headers: { authorization: 'Bearer fg_bound' } })
    expect((await ask('/api/v1/hosts')).json()).toMatchObject({ items: [] })
    for (const path of ['', '/cpu', '/load', '/stream', '/events', '/containers', '/containers/db/stats']) {
      const hidden = await ask(`/api/v1/hosts/${HOST}${path}`)
      expect(hidden.statusCode).toBe(404)
      expect(hidden.json()).toMatchObject({ code: 'host_not_found' })
    }
    await bound.close()
  })

  it.each([
    ['no credential', {}, 401, 'credential_missing'],
    ['a credential that is none', { authorization: 'Bearer fg_nobody' }, 401, 'invalid_token'],
    ['the token of the legacy face', { authorization: 'Bearer my-secret-key' }, 401, 'invalid_token'],
    ['a credential without the scope', { authorization: `Bearer ${stranger.apiKey}` }, 403, 'scope_missing']
  ])('are refused to %s', async (_what, headers, status, code) => {
    for (const path of [
      '',
      '/edge-1',
      '/edge-1/cpu',
      '/edge-1/disks',
      '/edge-1/stream',
      '/edge-1/containers'
    ]) {
      const response = await app.inject({ url: `/api/v1/hosts${path}`, headers })
      expect(response.statusCode).toBe(status)
      expect(response.headers['content-type']).toContain('application/problem+json')
      expect(response.json()).toMatchObject({ code })
    }
  })

  it.each([
    ['/hosts/edge-2', 404, 'host_not_found'],
    ['/hosts/edge-2/cpu', 404, 'host_not_found'],
    ['/hosts/%00%3Cscript%3E/memory', 404, 'host_not_found'],
    ['/hosts/edge-1/fans', 404, 'route_not_found'],
    ['/hosts?limit=0', 400, 'input_invalid'],
    ['/hosts?limit=501', 400, 'input_invalid'],
    ['/hosts?offset=1', 400, 'input_invalid'],
    ['/hosts/edge-1/cpu?from=yesterday', 400, 'input_invalid'],
    ['/hosts/edge-1/cpu?from=2026-01-01T00:00:00%2B00:00%00', 400, 'input_invalid'],
    ['/hosts/edge-1/cpu?from=2016-12-31T23:59:60Z', 400, 'time_invalid'],
    ['/hosts/edge-1/memory?to=2016-12-31T23:59:60Z', 400, 'time_invalid'],
    ['/hosts/edge-1/cpu?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z', 422, 'history_range_invalid'],
    ['/hosts/edge-1/cpu?from=2026-01-02T00:00:00Z&cursor=abc', 400, 'cursor_invalid'],
    ['/hosts/edge-1/cpu?step=1h', 400, 'input_invalid']
  ])('answer %s with %d %s', async (url, status, code) => {
    const response = await get(url)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ status, code })
  })

  it('tell the methods of a path that was asked by another', async () => {
    const headers = { authorization: `Bearer ${viewer.apiKey}` }
    const response = await app.inject({ method: 'POST', url: '/api/v1/hosts', headers })
    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS')
  })
})
