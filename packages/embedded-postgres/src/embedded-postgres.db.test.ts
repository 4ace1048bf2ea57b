import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

describe('embedded PostgreSQL', () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'fieldgate-pg-')), 'postgres')
  let home = directory

  beforeAll(async () => {
    const server = await startEmbeddedPostgres({ directory })
    home = server.dataDirectory
    await query(server.url, 'create table kept as select 42 as answer')
    server.stop()
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('keeps its data and its URL from one start to the next', async () => {
    const first = await startEmbeddedPostgres({ directory })
    first.stop()
    const second = await startEmbeddedPostgres({ directory })
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    second.stop()
  })

  it('takes over a server that is still running', async () => {
    const orphan = await startEmbeddedPostgres({ directory })
    const started = await query(orphan.url, 'select pg_postmaster_start_time()::text')
    const taken = await startEmbeddedPostgres({ directory })
    expect(await query(taken.url, 'select pg_postmaster_start_time()::text')).toEqual(started)
    taken.stop()
  })

  it('writes to the disk before it acknowledges', async () => {
    const server = await startEmbeddedPostgres({ directory })
    const settings = await query(
      server.url,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`
    )
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on'])
    server.stop()
  })

  it('listens on the loopback address alone, and asks for a password', async () => {
    const server = await startEmbeddedPostgres({ directory })
    expect(await query(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    const guessed = new URL(server.url)
    guessed.password = 'guessed'
    await expect(query(guessed.href, 'select 1')).rejects.toThrow('password authentication failed')
    server.stop()
  })
})

async function query(url: string, sql: string): Promise<Array<Record<string, unknown>>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
