import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export interface DatabaseRoles {
  database: string
  /** Owns the schema: migrations, partitions, retention. */
  owner: { name: string; password: string }
  /** What the service runs as: rows only, and no DDL. */
  app: { name: string; password: string }
}

/** Any number will do, so long as every provisioner of a server takes the same one. */
const PROVISION_LOCK = 2_316_401

/**
 * Makes the database and its two roles on the server of `adminUrl`, or brings what is there to this state;
 * passwords are set anew each time. Safe to run twice at once.
 */
export async function provisionDatabase(
  adminUrl: string,
  { database, owner, app }: DatabaseRoles
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PROVISION_LOCK])
    for (const { name, password } of [owner, app]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
      if (!rowCount) await client.query(`create role ${escapeIdentifier(name)}`)
      await client.query(`alter role ${escapeIdentifier(name)} login password ${escapeLiteral(password)}`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) {
      // An administrator who is not a superuser may give a database only to a role it is a member of.
      await client.query(`grant ${escapeIdentifier(owner.name)} to current_user`)
      await client.query(
        `create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner.name)}`
      )
    }
    await client.query(`revoke all on database ${escapeIdentifier(database)} from public`)
    await client.query(
      `grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(app.name)}`
    )
    // Still under the lock, which holds in the administrator's database alone.
    await withClient(urlOf(adminUrl, database, owner), async (client) => {
      const to = escapeIdentifier(app.name)
      await client.query(`grant usage on schema public to ${to}`)
      await client.query(
        `alter default privileges in schema public grant select, insert, update, delete on tables to ${to}`
      )
      await client.query(`alter default privileges in schema public grant usage on sequences to ${to}`)
    })
  })
}

/** The URL of `database` on the server of `serverUrl`, as `role`. */
export function urlOf(
  serverUrl: string,
  database: string,
  role?: { name: string; password: string }
): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (role) {
    url.username = encodeURIComponent(role.name)
    url.password = encodeURIComponent(role.password)
  }
  return url.href
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
