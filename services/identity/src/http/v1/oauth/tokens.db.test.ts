import { serviceSecret } from '@fieldgate/service-kit'
import { ServiceName } from '@fieldgate/types'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { asService, basic, ISSUER, SECRET, useIdentity } from '../../../identity.test.fixture.ts'

const FORM = 'application/x-www-form-urlencoded'
const url = '/api/v1/auth/tokens'
const method = 'POST'

describe('POST /auth/tokens', () => {
  const identity = useIdentity()
  let ada: string

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'correct: horse', 'viewer')
  })

  const postForm = (payload: string, headers: Record<string, string> = {}) =>
    identity.app.inject({ method, url, headers: { 'content-type': FORM, ...headers }, payload })
  const postJson = (payload: object) => identity.app.inject({ method, url, payload })

  it.each([
    ['a form', () => postForm('grant_type=password&username=ada&password=correct%3A+horse')],
    ['JSON', () => postJson({ grant_type: 'password', username: 'ada', password: 'correct: horse' })]
  ])('gives a user a token for %s', async (_name, post) => {
    const res = await post()
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(res.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 900,
      refresh_token: expect.stringMatching(/^fgr_/),
      scope: 'gateways:read pipelines:read records:read metrics:read'
    })
  })

  it('issues an access token of a user as RFC 9068 has it', async () => {
    const token = await identity.login('ada', 'correct: horse')
    const { keys } = (await identity.app.inject('/.well-known/jwks.json')).json<{ keys: [{ kid: string }] }>()
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: keys[0].kid })
    const claims = decodeJwt(token)
    expect(claims).toEqual({
      iss: ISSUER,
      aud: 'fieldgate',
      sub: ada,
      client_id: 'fieldgate',
      username: 'ada',
      role: 'viewer',
      sid: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
      scope: 'gateways:read pipelines:read records:read metrics:read',
      iat: expect.closeTo(Date.now() / 1000, -1),
      exp: claims.iat! + 900,
      jti: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/)
    })
  })

  it.each(ServiceName.enum)('gives the service %s a token in its own name', async (service) => {
    const res = await postForm('grant_type=client_credentials', { authorization: asService(service) })
    expect(res.statusCode).toBe(200)
    const claims = decodeJwt(res.json<{ access_token: string }>().access_token)
    expect(claims).toMatchObject({ sub: service, client_id: service })
    expect(claims).not.toHaveProperty('role')
    expect(res.json()).not.toHaveProperty('refresh_token')
  })

  it('names the client through which a user signs in', async () => {
    const res = await postForm('grant_type=password&username=ada&password=correct%3A+horse', {
      authorization: asService('records')
    })
    expect(decodeJwt(res.json<{ access_token: string }>().access_token)).toMatchObject({
      sub: ada,
      client_id: 'records'
    })
  })

  it('narrows the token to the scopes asked for', async () => {
    const token = await identity.login('ada', 'correct: horse', 'metrics:read gateways:read')
    expect(decodeJwt(token).scope).toBe('gateways:read metrics:read')
  })

  const password = 'grant_type=password&username=ada&password=correct%3A+horse'

  it.each([
    ['no grant type', 'username=ada', 400, 'invalid_request'],
    ['an unknown grant type', 'grant_type=implicit', 400, 'unsupported_grant_type'],
    ['a grant type every object has', 'grant_type=constructor', 400, 'unsupported_grant_type'],
    ['no password', 'grant_type=password&username=ada', 400, 'invalid_request'],
    ['an empty password', 'grant_type=password&username=ada&password=', 400, 'invalid_request'],
    ['a parameter given twice', `${password}&username=bob`, 400, 'invalid_request'],
    ['a wrong password', 'grant_type=password&username=ada&password=x', 400, 'invalid_grant'],
    ['an unknown user', 'grant_type=password&username=bob&password=x', 400, 'invalid_grant'],
    ['a NUL in the name', 'grant_type=password&username=a%00da&password=x', 400, 'invalid_grant'],
    ['a NUL in the password', 'grant_type=password&username=ada&password=%00', 400, 'invalid_grant'],
    ['bytes that are not UTF-8', 'grant_type=password&username=%ff&password=%ff', 400, 'invalid_grant'],
    ['a scope beyond the role', `${password}&scope=admin`, 400, 'invalid_scope'],
    ['an unknown scope', `${password}&scope=gateways:read+everything`, 400, 'invalid_scope'],
    ['a client that says nothing of itself', 'grant_type=client_credentials', 401, 'invalid_client']
  ])('refuses %s', async (_name, form, status, error) => {
    const res = await postForm(form)
    expect(res.statusCode).toBe(status)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(res.json()).toEqual({
      error,
      // The characters RFC 6749 section 5.2 admits.
      error_description: expect.stringMatching(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/)
    })
  })

  it.each([
    ['a wrong secret', basic('gateways', 'wrong')],
    ["another service's secret", basic('gateways', serviceSecret(SECRET, 'records'))],
    ['an unknown client', basic('nobody', 'secret')],
    ['broken base64', '%%%'],
    ['nothing behind the scheme', '']
  ])('challenges a client with %s, whatever the grant', async (_name, token) => {
    for (const form of ['grant_type=client_credentials', password]) {
      const res = await postForm(form, { authorization: `Basic ${token}` })
      expect(res.statusCode).toBe(401)
      expect(res.headers['www-authenticate']).toBe('Basic realm="fieldgate", charset="UTF-8"')
      expect(res.json()).toMatchObject({ error: 'invalid_client' })
    }
  })

  it('answers an unknown user, a wrong password and a disabled user alike', async () => {
    await identity.addUser('eve', 'was here', 'viewer')
    await identity.pool.query("update users set disabled_at = now() where name = 'eve'")
    const answers = await Promise.all(
      [
        ['bob', 'x'],
        ['ada', 'x'],
        ['eve', 'was here']
      ].map(([username, pass]) => postJson({ grant_type: 'password', username, password: pass }))
    )
    expect(new Set(answers.map((res) => `${res.statusCode} ${res.body}`)).size).toBe(1)
  })

  // By ranks, not by means: without a hash to compare with, an unknown user would be the faster one every time.
  it('tells by no time whether there is a user', async () => {
    const tookMs = async (username: string) => {
      const began = performance.now()
      await postJson({ grant_type: 'password', username, password: 'x' })
      return performance.now() - began
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let n = 0; n < 15; n++) {
      known.push(await tookMs('ada'))
      unknown.push(await tookMs('nobody'))
    }
    const slower = known.flatMap((one) => unknown.filter((other) => one > other)).length
    expect(slower / (known.length * unknown.length)).toBeLessThan(0.9)
  })

  it('passes over parameters it does not know', async () => {
    const res = await postForm(`${password}&role=admin&__proto__=x&audience=y`)
    expect(res.statusCode).toBe(200)
    expect(decodeJwt(res.json<{ access_token: string }>().access_token)).toMatchObject({ role: 'viewer' })
  })

  it('answers a flood of sign-ins with 503 rather than standing still', async () => {
    const flood = await Promise.all(
      Array.from({ length: 80 }, () => postJson({ grant_type: 'password', username: 'ada', password: 'x' }))
    )
    const refused = flood.filter((res) => res.statusCode === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]!.headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' })
    expect(refused[0]!.headers['content-type']).toContain('application/problem+json')
    expect(refused[0]!.json()).toMatchObject({ code: 'passwords_busy' })
    expect(flood.filter((res) => res.statusCode !== 503 && res.statusCode !== 400)).toEqual([])
  })

  it.each([
    ['malformed JSON', 'application/json', '{"grant_type"', 400],
    ['a JSON list', 'application/json', '[]', 400],
    ['a number for a name', 'application/json', '{"grant_type":"password","username":1,"password":"x"}', 400],
    ['a prototype', 'application/json', '{"grant_type":"password","__proto__":{"username":"ada"}}', 400],
    ['nothing', 'application/json', '', 400],
    ['text', 'text/plain', password, 415],
    ['XML', 'application/xml', '<grant_type>password</grant_type>', 415],
    ['a multipart form', 'multipart/form-data; boundary=x', '--x--', 415],
    ['300 KiB', FORM, `grant_type=${'x'.repeat(300 * 1024)}`, 413]
  ])('answers %s with a clear refusal', async (_name, contentType, payload, status) => {
    const res = await identity.app.inject({ method, url, headers: { 'content-type': contentType }, payload })
    expect(res.statusCode).toBe(status)
    expect(res.json()).toMatchObject(status === 400 ? { error: 'invalid_request' } : { status })
  })
})
