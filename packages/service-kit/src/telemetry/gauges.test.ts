import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { watchBreakers, watchPool, watchSpread, watchValue } from './gauges.ts'

describe('values on /metrics', () => {
  it('are those of the moment of asking', async () => {
    const app = await createApp({ name: 'test' })
    let waiting = 3
    watchValue(app, { name: 'waiting', help: 'Who waits.', read: () => waiting })
    expect((await app.inject('/metrics')).body).toContain('waiting{service="test"} 3')
    waiting = 4
    expect((await app.inject('/metrics')).body).toContain('waiting{service="test"} 4')
    await app.close()
  })

  it('are left out, and nothing else, when they cannot be read', async () => {
    const app = await createApp({ name: 'test' })
    const read = () => Promise.reject(new Error('the database is away'))
    watchValue(app, { name: 'days_ahead', help: 'Days.', read })
    watchPool(app, { totalCount: 5, idleCount: 2, waitingCount: 1 })
    const { statusCode, body } = await app.inject('/metrics')
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/^days_ahead\{/m)
    expect(body).toContain('database_pool_connections{state="busy",service="test"} 3')
    expect(body).toContain('database_pool_waiting{service="test"} 1')
    await app.close()
  })

  it('tell which dependencies are known to be away', async () => {
    const app = await createApp({ name: 'test' })
    watchBreakers(app, { database: { isOpen: () => true }, identity: { isOpen: () => false } })
    const { body } = await app.inject('/metrics')
    expect(body).toContain('circuit_breaker_open{dependency="database",service="test"} 1')
    expect(body).toContain('circuit_breaker_open{dependency="identity",service="test"} 0')
    await app.close()
  })

  it('tell of a spread how many were at most so large', async () => {
    const app = await createApp({ name: 'test' })
    const observe = watchSpread(app, { name: 'rows', help: 'Rows.', buckets: [1, 10] })
    observe(1)
    observe(7)
    const { body } = await app.inject('/metrics')
    expect(body).toContain('rows_bucket{le="1",service="test"} 1')
    expect(body).toContain('rows_bucket{le="10",service="test"} 2')
    await app.close()
  })
})
