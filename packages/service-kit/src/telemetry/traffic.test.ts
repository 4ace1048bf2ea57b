import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createTraffic } from './traffic.ts'

describe('the traffic of the last minute', () => {
  it('is what was answered, and how much of it failed', () => {
    const { count, ofLastMinute } = createTraffic(() => 0)
    for (const status of [200, 404, 500, 503]) count(status)
    expect(ofLastMinute()).toEqual({ answers: 4, failures: 2 })
  })

  it('forgets what is older', () => {
    let now = 0
    const { count, ofLastMinute } = createTraffic(() => now)
    count(500)
    now = 30_000
    count(200)
    expect(ofLastMinute()).toEqual({ answers: 2, failures: 1 })
    now = 60_000
    expect(ofLastMinute()).toEqual({ answers: 1, failures: 0 })
    now = 200_000
    expect(ofLastMinute()).toEqual({ answers: 0, failures: 0 })
  })

  it('is told by a service, without those who only look how it is', async () => {
    const app = await createApp({ name: 'test' })
    app.get('/works', async () => 'done')
    app.get('/fails', async () => {
      throw new Error('It broke.')
    })
    for (const url of ['/works', '/fails', '/metrics', '/traffic']) await app.inject(url)
    expect((await app.inject('/traffic')).json()).toEqual({ answers: 2, failures: 1 })
  })
})
