import { createIdentityClient, type Fetch, type ServiceApp, serviceSecret } from '@fieldgate/service-kit'
import type { InjectOptions } from 'fastify'
import { decodeProtectedHeader, importSPKI, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../../app.ts'
import { configFor, SECRET, useIdentity } from '../../../identity.test.fixture.ts'

const MINUTE_MS = 60_000
const RING = '/api/v1/auth/signing-keys'

interface Ring {
  items: Array<{ kid: string; state: string }>
}

describe('a rotation of the signing keys', () => {
  const identity = useIdentity()
  let replica: ServiceApp
  let admin: string

  beforeAll(async () => {
    await identity.addUser('ada', 'correct: horse', 'admin')
    await identity.addUser('vera', 'correct: horse', 'viewer')
    replica = await buildApp(configFor(identity.databaseUrl))
    await replica.ready()
  })
  afterAll(async () => {
    vi.useRealTimers()
    await replica.close()
  })

  // Time only goes forward, from test to test as well: keys are kept by their age.
  const pass = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
  const login = async (app: ServiceApp = identity.app, username = 'ada') => {
    const payload = { grant_type: 'password', username, password: 'correct: horse' }
    const res = await app.inject({ method: 'POST', url: '/api/v1/auth/tokens', payload })
    return res.json<{ access_token: string }>().access_token
  }
  const rotate = (token: string, headers: Record<string, string> = {}) =>
    identity.app.inject({
      method: 'POST',
      url: `${RING}/rotations`,
      headers: { authorization: `Bearer ${token}`, ...headers }
    })
  const statusOf = async (app: ServiceApp, token: string) =>
    (await app.inject({ url: RING, headers: { authorization: `Bearer ${token}` } })).statusCode
  const kidOf = (token: string) => decodeProtectedHeader(token).kid!
  const publishedKids = async (app: ServiceApp) =>
    (await app.inject('/.well-known/jwks.json'))
      .json<{ keys: Array<{ kid: string }> }>()
      .keys.map(({ kid }) => kid)

  /** A service as it verifies: it asks this identity for the key set as every service does. */
  function createVerifier(app: ServiceApp, now: () => number) {
    const fetch: Fetch = async (url, init) => {
      const { pathname } = new URL(url)
      const res = await app.inject({ method: init?.method ?? 'GET', url: pathname } as InjectOptions)
      return new Response(res.body, { status: res.statusCode })
    }
    const secret = serviceSecret(SECRET, 'records')
    const client = createIdentityClient({ url: 'http://identity', service: 'records', secret, fetch, now })
    return async (token: string): Promise<boolean> => {
      const pem = await client.publicKey(kidOf(token))
      if (!pem) return false
      await jwtVerify(token, await importSPKI(pem, 'ES256'))
      return true
    }
  }

  it('waits until the next key has been published long enough', async () => {
    admin = await login()
    const res = await rotate(admin)
    expect(res.statusCode).toBe(409)
    expect(res.json()).toMatchObject({ code: 'signing_key_too_young' })
    expect(Number(res.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('fails no request: tokens signed before, during and after it verify, everywhere, until they expire', async () => {
    pass(7 * MINUTE_MS)
    const verify = createVerifier(identity.app, () => Date.now())
    const before = await login()
    expect(await verify(before)).toBe(true)

    const rotated = await rotate(before)
    expect(rotated.statusCode).toBe(201)
    expect(rotated.headers.location).toBe('/.well-known/jwks.json')
    expect(
      rotated
        .json<Ring>()
        .items.map(({ state }) => state)
        .sort()
    ).toEqual(['active', 'next', 'retired'])

    // The other replica has not read the ring again: it signs with the key that has just retired.
    const during = await login(replica)
    const after = await login()
    expect(kidOf(during)).toBe(kidOf(before))
    expect(kidOf(after)).not.toBe(kidOf(before))
    for (const token of [before, during, after]) {
      // The verifier still holds the key set of before the rotation: the new key stood in it as the next one.
      expect(await verify(token)).toBe(true)
      expect(await statusOf(identity.app, token)).toBe(200)
      expect(await statusOf(replica, token)).toBe(200)
    }

    pass(14 * MINUTE_MS)
    for (const token of [before, during, after]) expect(await statusOf(identity.app, token)).toBe(200)
  })

  it('is heard of by another replica at the first token it cannot know', async () => {
    pass(7 * MINUTE_MS)
    const old = await login()
    pass(7 * MINUTE_MS)
    expect((await rotate(await login())).statusCode).toBe(201)
    expect(await publishedKids(replica)).not.toEqual(await publishedKids(identity.app))
    pass(7 * MINUTE_MS)
    expect((await rotate(await login())).statusCode).toBe(201)
    const fresh = await login()
    expect(kidOf(fresh)).not.toBe(kidOf(old))
    expect(await statusOf(replica, fresh)).toBe(200)
    expect(await publishedKids(replica)).toEqual(await publishedKids(identity.app))
  })

  it('leaves nothing of the old key once its last token has expired', async () => {
    pass(7 * MINUTE_MS)
    const old = await login()
    expect((await rotate(old)).statusCode).toBe(201)
    pass(17 * MINUTE_MS)
    expect(await publishedKids(identity.app)).not.toContain(kidOf(old))
    expect(await statusOf(identity.app, old)).toBe(401)
    expect(await createVerifier(identity.app, () => Date.now())(old)).toBe(false)

    pass(7 * MINUTE_MS)
    expect((await rotate(await login())).statusCode).toBe(201)
    const { rows } = await identity.pool.query('select kid from signing_keys')
    expect(rows.map(({ kid }) => kid)).not.toContain(kidOf(old))
  })

  it('is for administrators', async () => {
    expect((await rotate(await login(identity.app, 'vera'))).statusCode).toBe(403)
    expect((await identity.app.inject(RING)).statusCode).toBe(401)
  })

  it('shows the ring, in XML too, and no private part', async () => {
    const headers = { authorization: `Bearer ${await login()}` }
    const json = await identity.app.inject({ url: RING, headers })
    expect(json.json<Ring>().items.map(({ state }) => state)).toContain('active')
    const xml = await identity.app.inject({ url: RING, headers: { ...headers, accept: 'application/xml' } })
    expect(xml.headers['content-type']).toContain('application/xml')
    expect(xml.body).toContain('<signingKeys')
    for (const { body } of [json, xml]) expect(body).not.toMatch(/sealed|"d"/i)
  })
})
