import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { HOST, LEGACY_TOKEN, startTestApp, viewer } from './http/test-app.test.fixture.ts'
import { openOwnEngine } from './own-engine.test.fixture.ts'

describe('when the engine itself restarts', () => {
  const database = useDatabase()
  let engine: Awaited<ReturnType<typeof openOwnEngine>>
  let identity: IdentityStub
  let app: FastifyInstance

  const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 200 })
  const get = (path: string, token = viewer.apiKey) =>
    app.inject({ url: path, headers: { authorization: `Bearer ${token}` } })
  const below = (path: string) => get(`/api/v1/hosts/${HOST}${path}`)
  const happenings = async (): Promise<string[]> => {
    const { items } = (await below('/events?sort=id')).json<{ items: Array<{ happening: string }> }>()
    return items.map(({ happening }) => happening)
  }
  const sampledAt = async (): Promise<string> => {
    const { sampledAt: at } = (await below('/containers/web/stats')).json<{ sampledAt?: string }>()
    expect(at).toBeDefined()
    return at!
  }

  beforeAll(async () => {
    engine = await openOwnEngine()
    const container = await engine.docker.createContainer({
      name: 'web',
      Image: engine.image,
      Cmd: ['/busybox', 'sleep', '600'],
      StopTimeout: 0,
      HostConfig: { NetworkMode: 'none', RestartPolicy: { Name: 'always' } }
    })
    await container.start()
    identity = await createIdentityStub([viewer])
    const env = { DOCKER_HOST: `unix://${engine.socketPath}` }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
  }, 120_000)
  afterAll(async () => {
    await engine.close()
    await app.close()
    await identity.close()
  }, 60_000)

  it('leaves a gap in what containers tell, nowhere else, and everything comes back by itself', async () => {
    const before = await soon(sampledAt)

    await engine.stop()
    await soon(async () => expect((await below('/containers')).statusCode).toBe(503))
    for (const path of [
      '/containers',
      '/containers/web',
      '/containers/web/stats',
      '/containers/web/stats?raw=true'
    ]) {
      const answer = await below(path)
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 503, 'docker_unavailable'])
      expect(answer.headers['retry-after']).toBeDefined()
    }
    expect((await get('/data/containers/stats', LEGACY_TOKEN)).statusCode).toBe(503)
    for (const path of ['', '/cpu', '/memory', '/disks', '/network', '/events']) {
      expect([path, (await below(path)).statusCode]).toEqual([path, 200])
    }
    expect((await get('/data/cpu', LEGACY_TOKEN)).statusCode).toBe(200)
    expect((await get('/readyz')).json()).toEqual({ status: 'degraded' })
    // No number stands for one that nobody took.
    expect((await get('/metrics')).body).not.toMatch(/^fieldgate_container_memory_bytes{/m)

    await engine.start()
    const after = await soon(sampledAt)
    expect(Date.parse(after)).toBeGreaterThan(Date.parse(before))
    expect((await below('/containers/web')).json()).toMatchObject({ name: 'web', state: 'running' })
    expect((await get('/data/containers/stats', LEGACY_TOKEN)).json()).toHaveProperty('web')
    expect((await get('/metrics')).body).toMatch(/^fieldgate_container_memory_bytes{.*name="web"/m)
    expect((await get('/readyz')).json()).toEqual({ status: 'ok' })
  }, 240_000)

  it('hears what happens from then on', async () => {
    const known = (await happenings()).length
    await engine.docker.getContainer('web').restart({ t: 0 })
    await soon(async () => expect((await happenings()).slice(known)).toEqual(['die', 'start']))
  }, 120_000)
})
