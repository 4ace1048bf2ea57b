import { mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrateDatabase } from './migrate.ts'
import { provisionDatabase, urlOf } from './provision.ts'

const rolesOf = (database: string) => ({
  database,
  owner: { name: `${database}_owner`, password: "o'wn" },
  app: { name: `${database}_app`, password: 'app' }
})
const roles = rolesOf('provision_probe')
const neighbours = rolesOf('provision_neighbour')

describe('a provisioned database', () => {
  const server = inject('databaseServer')
  const ownerUrl = urlOf(server, roles.database, roles.owner)
  const appUrl = urlOf(server, roles.database, roles.app)

  beforeAll(async () => {
    // Several replicas may do this at once.
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => provisionDatabase(server, roles)))
    await provisionDatabase(server, neighbours)
  })
  afterAll(async () => {
    for (const { database } of [roles, neighbours])
      await run(server, `drop database ${database} with (force)`)
  })

  it('is migrated once when four migrators start at once', async () => {
    const folder = await migrationsFolder('create table things (id integer)')
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(ownerUrl, folder)))
    const { rowCount } = await run(ownerUrl, 'select from drizzle.__drizzle_migrations')
    expect(rowCount).toBe(1)
  })

  it('lets the app role write rows and nothing else', async () => {
    await run(appUrl, 'insert into things values (1)')
    await expect(run(appUrl, 'create table mine (id integer)')).rejects.toThrow('permission denied')
    await expect(run(appUrl, 'drop table things')).rejects.toThrow('must be owner')
  })

  it.each(['owner', 'app'] as const)('is closed to the %s role of another', async (role) => {
    await expect(run(urlOf(server, roles.database, neighbours[role]), 'select 1')).rejects.toThrow(
      'permission denied for database'
    )
  })

  it('refuses a migration that was edited after it ran', async () => {
    const edited = await migrationsFolder('create table other_things (id integer)')
    await expect(migrateDatabase(ownerUrl, edited)).rejects.toThrow('edited after use')
  })
})

async function migrationsFolder(sql: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-migrations-'))
  await mkdir(join(folder, 'meta'))
  writeFileSync(join(folder, '0000_init.sql'), sql)
  const entries = [{ idx: 0, version: '7', when: 1_700_000_000_000, tag: '0000_init', breakpoints: true }]
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries })
  )
  return folder
}

async function run(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
