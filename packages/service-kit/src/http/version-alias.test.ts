import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'

describe('the unversioned alias', () => {
  it.each([
    ['/api/things', '/api/v1/things', undefined],
    ['/api/things/1?a=b', '/api/v1/things/1?a=b', undefined],
    ['/api/things?version=1', '/api/v1/things', '1'],
    ['/api/things?a=b&version=2', '/api/v1/things?a=b', '2'],
    ['/api/things?version=1&q=what?&limit=5', '/api/v1/things?q=what%3F&limit=5', '1'],
    ['/api/things:batch', '/api/v1/things:batch', undefined]
  ])('leads %s to %s', async (url, target, version) => {
    const app = await createApp({ name: 'test', resources: ['things'] })
    app.get('/api/v1/*', async (request) => ({ url: request.url, version: request.headers['x-api-version'] }))
    expect((await app.inject(url)).json()).toEqual({ url: target, version })
  })

  it.each([
    ['?version=1', '1', '1'],
    ['?version=1', '2', '2, 1'],
    ['?version=1&version=1', undefined, '1'],
    ['?version=1&version=2', undefined, '1, 2'],
    ['?version=', '1', '1, ']
  ])('hands on each version that %s states besides the header %s', async (query, header, version) => {
    const app = await createApp({ name: 'test', resources: ['things'] })
    app.get('/api/v1/things', async ({ headers }) => ({ version: headers['x-api-version'] }))
    const headers = header === undefined ? {} : { 'x-api-version': header }
    expect((await app.inject({ url: `/api/things${query}`, headers })).json()).toEqual({ version })
  })

  it.each(['/api/data', '/api/thing', '/api/things-else', '/api/v1/none', '/things'])(
    'leaves %s alone',
    async (url) => {
      const app = await createApp({ name: 'test', resources: ['things'] })
      app.get('/*', async (request) => request.url)
      expect((await app.inject(url)).body).toBe(url)
    }
  )
})
