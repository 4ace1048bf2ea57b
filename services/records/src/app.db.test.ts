import { openDatabase } from '@fieldgate/db'
import type { Fetch } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import type { AuditEvent } from '@fieldgate/types'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { admin, environment, startTestApp } from './test-app.test.fixture.ts'

const away: Fetch = async () => {
  throw new Error('identity is away')
}

const build = (url: string, fetch: Fetch = away) =>
  buildApp(readConfig(environment(url, 'http://fieldgate.test')), { fetch })

type App = Awaited<ReturnType<typeof build>>

describe('the configuration', () => {
  it.each([
    ['LEGACY_SUNSET', 'tomorrow'],
    ['LEGACY_SUNSET', '2026-02-30'],
    ['SERVICE_SECRET', 'short'],
    ['IDENTITY_URL', 'identity']
  ])('refuses %s=%s by name', (name, value) => {
    const env = { ...environment('postgres://localhost/records', 'http://fieldgate.test'), [name]: value }
    expect(() => readConfig(env)).toThrow(name)
  })
})

describe('the service', () => {
  const database = useDatabase()
  let app: App

  beforeAll(async () => {
    app = await build(database.url)
  })
  afterAll(() => app.close())

  it('is ready once its database answers', async () => {
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  })

  it('keeps no key that could be read back', async () => {
    const { api_key } = (await app.inject('/api/generate_key/sumit')).json<{ api_key: string }>()
    const handle = openDatabase(database.url)
    const { rows } = await handle.pool.query('select * from legacy_keys')
    await handle.close()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(api_key)
  })

  it('lists every record once and by number, however many there are', async () => {
    const owner = openDatabase(database.ownerUrl)
    await owner.pool.query(
      `insert into records (id, value2, shared, last_modified_by)
       select gen_random_uuid(), n, true, 'bulk' from generate_series(1, 2500) n`
    )
    await owner.close()
    const numbers = (await app.inject('/api/list')).json<Array<{ id: number }>>().map((record) => record.id)
    expect(numbers.length).toBeGreaterThanOrEqual(2500)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })
})

describe('the audit of the service', () => {
  const database = useDatabase()

  it('tells identity of each write, in its own name', async () => {
    const told: AuditEvent[] = []
    const identity: Fetch = async (url, init) => {
      if (url.endsWith('/auth/tokens')) return Response.json({ access_token: 'of-records', expires_in: 900 })
      expect(new Headers(init?.headers).get('authorization')).toBe('Bearer of-records')
      told.push(...(JSON.parse(String(init?.body)) as { events: AuditEvent[] }).events)
      return new Response(null, { status: 204 })
    }
    const app = await build(database.url, identity)
    const { api_key: key } = (await app.inject('/api/generate_key/thor')).json<{ api_key: string }>()
    const create = { method: 'POST', url: '/api/create', headers: { 'api-key': key } } as const
    for (const value1 of ['one', 'two']) await app.inject({ ...create, payload: { value1 } })

    await vi.waitFor(() => expect(told).toHaveLength(3), { timeout: 10_000 })
    expect(told).toMatchObject([
      { action: 'legacy_key.created', actor: { kind: 'anonymous' }, targetId: 'thor' },
      { action: 'record.created', actor: { kind: 'api_key', name: 'thor' }, after: { value1: 'one' } },
      { action: 'record.created', actor: { kind: 'api_key', name: 'thor' }, after: { value1: 'two' } }
    ])
    await app.close()
  })
})

describe('the service without its database', () => {
  let app: App

  beforeAll(async () => {
    app = await build('postgres://records_app:test@127.0.0.1:1/records')
  })
  afterAll(() => app.close())

  it.each([
    ['GET', '/api/list'],
    ['GET', '/api/read/1'],
    ['POST', '/api/create'],
    ['POST', '/api/generate_key/sumit']
  ] as const)('answers %s %s with 503 and when to try again', async (method, url) => {
    const answer = await app.inject({ method, url, headers: { 'api-key': 'any' } })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('1')
    expect(answer.headers['content-type']).toContain('application/json')
    expect(answer.json()).toMatchObject({ status: 'failed' })
  })

  it.each([
    ['GET', '/api/v1/records', undefined],
    ['GET', '/api/v1/records', 'text/csv'],
    ['POST', '/api/v1/records', undefined],
    ['POST', '/api/v1/records:batch', 'application/xml']
  ] as const)('answers %s %s as %s with 503 and when to try again', async (method, url, accept) => {
    const { call, close } = await startTestApp('postgres://records_app:test@127.0.0.1:1/records')
    const headers = { 'idempotency-key': 'a-key', ...(accept && { accept }) }
    const payload = url.endsWith('batch') ? { items: [{ value2: 1 }] } : { value2: 1 }
    const answer = await call(admin, { method, url, headers, ...(method === 'POST' && { payload }) })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+(json|xml)/)
    await close()
  })

  it('is alive, but not ready', async () => {
    expect((await app.inject('/livez')).statusCode).toBe(200)
    expect((await app.inject('/readyz')).statusCode).toBe(503)
  })
})
