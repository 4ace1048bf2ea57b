import { ACCESS_TOKEN_SECONDS } from '@fieldgate/types'
import { exportJWK, generateKeyPair } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIdentityClient, type IdentityClient } from './identity-client.ts'

describe('identity client', () => {
  let calls: string[]
  let now: number
  let answer: (path: string) => Promise<Response>
  let client: IdentityClient

  beforeEach(async () => {
    const { publicKey } = await generateKeyPair('ES256')
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'one' }]
    calls = []
    now = 0
    answer = async (path) => {
      if (path.includes('jwks')) return Response.json({ keys })
      if (path.includes('tokens')) return Response.json({ access_token: 'a.b.c', expires_in: 900 })
      return path.includes('audit') ? new Response(null, { status: 204 }) : Response.json({ active: false })
    }
    client = createIdentityClient({
      url: 'http://identity.test',
      service: 'records',
      secret: 'secret',
      now: () => now,
      fetch: (url) => {
        calls.push(new URL(url).pathname)
        return answer(url)
      }
    })
  })

  it('fetches the key set once for many tokens', async () => {
    const keys = await Promise.all([client.publicKey('one'), client.publicKey('one')])
    now = 299_000
    expect([...keys, await client.publicKey('one')]).toEqual(
      Array(3).fill(expect.stringContaining('PUBLIC KEY'))
    )
    expect(calls).toHaveLength(1)
  })

  it('fetches again for an unknown key once in 30 seconds', async () => {
    await client.publicKey('one')
    now = 1_000
    for (const kid of ['two', 'three']) expect(await client.publicKey(kid)).toBeUndefined()
    expect(calls).toHaveLength(1)
    now = 31_000
    await client.publicKey('two')
    expect(calls).toHaveLength(2)
  })

  describe('that is away, or wrong', () => {
    const FIVE_MINUTES_MS = 300_000
    const TOKEN_LIFE_MS = ACCESS_TOKEN_SECONDS * 1000
    const away = () => Promise.reject(new TypeError('fetch failed'))

    beforeEach(() => client.publicKey('one'))

    it.each([
      ['does not answer', away],
      ['answers a failure', async () => new Response('', { status: 503 })],
      ['answers something else', async () => Response.json({ keys: 'none' })]
    ])('keeps what keys it gave for as long as tokens live, where it %s', async (_what, failure) => {
      answer = failure
      for (const past of [0, 60_000, TOKEN_LIFE_MS - 1]) {
        now = FIVE_MINUTES_MS + past
        expect(await client.publicKey('one')).toContain('PUBLIC KEY')
      }
      now = FIVE_MINUTES_MS + TOKEN_LIFE_MS
      await expect(client.publicKey('one')).rejects.toMatchObject({ kind: 'unavailable' })
    })

    it('is waited for once, and not by each token that follows', async () => {
      now = FIVE_MINUTES_MS
      answer = away
      await client.publicKey('one')
      calls = []
      answer = () => new Promise(() => {})
      for (let n = 0; n < 3; n++) expect(await client.publicKey('one')).toContain('PUBLIC KEY')
      expect(calls).toHaveLength(1)
    })

    it('is believed again as soon as it answers', async () => {
      const sound = answer
      now = FIVE_MINUTES_MS
      answer = away
      await client.publicKey('one')
      answer = sound
      await client.publicKey('one')
      expect(await client.publicKey('two')).toBeUndefined()
      answer = async () => Response.json({ keys: [] })
      now += FIVE_MINUTES_MS
      expect(await client.publicKey('one')).toBeUndefined()
    })
  })

  it('asks once about a credential that many requests carry', async () => {
    const request = { token: 'fg_x', token_type_hint: 'api_key' } as const
    await Promise.all([client.introspect(request), client.introspect(request)])
    expect(calls).toEqual(['/api/v1/auth/introspections'])
  })

  it('tells identity something with a token of its own, which it renews before it ends', async () => {
    await client.send('/api/v1/audit-events', {})
    await client.send('/api/v1/audit-events', {})
    expect(calls).toEqual(['/api/v1/auth/tokens', '/api/v1/audit-events', '/api/v1/audit-events'])
    now = 850_000
    await client.send('/api/v1/audit-events', {})
    expect(calls.filter((path) => path.endsWith('/tokens'))).toHaveLength(2)
  })

  it('asks other neighbours under that same token', async () => {
    await client.send('/api/v1/audit-events', {})
    expect(await client.authorization()).toBe('Bearer a.b.c')
    expect(calls.filter((path) => path.endsWith('/tokens'))).toHaveLength(1)
  })

  it.each([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['answers a failure', async () => new Response('', { status: 500 })],
    ['answers something else', async () => Response.json({ keys: 'none' })]
  ])('is unavailable while identity %s, and works again after', async (_what, failure) => {
    const sound = answer
    answer = failure
    await expect(client.introspect({ token: 't' })).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(client.publicKey('one')).rejects.toMatchObject({ kind: 'unavailable' })
    answer = sound
    expect(await client.introspect({ token: 't' })).toEqual({ active: false })
    expect(await client.publicKey('one')).toBeDefined()
  })

  it('is unavailable in the same way where identity has failed so often that it is not asked', async () => {
    const expected = { kind: 'unavailable', code: 'identity_unavailable', retryAfterSeconds: 1 }
    answer = async () => new Response('', { status: 503 })
    for (let n = 0; n < 10; n++)
      await expect(client.introspect({ token: 't' })).rejects.toMatchObject(expected)
    calls = []
    await expect(client.introspect({ token: 't' })).rejects.toMatchObject(expected)
    await expect(client.send('/api/v1/audit-events', {})).rejects.toMatchObject(expected)
    expect([calls, client.breaker.isOpen()]).toEqual([[], true])
  })
})
