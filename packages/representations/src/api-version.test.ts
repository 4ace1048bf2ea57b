import { createApp, type ServiceApp } from '@fieldgate/service-kit'
import { beforeAll, describe, expect, it } from 'vitest'
import { representations } from './representations.ts'

describe('the version that a request states', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test', resources: ['things', 'photos'] })
    await app.register(representations)
    const schema = { hide: true }
    app.get('/api/v1/things', { schema }, async () => ({ id: '1' }))
    app.get('/api/v1/photos', { config: { media: 'own' }, schema }, async () => 'an image')
  })

  describe.each(['things', 'photos'])('of %s', (resource) => {
    it.each<[query: string, headers: Record<string, string>, status: number]>([
      ['', {}, 200],
      ['', { 'x-api-version': '1' }, 200],
      ['', { 'x-api-version': '2' }, 400],
      ['', { accept: 'application/vnd.fieldgate.v2+json' }, 400],
      ['?version=1', {}, 200],
      ['?version=2', {}, 400],
      ['?version=', {}, 400],
      ['?version=1', { 'x-api-version': '1' }, 200],
      ['?version=1', { 'x-api-version': '2' }, 400],
      ['?version=2', { 'x-api-version': '1' }, 400],
      ['?version=1', { accept: 'application/vnd.fieldgate.v2+json' }, 400],
      ['?version=1&version=1', {}, 200],
      ['?version=1&version=2', {}, 400],
      ['?version=2&version=1', {}, 400]
    ])('%j with %j is answered %i', async (query, headers, status) => {
      const answer = await app.inject({ url: `/api/${resource}${query}`, headers })
      expect(answer.statusCode).toBe(status)
      if (status === 400) expect(answer.json()).toMatchObject({ code: 'version_unsupported' })
    })
  })
})
