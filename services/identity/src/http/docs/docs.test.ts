import { registerHooks } from 'node:module'
import Fastify from 'fastify'
import { expect, it, vi } from 'vitest'
import { docs } from './index.ts'

it('shows the reference page as soon as it can be loaded, whatever kept it from that before', async () => {
  const app = Fastify()
  await app.register(docs, { authenticate: async () => undefined, signIn: false })
  const outage = registerHooks({
    load(url, context, next) {
      if (url.includes('@scalar')) throw new Error('too many open files')
      return next(url, context)
    }
  })
  expect((await app.inject('/docs/')).json()).toMatchObject({ message: 'too many open files' })
  outage.deregister()
  // Node forgets what it could not load, and the runner of the tests does not.
  vi.resetModules()
  expect((await app.inject('/docs/')).statusCode).toBe(200)
})
