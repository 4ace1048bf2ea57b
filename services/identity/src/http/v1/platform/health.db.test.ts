import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const json = (status: number, body: object) => async () => Response.json(body, { status })
const ok = json(200, { status: 'ok' })

describe('health of the whole', () => {
  const neighbours = new Map<string, (url: string, init?: RequestInit) => Promise<Response>>()
  const asked: string[] = []
  const identity = useIdentity({
    fetch(url, init) {
      asked.push(url)
      return (neighbours.get(new URL(url).host) ?? ok)(url, init)
    }
  })

  // One answer is told for a second.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterAll(() => void vi.useRealTimers())

  async function healthWith(host: string, answer: (url: string, init?: RequestInit) => Promise<Response>) {
    neighbours.set(host, answer)
    vi.advanceTimersByTime(1000)
    const res = await identity.app.inject('/api/v1/health')
    neighbours.clear()
    return res
  }

  it('is ok while all answer', async () => {
    const res = await identity.app.inject('/api/v1/health')
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(res.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      errorRate: expect.toBeOneOf([null, 0]),
      services: { identity: 'ok', gateways: 'ok', pipelines: 'ok', records: 'ok', 'host-metrics': 'ok' }
    })
    expect(asked).toContain('http://host-metrics.test/readyz')
  })

  it('tells which share of the answers of all services failed', async () => {
    const answer = (url: string) =>
      url.endsWith('/traffic') ? json(200, { answers: 1_000_000, failures: 250_000 })() : ok()
    const { errorRate } = (await healthWith('records.test', answer)).json()
    // A few are identity's own.
    expect(errorRate).toBeCloseTo(0.25, 3)
  })

  it('is degraded, and still 200, when a service is', async () => {
    const res = await healthWith('host-metrics.test', json(200, { status: 'degraded' }))
    expect(res.statusCode).toBe(200)
    expect(res.json()).toMatchObject({
      status: 'degraded',
      services: { gateways: 'ok', 'host-metrics': 'degraded' }
    })
  })

  it.each([
    ['is not ready', json(503, { status: 'unavailable' })],
    ['refuses the connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['answers something else', json(200, { up: true })],
    ['answers no JSON', async () => new Response('<html>')]
  ])('is unavailable when a service %s', async (_name, answer) => {
    const res = await healthWith('records.test', answer)
    expect(res.statusCode).toBe(503)
    expect(res.headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' })
    expect(res.json()).toMatchObject({
      status: 'unavailable',
      services: { gateways: 'ok', records: 'unavailable' }
    })
  })

  it('asks the services once a second, however many want to know', async () => {
    vi.advanceTimersByTime(1000)
    asked.length = 0
    await Promise.all(Array.from({ length: 20 }, () => identity.app.inject('/api/v1/health')))
    await identity.app.inject('/api/v1/health')
    const readiness = () => asked.filter((url) => url === 'http://records.test/readyz')
    expect(readiness()).toHaveLength(1)
    vi.advanceTimersByTime(1000)
    await identity.app.inject('/api/v1/health')
    expect(readiness()).toHaveLength(2)
  })

  it('waits for a silent service no longer than its signal allows', async () => {
    const res = await healthWith(
      'pipelines.test',
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        })
    )
    expect(res.statusCode).toBe(503)
    expect(res.json()).toMatchObject({ services: { pipelines: 'unavailable' } })
  })
})
