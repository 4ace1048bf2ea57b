import { openDatabase } from '@fieldgate/db'
import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { ENVIRONMENT, MEMBER, startTestApp } from './test-app.test.fixture.ts'

const KEY = 'canary-key-00001'
const NEW_KEY = 'canary-key-00002'
const WRONG_KEY = 'canary-key-00003'
const PEPPER = 'canary-pepper of thirty-two characters'

describe('a key that travels in the query', () => {
  const database = useDatabase()
  const lines: string[] = []
  let app: ServiceApp

  beforeAll(async () => {
    const config = readConfig({
      ...ENVIRONMENT,
      DATABASE_URL: database.url,
      KEY_PEPPER: PEPPER
    })
    app = await buildApp(config, {
      logger: { level: 'trace', stream: { write: (line) => lines.push(line) } }
    })
  })
  afterAll(() => app.close())

  it.each<[method: 'GET' | 'PUT', url: string, status: number]>([
    ['GET', `/pipeline/stream?opt=cre&id=00000001&key=${KEY}`, 201],
    ['GET', `/pipeline/stream?opt=cre&id=00000001&key=${KEY}`, 400],
    ['GET', `/pipeline/stream?opt=snd&id=00000001&key=${KEY}&ivp1=1`, 201],
    ['GET', `/pipeline/stream?opt=snd&id=00000001&key=${KEY}&ivp1=x`, 400],
    ['GET', `/pipeline/stream?opt=rcv&id=00000001&key=${WRONG_KEY}`, 400],
    ['GET', `/pipeline/stream?opt=rcv&id=00000009&key=${KEY}`, 400],
    ['GET', `/pipeline/stream?opt=rcv&id=00000001&key=${KEY}-too-long`, 400],
    ['GET', `/pipeline/stream?opt=upk&id=00000001&key=${KEY}&nkey=${NEW_KEY}-too-long`, 400],
    ['GET', `/pipeline/stream?opt=upk&id=00000001&key=${KEY}&nkey=${NEW_KEY}`, 201],
    ['GET', `/pipeline/nothing?key=${KEY}`, 400],
    ['PUT', `/pipeline/stream?key=${KEY}`, 405],
    ['GET', `/elsewhere?key=${KEY}`, 404],
    ['GET', `/pipeline/%zz?key=${KEY}`, 400]
  ])('is not told by %s %s', async (method, url, status) => {
    const response = await app.inject({ method, url })
    expect(response.statusCode).toBe(status)
    expect(response.body + JSON.stringify(response.headers)).not.toContain('canary')
  })

  it('is not stored', async () => {
    const owner = openDatabase(database.ownerUrl)
    const { rows } = await owner.pool.query<{ row: string }>('select p::text as row from pipelines p')
    await owner.close()
    expect(rows).toHaveLength(1)
    for (const secret of ['canary', Buffer.from(NEW_KEY).toString('hex')]) {
      expect(rows[0]!.row).not.toContain(secret)
    }
  })

  it('is not told when a statement fails, which is logged', async () => {
    const owner = openDatabase(database.ownerUrl)
    await owner.pool.query('drop table pipeline_states')
    await owner.close()
    const response = await app.inject(`/pipeline/stream?opt=snd&id=00000001&key=${NEW_KEY}&ivp1=1`)
    expect([response.statusCode, response.json()]).toEqual([
      500,
      { id: '00000001', message: 'Internal error', response: 'error!', timestamp: expect.any(String) }
    ])
    expect(lines.filter((line) => line.includes('request failed'))).toHaveLength(1)
  })

  it('is in no line of the log', () => {
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter((line) => line.includes('canary'))).toEqual([])
  })
})

describe('a key that is shown once', () => {
  const database = useDatabase()

  it('is not readable in the answer that is kept for an Idempotency-Key', async () => {
    const { app, identity, close } = await startTestApp(database.url)
    const headers = {
      authorization: `Bearer ${await identity.token(MEMBER)}`,
      'idempotency-key': 'make-one'
    }
    const made = await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: {} })
    const rotations = `${made.headers.location}/keys`
    const rotated = await app.inject({ method: 'POST', url: rotations, headers, payload: {} })
    await close()
    const { pool, close: closeDatabase } = openDatabase(database.url)
    const { rows } = await pool.query<{ row: string }>('select k::text as row from idempotency_keys k')
    await closeDatabase()
    expect(rows).toHaveLength(2)
    for (const answer of [made, rotated]) {
      expect(JSON.stringify(rows)).not.toContain(answer.json<{ key: string }>().key)
    }
  })
})
