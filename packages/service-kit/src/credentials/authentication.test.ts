import { createHmac, randomUUID } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'
import { access } from './access.ts'
import { authentication } from './authentication.ts'
import { authorOf } from './author.ts'
import { principalOf } from './principal.ts'

const ISSUER = 'http://fieldgate.test'
const { publicKey, privateKey } = await generateKeyPair('ES256')
const stranger = await generateKeyPair('ES256')
const pem = await exportSPKI(publicKey)
const embedded = { jwk: await exportJWK(stranger.publicKey) }
const now = Math.floor(Date.now() / 1000)

const claims = {
  iss: ISSUER,
  aud: 'fieldgate',
  sub: randomUUID(),
  client_id: 'fieldgate',
  iat: now,
  exp: now + 900,
  jti: randomUUID(),
  scope: 'records:read metrics:read',
  role: 'viewer',
  username: 'vera'
}
const KEY_ID = '01890a5d-ac96-7000-8000-00000000000a'
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'one' }

const sign = (claimed: object = {}, headed: object = {}, key = privateKey) =>
  new SignJWT({ ...claims, ...claimed }).setProtectedHeader({ ...header, ...headed }).sign(key)

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signWithPublicKey(): string {
  const input = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`
  return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`
}

describe('a Bearer token', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    const credentials = await authentication(app, {
      issuer: ISSUER,
      identity: {
        publicKey: async (kid) => (kid === 'one' ? pem : undefined),
        introspect: async ({ token }) =>
          token.startsWith('fg_known')
            ? {
                active: true,
                sub: 'u1',
                username: 'vera',
                role: 'viewer',
                scope: 'records:read',
                client_id: KEY_ID
              }
            : { active: false }
      }
    })
    await app.register(access, { authenticate: credentials.any })
    app.get('/me', { config: { access: 'records:read' } }, async (request) => {
      const { kind, name, role, scopes } = principalOf(request)
      return { kind, name, role, scopes: [...scopes], actor: authorOf(request).actor }
    })
  })

  const call = (authorization: string) => app.inject({ url: '/me', headers: { authorization } })

  it('of ours says who calls', async () => {
    const response = await call(`Bearer ${await sign()}`)
    expect(response.json()).toEqual({
      kind: 'user',
      name: 'vera',
      role: 'viewer',
      scopes: ['records:read', 'metrics:read'],
      actor: { kind: 'user', id: claims.sub, name: 'vera' }
    })
  })

  it('that is an API key says which of its owner it is', async () => {
    const { actor } = (await call('Bearer fg_known')).json()
    expect(actor).toEqual({ kind: 'api_key', id: 'u1', name: 'vera', apiKeyId: KEY_ID })
  })

  it('is known by its scheme in any case, and for an API key too', async () => {
    expect((await call('bEARER fg_known')).json()).toMatchObject({ kind: 'api_key', name: 'vera' })
  })

  const forged: Array<[string, string | Promise<string>]> = [
    ['no signature (alg none)', `${part({ ...header, alg: 'none' })}.${part(claims)}.`],
    ['HS256 under our public key', signWithPublicKey()],
    ["a stranger's key", sign({}, {}, stranger.privateKey)],
    ['a key in its own header (jwk)', sign({}, embedded, stranger.privateKey)],
    ['a key set of its own (jku)', sign({}, { jku: 'http://evil.test/jwks' })],
    ['a certificate of its own (x5u)', sign({}, { x5u: 'http://evil.test/x5u' })],
    ['certificates of its own (x5c)', sign({}, { x5c: ['MIIB'] })],
    ['a demand on its reader (crit)', sign({}, { crit: ['b64'], b64: true })],
    ['five parts, as if encrypted (JWE)', `${part(header)}.a.b.c.d`],
    ['an unknown kid', sign({}, { kid: 'two' })],
    ['no kid', sign({}, { kid: undefined })],
    ['the type of an ID token', sign({}, { typ: 'JWT' })],
    ['no type', sign({}, { typ: undefined })],
    ['another issuer', sign({ iss: 'http://evil.test' })],
    ['another audience', sign({ aud: 'other' })],
    ['a time of issue in the future', sign({ iat: now + 60, exp: now + 600 })],
    ['a life longer than ours', sign({ exp: now + 901 })],
    ['no end', sign({ exp: undefined })],
    ['an end that is no time', sign({ exp: 1e300 })],
    ['an end in the past', sign({ iat: now - 900, exp: now - 60 })],
    ['no subject', sign({ sub: undefined })],
    ['no id', sign({ jti: undefined })],
    ['an unknown role', sign({ role: 'root' })],
    ['a cut signature', sign().then((token) => token.slice(0, -10))],
    [
      'a changed payload',
      sign().then((token) => token.replace(/\.[^.]+\./, `.${part({ ...claims, role: 'admin' })}.`))
    ],
    ['nothing in it', '..'],
    ['a word', 'my-secret-key'],
    ['an unknown API key', 'fg_unknown'],
    ['more than any key has', `fg_known${'x'.repeat(4096)}`]
  ]

  it.each(forged)('with %s is refused', async (_what, token) => {
    const response = await call(`Bearer ${await token}`)
    expect(response.statusCode).toBe(401)
    expect(response.json()).toMatchObject({ code: 'invalid_token' })
    expect(response.headers['www-authenticate']).toBe('Bearer realm="fieldgate", error="invalid_token"')
  })

  it.each(['Bearer', 'Bearer ', 'Bearer a b', 'Basic', 'Digest x', ''])(
    'is not "%s"',
    async (authorization) => {
      expect((await call(authorization)).statusCode).toBe(401)
    }
  )
})
