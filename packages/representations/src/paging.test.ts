import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { linkNeighbours } from './paging.ts'

it.each([
  ['/things', '/things'],
  ['/things?limit=5', '/things?limit=5'],
  ['/things?q=what?&cursor=old&limit=5', '/things?q=what%3F&limit=5']
])('links from %s to the same list', async (url, first) => {
  const app = Fastify()
  app.get('/things', async (request, reply) =>
    linkNeighbours(request, reply, { items: [], next: null, prev: null })
  )
  expect((await app.inject(url)).headers.link).toBe(`<${first}>; rel="first"`)
})
