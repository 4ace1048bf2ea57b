import { type Breaker, createBreaker } from '@fieldgate/breaker'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { answersNoMore, toldBy } from './pg-errors.ts'
import { asUnavailable } from './unavailable.ts'
import { currentUnit } from './unit-of-work.ts'

export type Database = NodePgDatabase

export interface DatabaseHandle {
  /** drizzle on the pool. For more than one statement: `withTx`. */
  db: Database
  pool: Pool
  /** Resolves when the server answers a query; throws `unavailable` when it does not. It asks whatever the breaker says. */
  ping: () => Promise<undefined>
  breaker: Pick<Breaker, 'isOpen'>
  close: () => Promise<void>
}

interface DatabaseOptions {
  max?: number
  /** Milliseconds that only go forward. */
  now?: () => number
}

/**
 * What we look up is in memory, or a disk without a head away. With the cost that PostgreSQL assumes, a fleet of a
 * thousand is read from end to end for thirty of it.
 */
const SETTINGS = '-c random_page_cost=1.1'

/**
 * Opens a pool on `url`. Every wait is bounded (a connection 1.5 s, a lock 2 s, a statement 3 s on the server and 3.2 s
 * here), and a server that is away or frozen shows as the AppError `database_unavailable`, one whose disk is full as
 * `storage_full`, never as a 500. While the server does not answer at all, who wants a connection is told so at once;
 * who has one goes on.
 */
export function openDatabase(url: string, { max = 10, ...clock }: DatabaseOptions = {}): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max,
    options: SETTINGS,
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
  const breaker = createBreaker({ toldBy, ...clock })
  pool.on('connect', (client) => listen(client, breaker))
  const { ping } = guard(pool, breaker)
  return {
    db: drizzle(pool),
    pool,
    ping,
    breaker,
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
 * line behind it. The client goes when it is released. The breaker hears what comes of each statement.
 */
function listen(client: PoolClient, breaker: Breaker): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown> | undefined
  let silence: { error: unknown } | undefined
  Object.assign(client, {
    // The pool's own query asks by callback, once, and gets no promise: it is heard by who asks the pool.
    query: (...args: unknown[]) =>
      silence
        ? Promise.reject(silence.error)
        : query(...args)?.then(
            (answer) => {
              breaker.heard()
              return answer
            },
            (failure: unknown) => {
              breaker.heard(failure)
              const error = asUnavailable(failure)
              if (answersNoMore(failure)) silence = { error }
              throw error
            }
          )
  })
}

/** Puts the breaker before the pool, and gives each failure the name that its caller is told. */
function guard(pool: Pool, breaker: Breaker): Pick<DatabaseHandle, 'ping'> {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<PoolClient>
  const rethrow = (error: unknown): never => {
    throw asUnavailable(error)
  }

  function queryInUnit(...args: unknown[]): Promise<unknown> {
    const { client } = currentUnit()!
    return (client.query as (...args: unknown[]) => Promise<unknown>).apply(client, args)
  }

  async function borrow(): Promise<PoolClient> {
    // An idle connection tells nothing of the server: a query does, and is the probe.
    if (breaker.isOpen()) await breaker.call(() => query('select 1'))
    try {
      return await connect()
    } catch (error) {
      breaker.heard(error)
      throw error
    }
  }

  Object.assign(pool, {
    query: (...args: unknown[]) =>
      (currentUnit() ? queryInUnit(...args) : breaker.call(() => query(...args))).catch(rethrow),
    // The pool's own query connects by callback, and is guarded above.
    connect: (callback?: unknown) => (callback ? connect(callback) : borrow().catch(rethrow))
  })
  return { ping: () => breaker.probe(() => query('select 1')).then(() => undefined, rethrow) }
}
