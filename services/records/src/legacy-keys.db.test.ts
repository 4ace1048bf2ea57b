import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { environment } from './test-app.test.fixture.ts'

const build = (url: string, env: NodeJS.ProcessEnv = {}) =>
  buildApp(readConfig({ ...environment(url, 'http://fieldgate.test'), ...env }))

async function auditOf(url: string): Promise<unknown[]> {
  const { pool, close } = openDatabase(url)
  const { rows } = await pool.query<{ event: unknown }>('select event from audit_outbox order by position')
  await close()
  return rows.map(({ event }) => event)
}

describe('a key that is guessed', () => {
  const database = useDatabase()

  it('is refused as recorded, costs its address a failure, and is put on record', async () => {
    const app = await build(database.url, { RATE_LIMITS: 'on' })
    const guess = (key?: string) =>
      app.inject({ method: 'POST', url: '/api/create', headers: { ...(key && { 'api-key': key }) } })
    const missing = await guess()
    for (let n = 0; n < 60; n++) {
      const refused = await guess(`guess-${n}`)
      expect([refused.statusCode, refused.body]).toEqual([200, missing.body])
    }
    const limited = await guess('guess-60')
    expect(limited.statusCode).toBe(429)
    expect(limited.json()).toEqual({ status: 'failed', message: expect.stringContaining('"failures"') })
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
    await app.close()

    const events = await auditOf(database.url)
    expect(events).toContainEqual(
      expect.objectContaining({
        action: 'credential.refused',
        targetId: 'POST /api/create',
        after: expect.objectContaining({ code: 'legacy_key_unknown', count: 60 })
      })
    )
    expect(JSON.stringify(events)).not.toContain('guess-')
  })
})

describe('a new key', () => {
  const database = useDatabase()

  it('is put on record, without the key', async () => {
    const app = await build(database.url)
    const headers = { 'x-request-id': 'the-request' }
    const { api_key: key } = (await app.inject({ url: '/api/generate_key/told', headers })).json()
    await app.inject({ url: '/api/generate_key/told', headers })
    await app.close()
    const events = await auditOf(database.url)
    expect(events).toEqual([
      expect.objectContaining({
        action: 'legacy_key.created',
        targetType: 'legacy_key',
        targetId: 'told',
        actor: { kind: 'anonymous', id: null, name: 'anonymous' },
        requestId: 'the-request'
      })
    ])
    expect(key).toBeTypeOf('string')
    expect(JSON.stringify(events)).not.toContain(key)
  })
})
