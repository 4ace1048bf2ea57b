import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { asService, ISSUER, useIdentity } from '../../../identity.test.fixture.ts'

describe('GET /me', () => {
  const identity = useIdentity({ env: { RATE_LIMITS: 'on', LIMITS: '{"failures":{"windows":[[1000,60]]}}' } })
  let ada: string

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'secret', 'viewer')
  })

  const me = (authorization?: string) =>
    identity.app.inject({ url: '/api/v1/me', headers: authorization === undefined ? {} : { authorization } })

  it('tells a user who it is', async () => {
    const res = await me(`Bearer ${await identity.login('ada', 'secret')}`)
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(res.json()).toEqual({
      kind: 'user',
      id: ada,
      name: 'ada',
      role: 'viewer',
      scopes: ['gateways:read', 'pipelines:read', 'records:read', 'metrics:read'],
      resources: null,
      limits: [{ name: 'user', windows: [{ points: 600, seconds: 60 }] }]
    })
  })

  it('answers XML', async () => {
    const authorization = `Bearer ${await identity.login('ada', 'secret')}`
    const res = await identity.app.inject({
      url: '/api/v1/me',
      headers: { authorization, accept: 'application/xml' }
    })
    expect(res.body).toContain('<kind>user</kind>')
    expect(res.body).toContain('<scopes><scope>gateways:read</scope>')
    expect(res.body).toContain(
      '<windows><window><points>600</points><seconds>60</seconds></window></windows>'
    )
  })

  it('tells a service who it is', async () => {
    const res = await identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      headers: { authorization: asService('host-metrics') },
      payload: { grant_type: 'client_credentials' }
    })
    const token = res.json<{ access_token: string }>().access_token
    expect((await me(`Bearer ${token}`)).json()).toEqual({
      kind: 'service',
      id: 'host-metrics',
      name: 'host-metrics',
      role: null,
      scopes: ['gateways:read', 'pipelines:read'],
      resources: null,
      limits: []
    })
  })

  it.each([
    ['no credential', undefined],
    ['the Basic scheme', 'Basic YWRhOnNlY3JldA==']
  ])('answers %s with a challenge that names no error', async (_name, authorization) => {
    const res = await me(authorization)
    expect(res.statusCode).toBe(401)
    expect(res.headers['www-authenticate']).toBe('Bearer realm="fieldgate"')
    expect(res.json()).toMatchObject({ status: 401, code: 'credential_missing' })
  })

  describe('with a forged token', () => {
    let key: Awaited<ReturnType<typeof crypto.subtle.importKey>>
    let jwk: JsonWebKey & { kid: string }

    beforeAll(async () => {
      const signing = await identity.signingKey()
      key = signing.key
      jwk = signing.publicJwk
    })

    const seconds = () => Math.floor(Date.now() / 1000)
    const goodClaims = () => ({
      iss: ISSUER,
      aud: 'fieldgate',
      sub: ada,
      client_id: 'fieldgate',
      iat: seconds(),
      exp: seconds() + 900,
      jti: '1',
      scope: 'admin',
      role: 'admin',
      username: 'ada'
    })
    const goodHeader = () => ({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid })

    const signed = (
      header: Partial<JWTHeaderParameters> = {},
      claims: object = {},
      by: Parameters<SignJWT['sign']>[0] = key
    ) =>
      new SignJWT({ ...goodClaims(), ...claims })
        .setProtectedHeader({ ...goodHeader(), ...header })
        .sign(by, { crit: { exp: true } })
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

    it('lets the one pass that is good, or the table below proves nothing', async () => {
      expect((await me(`Bearer ${await signed()}`)).statusCode).toBe(200)
    })

    const forgeries: Array<[string, () => string | Promise<string>]> = [
      ['alg none', () => `${encode({ ...goodHeader(), alg: 'none' })}.${encode(goodClaims())}.`],
      [
        'alg none, signature kept',
        async () =>
          `${encode({ ...goodHeader(), alg: 'none' })}.${(await signed()).split('.').slice(1).join('.')}`
      ],
      [
        'HS256 with the public key for a secret',
        () => {
          const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
          return signed({ alg: 'HS256' }, {}, Buffer.from(pem))
        }
      ],
      ['another key under our kid', async () => signed({}, {}, (await generateKeyPair('ES256')).privateKey)],
      [
        'its own key in the header',
        async () => {
          const pair = await generateKeyPair('ES256')
          return signed({ jwk: await exportJWK(pair.publicKey) }, {}, pair.privateKey)
        }
      ],
      ['typ JWT', () => signed({ typ: 'JWT' })],
      ['no typ', () => signed({ typ: undefined } as never)],
      ['jku', () => signed({ jku: `${ISSUER}/.well-known/jwks.json` })],
      ['jwk', () => signed({ jwk: { kty: 'EC' } })],
      ['x5u', () => signed({ x5u: `${ISSUER}/cert` })],
      ['crit', () => signed({ crit: ['exp'], exp: 1 })],
      ['another kid', () => signed({ kid: 'other' })],
      ['no kid', () => signed({ kid: undefined } as never)],
      ['another issuer', () => signed({}, { iss: 'https://evil.test' })],
      ['the issuer with a slash', () => signed({}, { iss: `${ISSUER}/` })],
      ['another audience', () => signed({}, { aud: 'other' })],
      ['an exp in a thousand years', () => signed({}, { exp: seconds() + 1_000 * 365 * 86_400 })],
      ['an exp beyond every clock', () => signed({}, { exp: 1e300 })],
      ['an iat in the future', () => signed({}, { iat: seconds() + 60, exp: seconds() + 900 })],
      ['an expired one', () => signed({}, { iat: seconds() - 960, exp: seconds() - 60 })],
      ['no exp', () => signed({}, { exp: undefined })],
      ['no sub', () => signed({}, { sub: undefined })],
      ['a role there is not', () => signed({}, { role: 'root' })],
      [
        'a changed payload',
        async () => (await signed()).replace(/\.[^.]+\./, `.${encode({ ...goodClaims(), sub: 'root' })}.`)
      ],
      ['a truncated signature', async () => (await signed()).slice(0, -8)],
      ['two parts', async () => (await signed()).split('.').slice(0, 2).join('.')],
      ['four parts', async () => `${await signed()}.e30`],
      ['no text at all', () => ''],
      ['three dots', () => '...'],
      ['parts that are not JSON', () => 'a.b.c'],
      ['a word', () => 'my-secret-key'],
      ['an API key with a typo', () => `fg_${'0'.repeat(12)}_${'0'.repeat(43)}_000000`]
    ]

    it.each(forgeries)('refuses %s', async (_name, forge) => {
      const token = await forge()
      const res = await me(`Bearer ${token}`)
      expect(res.statusCode).toBe(401)
      expect(res.headers['content-type']).toContain('application/problem+json')
      expect(res.headers['www-authenticate']).toBe('Bearer realm="fieldgate", error="invalid_token"')
      expect(res.json()).toMatchObject({ status: 401, code: 'invalid_token' })
      expect(await identity.introspect(token || ' ')).toEqual({ active: false })
    })
  })
})
