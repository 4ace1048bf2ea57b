import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineStub,
  eventually,
  idOf,
  listed,
  startEngineStub,
  statsLine
} from '../../sources/docker/engine-stub.test.fixture.ts'
import {
  HOST,
  identityAway,
  keyBoundTo,
  LEGACY_TOKEN,
  startTestApp,
  stranger,
  viewer
} from '../test-app.test.fixture.ts'

const withToken = (url: string, token = LEGACY_TOKEN) => ({
  url,
  headers: { authorization: `Bearer ${token}` }
})

describe('the legacy face', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let apps: FastifyInstance[] = []

  const start = async (options: Pick<Parameters<typeof startTestApp>[0], 'env' | 'fetch'> = {}) => {
    const app = await startTestApp({ databaseUrl: database.url, identity, ...options })
    apps.push(app)
    return app
  }

  beforeAll(async () => {
    identity = await createIdentityStub([viewer, stranger])
  })
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()))
    apps = []
  })
  afterAll(() => identity.close())

  describe('with credentials of the platform', () => {
    it.each([
      ['an access token', () => identity.token(viewer)],
      ['an API key', async () => viewer.apiKey!],
      ['an access token and words behind it', async () => `${await identity.token(viewer)} and words`]
    ])('takes %s', async (_what, token) => {
      const app = await start()
      const response = await app.inject(withToken('/data/cpu', await token()))
      expect(response.json()).toEqual({ cpu_percent: expect.any(Number) })
    })

    it.each([
      ['an API key that is none', async () => 'fg_nobody'],
      ['a token that has ended', () => identity.token(viewer, { iat: 1, exp: 2 })],
      ['nothing, behind two blanks', async () => ` ${viewer.apiKey}`],
      ['Basic credentials as a token', async () => btoa('viewer:a password')]
    ])('refuses %s with status 200', async (_what, token) => {
      const app = await start()
      const response = await app.inject(withToken('/data/cpu', await token()))
      expect(response.statusCode).toBe(200)
      expect(response.json()).toEqual({ message: 'token is invalid' })
    })

    it('names the scope that a credential lacks', async () => {
      const app = await start()
      const response = await app.inject(withToken('/data/cpu', stranger.apiKey))
      expect(response.statusCode).toBe(200)
      expect(response.json()).toEqual({ message: 'This call needs the scope "metrics:read".' })
    })

    it('refuses a key that is bound to other resources, and takes one bound to this host', async () => {
      const other = await start({ fetch: keyBoundTo('edge-2') })
      expect((await other.inject(withToken('/data/cpu', 'fg_bound'))).json()).toEqual({
        message: 'The credential does not reach this host.'
      })
      const own = await start({ fetch: keyBoundTo('edge-2', HOST) })
      expect((await own.inject(withToken('/data/cpu', 'fg_bound'))).json()).toHaveProperty('cpu_percent')
    })

    it('does not call a token invalid that it cannot check', async () => {
      const app = await start({ fetch: identityAway })
      const response = await app.inject(withToken('/data/cpu', viewer.apiKey))
      expect(response.statusCode).toBe(503)
      expect(response.headers['retry-after']).toBe('1')
      expect(response.json()).toEqual({ message: 'Credentials cannot be checked just now.' })
      expect((await app.inject(withToken('/data/cpu'))).statusCode).toBe(200)
    })
  })

  it('knows no token of its own where none is set', async () => {
    const app = await start({ env: { LEGACY_METRICS_TOKEN: undefined } })
    for (const token of [LEGACY_TOKEN, 'undefined', '']) {
      const response = await app.inject(withToken('/data/cpu', token))
      expect(response.json()).toEqual({ message: 'token is invalid' })
    }
  })

  it('answers 503 while the host cannot be sampled', async () => {
    const app = await start({ env: { HOST_PROC: '/nowhere' } })
    for (const url of ['/data/cpu', '/data/memory']) {
      const response = await app.inject(withToken(url))
      expect(response.statusCode).toBe(503)
      expect(response.json()).toEqual({ message: 'The host could not be sampled; try again shortly.' })
    }
  })

  describe('with an engine', () => {
    let stub: EngineStub

    beforeAll(async () => {
      stub = await startEngineStub()
    })
    afterAll(() => stub.stop())

    it("gives Docker's documents while the engine is there, and 503 for them alone when it is not", async () => {
      const id = idOf('a')
      stub.containers = [listed(id, 'db'), listed(idOf('b'), 'just-started')]
      const app = await start({ env: { DOCKER_HOST: stub.dockerHost } })
      await eventually(() => expect(stub.asked).toContain(`/containers/${id}/stats`))
      stub.sendStats(id, statsLine('db'))
      await eventually(async () => {
        const response = await app.inject(withToken('/data/containers/stats'))
        expect(response.body).toBe(`{"db":${statsLine('db').trim()}}`)
      })

      await stub.stop()
      await eventually(async () => {
        const response = await app.inject(withToken('/data/containers/stats'))
        expect(response.statusCode).toBe(503)
        expect(response.json()).toEqual({ message: 'The Docker Engine of this host does not answer.' })
      })
      expect((await app.inject(withToken('/data/cpu'))).statusCode).toBe(200)
    }, 20_000)
  })

  const big = 'x'.repeat(300 * 1024)
  it.each<[what: string, request: InjectOptions, status: number]>([
    [
      'malformed JSON',
      { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{' },
      405
    ],
    ['an unknown media type', { method: 'PUT', headers: { 'content-type': 'a/b' }, payload: 'x' }, 405],
    ['bytes that are no UTF-8', { method: 'DELETE', payload: Buffer.from([0xff, 0xfe]) }, 405],
    ['a body that is too large', { method: 'POST', payload: big }, 413],
    ['NUL in the path', { url: '/data/%00' }, 404],
    ['a path that cannot be decoded', { url: '/data/%ff' }, 400],
    ['a path out of the face', { url: '/data/../etc/passwd' }, 404]
  ])('answers %s with a clear refusal', async (_what, request, status) => {
    const app = await start()
    const response = await app.inject({ ...withToken('/data/cpu'), ...request })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('json')
  })
})
