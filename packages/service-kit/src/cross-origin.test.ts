import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from './app.ts'

const ORIGIN = 'https://console.test'

describe('CORS', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test', corsOrigins: `${ORIGIN}, https://other.test` })
    app.get('/things', async () => 'ok')
  })

  const preflight = (origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: '/things',
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
    expect(headers.vary).toContain('Origin')
  })

  it.each(['https://evil.test', 'null', `${ORIGIN}.evil`, 'http://console.test'])(
    'names no other: %s',
    async (origin) => {
      for (const response of [
        await preflight(origin),
        await app.inject({ url: '/things', headers: { origin } })
      ]) {
        expect(response.headers['access-control-allow-origin']).toBeUndefined()
      }
    }
  )

  it('names the origin on failures too, and never lets credentials ride along', async () => {
    const { headers } = await app.inject({ url: '/none', headers: { origin: ORIGIN } })
    expect(headers['access-control-allow-origin']).toBe(ORIGIN)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(headers['access-control-expose-headers']).toContain('ETag')
  })

  it('leaves an OPTIONS that is no preflight to say the methods', async () => {
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: '/things' })
    expect([statusCode, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })
})
