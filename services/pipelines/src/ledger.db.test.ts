import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, provisionDatabase, urlOf } from '@fieldgate/db'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { startTestApp } from './test-app.test.fixture.ts'

const READINGS = 20_000
const WRITERS = 64
const PIPELINES = 16
const KEY = 'abcdefghijklmnop'

const role = (name: string) => ({ name, password: 'test' })
const ROLES = { database: 'ledger', owner: role('pipelines_owner'), app: role('pipelines_app') }

// A server of its own, with the settings of production: that of the other suites flushes nothing.
describe('the ledger', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-ledger-'))
  const start = () => startEmbeddedPostgres({ directory: join(directory, 'postgres') })
  let server: EmbeddedPostgres
  let started: Awaited<ReturnType<typeof startTestApp>>

  beforeAll(async () => {
    server = await start()
    await provisionDatabase(server.url, ROLES)
    await migrate(urlOf(server.url, ROLES.database, ROLES.owner))
    started = await startTestApp(urlOf(server.url, ROLES.database, ROLES.app))
  })
  afterAll(async () => {
    await started.close()
    server.stop()
    rmSync(server.dataDirectory, { recursive: true, force: true })
    rmSync(directory, { recursive: true, force: true })
  })

  const idOf = (n: number) => String(n % PIPELINES).padStart(8, '0')

  const send = (n: number) =>
    started.app.inject({
      method: 'POST',
      url: `/api/v1/pipelines/${idOf(n)}/readings`,
      headers: { 'x-pipeline-key': KEY, 'idempotency-key': `reading-${n}` },
      payload: { svp1: String(n) }
    })

  it('has every acknowledged reading once, though the database was cut off in the middle', async () => {
    for (let n = 0; n < PIPELINES; n++) {
      const url = `/pipeline/stream?opt=cre&id=${idOf(n)}&key=${KEY}`
      expect((await started.app.inject(url)).statusCode).toBe(201)
    }
    const statuses = new Map<number, number>()
    const acknowledged: string[] = []
    let next = 0

    async function write(): Promise<void> {
      for (let n = next++; n < READINGS; n = next++) {
        for (let status = 0; status !== 201; ) {
          status = (await send(n)).statusCode
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
        }
        acknowledged.push(String(n))
        if (acknowledged.length === READINGS / 2) {
          server.stop({ atOnce: true })
          server = await start()
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, write))

    const stored = await svp1sOf(urlOf(server.url, ROLES.database, ROLES.app))
    expect(stored.sort()).toEqual(acknowledged.sort())
    // A cut that nobody noticed proves nothing.
    expect(statuses.get(503)).toBeGreaterThan(0)
    expect([...statuses.keys()].sort()).toEqual([201, 503])
  })
})

async function svp1sOf(url: string): Promise<string[]> {
  const { pool, close } = openDatabase(url, { max: 1 })
  try {
    return (await pool.query<{ svp1: string }>('select svp1 from readings')).rows.map(({ svp1 }) => svp1)
  } finally {
    await close()
  }
}
