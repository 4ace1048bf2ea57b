import { describe, expect, it } from 'vitest'
import { ISSUER, useIdentity } from '../../identity.test.fixture.ts'

describe('well-known documents', () => {
  const identity = useIdentity()

  it('publishes the key set with public members only', async () => {
    const res = await identity.app.inject('/.well-known/jwks.json')
    expect(res.statusCode).toBe(200)
    expect(res.headers['content-type']).toContain('application/jwk-set+json')
    expect(res.headers['cache-control']).toBe('public, max-age=300')
    const { keys } = res.json<{ keys: object[] }>()
    // The one that signs, and the next.
    expect(keys).toHaveLength(2)
    expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })
  })

  it('names the issuer exactly, and endpoints that exist', async () => {
    const res = await identity.app.inject('/.well-known/openid-configuration')
    expect(res.headers['cache-control']).toBe('public, max-age=300')
    const metadata = res.json<Record<string, string>>()
    expect(metadata.issuer).toBe(ISSUER)
    const paths = ['token_endpoint', 'introspection_endpoint', 'jwks_uri'].map((name) => metadata[name]!)
    for (const path of paths) {
      const answer = await identity.app.inject({ method: 'OPTIONS', url: path.slice(ISSUER.length) })
      expect(answer.statusCode).toBe(204)
    }
  })

  it('names no contact where none is configured', async () => {
    const res = await identity.app.inject('/.well-known/security.txt')
    expect(res.statusCode).toBe(404)
    expect(res.json()).toMatchObject({ code: 'security_contact_missing' })
  })

  it.each([
    ['/nowhere', 'GET', 404, 'route_not_found'],
    ['/api/v1/nowhere', 'GET', 404, 'route_not_found'],
    ['/.well-known/jwks.json', 'POST', 405, 'method_not_allowed'],
    ['/api/v1/me', 'DELETE', 405, 'method_not_allowed']
  ] as const)('answers %s by %s with a problem', async (url, method, status, code) => {
    const res = await identity.app.inject({ method, url })
    expect(res.statusCode).toBe(status)
    expect(res.headers['content-type']).toContain('application/problem+json')
    expect(res.json()).toMatchObject({ status, code })
  })
})

describe('security.txt', () => {
  const identity = useIdentity({ env: { SECURITY_CONTACT: 'mailto:security@fieldgate.test' } })

  it('names whom to tell of a weakness, and expires within a year (RFC 9116)', async () => {
    const res = await identity.app.inject('/.well-known/security.txt')
    expect(res.statusCode).toBe(200)
    expect(res.headers['content-type']).toBe('text/plain; charset=utf-8')
    const fields = Object.fromEntries(
      res.body
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(/: (.*)/s, 2))
    )
    expect(fields).toMatchObject({
      Contact: 'mailto:security@fieldgate.test',
      Canonical: `${ISSUER}/.well-known/security.txt`
    })
    const daysLeft = (Date.parse(fields.Expires) - Date.now()) / 86_400_000
    expect(daysLeft).toBeGreaterThan(30)
    expect(daysLeft).toBeLessThan(365)
  })
})
