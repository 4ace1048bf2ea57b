import { AppError, type ErrorKind } from '@fieldgate/errors'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'
import { access } from '../credentials/access.ts'

const ORIGIN = 'https://console.test'

describe('CORS', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test', corsOrigins: `${ORIGIN}, https://other.test` })
    app.get('/things', async () => 'ok')
    await app.register(async (face) => {
      await face.register(access, { authenticate: async () => undefined })
      face.put('/guarded', { config: { access: 'authenticated' } }, async () => 'ok')
    })
    app.get('/failing/:kind', async (request) => {
      throw new AppError((request.params as { kind: ErrorKind }).kind, 'failed', 'It failed.')
    })
  })

  const allowedIn = ({ headers }: { headers: object }) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-allow'))

  const preflight = (origin: string, url = '/things') =>
    app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin, 'access-control-request-method': 'PUT' }
    })

  it('lets the pages of a listed origin in', async () => {
    const { statusCode, headers } = await preflight(ORIGIN)
    expect([statusCode, headers['access-control-allow-origin'], headers['access-control-max-age']]).toEqual([
      204,
      ORIGIN,
      '600'
    ])
    expect(headers['access-control-allow-methods']).toContain('PUT')
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'X-Pipeline-Key'])
      expect(headers['access-control-allow-headers']).toContain(name)
    expect(headers.vary).toBe('Origin, Access-Control-Request-Method, Access-Control-Request-Headers')
  })

  it('asks a preflight for no credential', async () => {
    expect((await preflight(ORIGIN, '/guarded')).statusCode).toBe(204)
  })

  it.each(['https://evil.test', 'null', `${ORIGIN}.evil`, 'http://console.test'])(
    'names no other: %s',
    async (origin) => {
      for (const response of [
        await preflight(origin),
        await app.inject({ url: '/things', headers: { origin } })
      ]) {
        expect(allowedIn(response)).toEqual([])
      }
    }
  )

  it('names none where no origin is listed', async () => {
    const closed = await createApp({ name: 'test' })
    closed.get('/things', async () => 'ok')
    expect(allowedIn(await closed.inject({ url: '/things', headers: { origin: ORIGIN } }))).toEqual([])
  })

  it.each([
    ['/none', 404],
    ['/failing/unauthenticated', 401],
    ['/failing/forbidden', 403],
    ['/failing/rate_limited', 429],
    ['/failing/unavailable', 503]
  ])(
    'names the origin on the failure of %s too, and never lets credentials ride along',
    async (url, status) => {
      const { statusCode, headers } = await app.inject({ url, headers: { origin: ORIGIN } })
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([status, ORIGIN])
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      expect(headers.vary).toContain('Origin')
    }
  )

  it('shows a page the fields that clients go by', async () => {
    const { headers } = await app.inject({ url: '/things', headers: { origin: ORIGIN } })
    expect(String(headers['access-control-expose-headers']).split(', ')).toEqual(
      expect.arrayContaining([
        'ETag',
        'Location',
        'Link',
        'Retry-After',
        'RateLimit',
        'RateLimit-Policy',
        'X-RateLimit-Limit',
        'X-Request-Id',
        'Deprecation',
        'Sunset'
      ])
    )
  })

  it('leaves an OPTIONS that is no preflight to say the methods', async () => {
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: '/things' })
    expect([statusCode, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })
})
