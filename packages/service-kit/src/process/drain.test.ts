import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'

describe('a service that closes', () => {
  it('answers what is running, and then waits for no client to hang up', async () => {
    const app = await createApp({ name: 'test' })
    const arrived = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    app.get('/slow', async () => {
      arrived.resolve()
      await goOn.promise
      return 'done'
    })
    await app.listen({ port: 0 })
    const { port } = app.server.address() as { port: number }
    const agent = new Agent({ keepAlive: true })
    const answer = new Promise<number | undefined>((resolve, reject) => {
      request({ port, path: '/slow', agent }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    await arrived.promise
    const closed = app.close()
    // Connections that are idle by then are closed by Node itself.
    await expect.poll(() => app.server.listening).toBe(false)
    goOn.resolve()
    expect(await answer).toBe(200)
    await closed
    agent.destroy()
  })
})
