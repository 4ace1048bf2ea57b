import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { basic, useIdentity } from '../../identity.test.fixture.ts'

describe('the reference page', () => {
  const identity = useIdentity()

  it('is served with its script, from here alone', async () => {
    const moved = await identity.app.inject('/docs')
    expect(moved.headers.location).toBe('/docs/')
    const page = await identity.app.inject('/docs/')
    expect(page.statusCode).toBe(200)
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source)
    expect(sources).toEqual(['js/scalar.js'])
    expect(page.body).not.toContain('//')
    const script = await identity.app.inject('/docs/js/scalar.js')
    expect(script.statusCode).toBe(200)
    expect(script.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff'
    })
  })

  it('may run its own scripts and call its own origin, nothing else', async () => {
    const page = await identity.app.inject('/docs/')
    const policy = Object.fromEntries(
      String(page.headers['content-security-policy'])
        .split('; ')
        .map((directive) => directive.split(/ (.*)/s, 2))
    )
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'self'",
      'font-src': "'self' data:"
    })
    expect(policy['script-src']).not.toContain('unsafe')
    const inline = [...page.body.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
      .map(([, script]) => script!)
      .filter(Boolean)
    expect(inline.length).toBeGreaterThan(0)
    for (const script of inline) {
      expect(policy['script-src']).toContain(createHash('sha256').update(script).digest('base64'))
    }
  })

  it('reads the merged document', async () => {
    expect((await identity.app.inject('/docs/')).body).toContain('/api/v1/openapi.json')
  })
})

describe('the reference page in production', () => {
  const identity = useIdentity({ env: { FIELDGATE_ENV: 'production', RATE_LIMITS: 'on' } })

  beforeAll(async () => {
    await identity.addUser('ada', 'correct: horse', 'member')
    await identity.addUser('eve', 'correct: horse', 'member')
  })

  it.each(['/docs/', '/docs', '/docs/js/scalar.js'])('asks who wants %s', async (url) => {
    const res = await identity.app.inject(url)
    expect(res.statusCode).toBe(401)
    expect(res.headers['www-authenticate']).toBe('Basic realm="fieldgate", charset="UTF-8"')
    expect(res.headers['content-type']).toContain('application/problem+json')
  })

  it('is for everyone who can sign in, by password or token', async () => {
    const credentials = [
      `Basic ${basic('ada', 'correct: horse')}`,
      `Bearer ${await identity.login('ada', 'correct: horse')}`
    ]
    for (const authorization of credentials) {
      const res = await identity.app.inject({ url: '/docs/', headers: { authorization } })
      expect(res.statusCode).toBe(200)
    }
    const authorization = `Basic ${basic('ada', 'wrong')}`
    expect((await identity.app.inject({ url: '/docs/', headers: { authorization } })).statusCode).toBe(401)
  })

  it('is closed at once to a user who was disabled', async () => {
    const headers = { authorization: `Bearer ${await identity.login('eve', 'correct: horse')}` }
    expect((await identity.app.inject({ url: '/docs/', headers })).statusCode).toBe(200)
    await identity.pool.query("update users set disabled_at = now() where name = 'eve'")
    expect((await identity.app.inject({ url: '/docs/', headers })).statusCode).toBe(401)
  })
})
