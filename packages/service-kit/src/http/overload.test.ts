import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'
import { health } from './health.ts'

const TURN_MS = 2_300

/** Keeps the event loop from everything else for one turn, as too much work does. */
async function turn(): Promise<void> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TURN_MS)
  await setImmediate()
}

describe('a service with more to do than it can', () => {
  let app: ServiceApp
  const statusOf = async (url: string) => (await app.inject(url)).statusCode

  beforeAll(async () => {
    app = await createApp({ name: 'test', corsOrigins: 'https://console.test' })
    await app.register(health, { checks: [] })
    app.get('/work', async () => 'done')
    await app.ready()
  })
  afterAll(() => app.close())

  it('takes calls after a stall, turns them away when it goes on, and takes them again', async () => {
    await turn()
    await turn()
    expect(await statusOf('/work')).toBe(200)

    await turn()
    const refused = await app.inject({ url: '/work', headers: { origin: 'https://console.test' } })
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { status: 503, code: 'overloaded' }])
    expect(refused.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'retry-after': '2',
      'access-control-allow-origin': 'https://console.test'
    })
    expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 503])

    await expect.poll(() => statusOf('/work'), { timeout: 20_000 }).toBe(200)
  })
})
