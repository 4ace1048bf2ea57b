import { type DatabaseRoles, provisionDatabase, urlOf } from '@fieldgate/db'
import { Client } from 'pg'
import type { Secrets } from './secrets.ts'
import { SERVICES } from './services.ts'

/** Any number will do, so long as every standalone takes the same one. */
const PLATFORM_LOCK = 7_402_938
const LOCK_TIMEOUT = '3s'

/**
 * Holds `serverUrl` for this process alone until `release`, or throws when another platform runs on it. The
 * lock is the connection's: a process that is killed gives it up.
 */
export async function holdServer(serverUrl: string): Promise<{ release: () => Promise<void> }> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query('select pg_advisory_lock($1)', [PLATFORM_LOCK])
  } catch (cause) {
    await client.end()
    throw new Error('Fieldgate runs on this data already; stop it first, or set FIELDGATE_DATA.', { cause })
  }
  return { release: () => client.end() }
}

/** A service's database, as the role it runs as and as the one that owns the tables. */
export interface ServiceDatabase {
  appUrl: string
  ownerUrl: string
}

/** Makes each service's database and roles, and brings its tables up to date. */
export async function prepareDatabases(
  serverUrl: string,
  secrets: Secrets
): Promise<ReadonlyMap<string, ServiceDatabase>> {
  const databases = await Promise.all(
    SERVICES.flatMap(({ name, migrate }) => (migrate ? { name, migrate } : [])).map(
      async ({ name, migrate }) => {
        const roles = rolesOf(name, secrets)
        await provisionDatabase(serverUrl, roles)
        const ownerUrl = urlOf(serverUrl, roles.database, roles.owner)
        await migrate(ownerUrl)
        return [name, { ownerUrl, appUrl: urlOf(serverUrl, roles.database, roles.app) }] as const
      }
    )
  )
  return new Map(databases)
}

function rolesOf(service: string, secrets: Secrets): DatabaseRoles {
  const name = service.replaceAll('-', '_')
  const role = (suffix: string) => ({
    name: `${name}_${suffix}`,
    password: secrets.get(`database-${service}-${suffix}`)
  })
  return { database: `fieldgate_${name}`, owner: role('owner'), app: role('app') }
}
