import { Type } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'

const query = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  above: Type.Optional(Type.Number()),
  only: Type.Array(Type.Number({ maximum: 9 }), { default: [] }),
  text: Type.Optional(Type.String())
})

describe('a number in a query or a path', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    app.get('/things', { schema: { querystring: query } }, async (request) => request.query)
    const params = Type.Object({ number: Type.Integer({ maximum: 9 }) })
    app.get('/things/:number', { schema: { params } }, async (request) => request.params)
  })

  it.each([
    ['/things?limit=500&above=-1.5e3&only=1', { limit: 500, above: -1500, only: [1] }],
    ['/things?limit=5e1&only=1&only=2&text=Infinity', { limit: 50, only: [1, 2], text: 'Infinity' }],
    ['/things/7', { number: 7 }]
  ])('is read as one: %s', async (url, read) => {
    const response = await app.inject(url)
    expect([response.statusCode, response.json()]).toEqual([200, read])
  })

  it.each([
    ['/things?limit=1e999', '/limit'],
    ['/things?limit=-1e999', '/limit'],
    ['/things?limit=Infinity', '/limit'],
    ['/things?limit=NaN', '/limit'],
    ['/things?limit=501', '/limit'],
    ['/things?above=Infinity', '/above'],
    ['/things?only=1&only=1e999', '/only/1'],
    ['/things/Infinity', '/number']
  ])('has an end: %s', async (url, pointer) => {
    const response = await app.inject(url)
    expect([response.statusCode, response.json()]).toMatchObject([
      400,
      { code: 'input_invalid', errors: [{ pointer }] }
    ])
  })
})
