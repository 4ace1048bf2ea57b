import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

const build = (url: string) =>
  buildApp(readConfig({ DATABASE_URL: url, PUBLIC_URL: 'http://fieldgate.test' }))

type App = Awaited<ReturnType<typeof build>>

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

  it('is alive, but not ready', async () => {
    expect((await app.inject('/livez')).statusCode).toBe(200)
    expect((await app.inject('/readyz')).statusCode).toBe(503)
  })
})
