import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { answersNoMore } from './pg-errors.ts'
import { asUnavailable } from './unavailable.ts'
import { currentUnit } from './unit-of-work.ts'

export type Database = NodePgDatabase

export interface DatabaseHandle {
  /** drizzle on the pool. For more than one statement: `withTx`. */
  db: Database
  pool: Pool
  /** Resolves when the server answers a query; throws `unavailable` when it does not. */
  ping: () => Promise<undefined>
  close: () => Promise<void>
}

/**
 * Opens a pool on `url`. Every wait is bounded (a connection 1.5 s, a lock 2 s, a statement 3 s on the server and 3.2 s
 * here), and a server that is away or frozen shows as the AppError `database_unavailable`, one whose disk is full as
 * `storage_full`, never as a 500.
 */
export function openDatabase(url: string, options: { max?: number } = {}): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 1_500,
    query_timeout: 3_200,
    statement_timeout: 3_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 5_000
  })
  // A dropped idle connection must not take the process down; the next query opens a new one.
  pool.on('error', () => {})
  // Nor may one that is checked out: without a listener its 'error' event is uncaught.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', endWithSilence)
  translateFailures(pool)
  return {
    db: drizzle(pool),
    pool,
    ping: () => pool.query('select 1').then(() => undefined),
    close: () => pool.end()
  }
}

/**
 * Runs `work` in one transaction. Unlike drizzle's own it gives the client back whatever fails, BEGIN included,
 * and throws the client away when the connection is no longer sound. Inside a unit of work it is a savepoint.
 */
export async function withTx<T>(
  pool: Pool,
  work: (tx: Database, client: PoolClient) => Promise<T>
): Promise<T> {
  const unit = currentUnit()
  if (unit) return withSavepoint(unit.client, `unit_${++unit.savepoints}`, work)
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(drizzle(client), client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw asUnavailable(error)
  } finally {
    client.release(broken)
  }
}

async function withSavepoint<T>(
  client: PoolClient,
  name: string,
  work: (tx: Database, client: PoolClient) => Promise<T>
): Promise<T> {
  await client.query(`savepoint ${name}`)
  try {
    const result = await work(drizzle(client), client)
    await client.query(`release savepoint ${name}`)
    return result
  } catch (error) {
    await client.query(`rollback to savepoint ${name}`).catch(() => {})
    throw asUnavailable(error)
  }
}

/**
 * Makes the first answer that does not come the last that is waited for: what follows, a rollback too, would stand in
 * line behind it. The client goes when it is released.
 */
function endWithSilence(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown> | undefined
  let silence: { error: unknown } | undefined
  Object.assign(client, {
    // The pool's own query asks by callback, once, and gets no promise.
    query: (...args: unknown[]) =>
      silence
        ? Promise.reject(silence.error)
        : query(...args)?.catch((failure: unknown) => {
            const error = asUnavailable(failure)
            if (answersNoMore(failure)) silence = { error }
            throw error
          })
  })
}

function translateFailures(pool: Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<PoolClient>
  const queryInUnit = (...args: unknown[]) =>
    (currentUnit()!.client.query as (...args: unknown[]) => Promise<unknown>).apply(
      currentUnit()!.client,
      args
    )
  const rethrow = (error: unknown): never => {
    throw asUnavailable(error)
  }
  Object.assign(pool, {
    query: (...args: unknown[]) => (currentUnit() ? queryInUnit(...args) : query(...args)).catch(rethrow),
    // The pool's own query connects by callback, and is translated above.
    connect: (callback?: unknown) => (callback ? connect(callback) : connect().catch(rethrow))
  })
}
