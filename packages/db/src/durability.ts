import { Client } from 'pg'
import { isConnectionFailure } from './pg-errors.ts'

const SETTINGS = `select name from pg_settings
where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`

/**
 * Throws when the server at `url` would acknowledge what a loss of power takes back. One that does not answer is not
 * judged: a service starts without it, and says by its health that it is away.
 */
export async function assertDurable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>(SETTINGS)
    if (rows.length > 0) throw new Error(flawOf(rows.map(({ name }) => name)))
  } catch (error) {
    if (!isConnectionFailure(error)) throw error
  } finally {
    await client.end()
  }
}

const flawOf = (names: readonly string[]): string =>
  `The database loses what it acknowledged when the power fails: ${names.join(', ')} must not be off.`
