import { describe, expect, it } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const url = '/api/v1/openapi.json'

describe('GET /openapi.json', () => {
  const asked: string[] = []
  let recordsAreAway = true
  const identity = useIdentity({
    fetch: async (address) => {
      const { hostname } = new URL(address)
      asked.push(address)
      if (hostname === 'records.test' && recordsAreAway) throw new TypeError('fetch failed')
      if (hostname === 'pipelines.test') return new Response('<html>', { status: 502 })
      const name = hostname.split('.', 1)[0]!
      return Response.json({
        openapi: '3.1.0',
        info: {},
        tags: [{ name }],
        paths: { [`/api/v1/${name}`]: {} }
      })
    }
  })

  it('has what identity and the services that answer offer, and names the others', async () => {
    const res = await identity.app.inject(url)
    expect(res.statusCode).toBe(200)
    expect(res.headers['content-type']).toContain('application/json')
    const document = res.json<{
      paths: Record<string, object>
      components: { securitySchemes: object }
      'x-missing': string[]
      tags: Array<{ name: string }>
    }>()
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/gateways', '/api/v1/host-metrics', '/api/v1/auth/tokens', url])
    )
    expect(document.paths['/api/v1/auth/introspections']).toMatchObject({
      post: { security: [{ client: [] }] }
    })
    expect(document.components.securitySchemes).toMatchObject({ client: { type: 'http', scheme: 'basic' } })
    expect(document['x-missing']).toEqual(['pipelines', 'records'])
    expect(document.tags.map(({ name }) => name)).toEqual(['identity', 'gateways', 'host-metrics'])
  })

  it('asks again only those whose document it does not have', async () => {
    recordsAreAway = false
    asked.length = 0
    const res = await identity.app.inject(url)
    expect(res.json()).toMatchObject({ 'x-missing': ['pipelines'] })
    expect(asked.sort()).toEqual(['http://pipelines.test/openapi.json', 'http://records.test/openapi.json'])
    expect(res.headers['cache-control']).toBe('no-store')
  })

  it('answers under the unversioned alias too', async () => {
    expect((await identity.app.inject('/api/openapi.json')).statusCode).toBe(200)
  })
})

describe('GET /openapi.json with every service there', () => {
  const identity = useIdentity({
    fetch: async () => Response.json({ openapi: '3.1.0', info: {}, paths: {} })
  })

  it('may be kept for five minutes', async () => {
    const res = await identity.app.inject(url)
    expect(res.headers['cache-control']).toBe('public, max-age=300')
    expect(res.json()).not.toHaveProperty('x-missing')
  })
})
