import { randomBytes } from 'node:crypto'
import { migrateDatabase, provisionDatabase, urlOf } from '@fieldgate/db'
import { Client } from 'pg'

export interface Template {
  serverUrl: string
  database: string
  owner: { name: string; password: string }
  app: { name: string; password: string }
}

export interface TestDatabase {
  /** As the role the service runs as: what it may not do, its tests may not either. */
  url: string
  ownerUrl: string
  drop: () => Promise<void>
}

/** Drops and rebuilds the database that the suites of `service` are copied from, with its two roles. */
export async function createTemplate(
  serverUrl: string,
  service: string,
  migrationsFolder: string
): Promise<Template> {
  const name = service.replaceAll('-', '_')
  const role = (suffix: string) => ({ name: `${name}_${suffix}`, password: 'test' })
  const template = { serverUrl, database: `test_${name}`, owner: role('owner'), app: role('app') }
  await asAdmin(serverUrl, `drop database if exists "${template.database}"`)
  await provisionDatabase(serverUrl, template)
  await migrateDatabase(urlOf(serverUrl, template.database, template.owner), migrationsFolder)
  return template
}

export async function cloneTemplate({ serverUrl, database, owner, app }: Template): Promise<TestDatabase> {
  const name = `${database}_${randomBytes(6).toString('hex')}`
  await asAdmin(serverUrl, `create database "${name}" template "${database}" owner "${owner.name}"`)
  return {
    url: urlOf(serverUrl, name, app),
    ownerUrl: urlOf(serverUrl, name, owner),
    drop: () => asAdmin(serverUrl, `drop database "${name}" with (force)`)
  }
}

async function asAdmin(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
