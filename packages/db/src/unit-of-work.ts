import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'

/** The transaction the current request runs in, if it runs in one. */
interface UnitOfWork {
  client: PoolClient
  savepoints: number
}

const current = new AsyncLocalStorage<UnitOfWork>()

export const currentUnit = (): UnitOfWork | undefined => current.getStore()

export interface OpenUnit {
  client: PoolClient
  /** Runs `work` so that every statement it makes, by whatever way, is part of the transaction. */
  run: <T>(work: () => T) => T
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

/**
 * Opens a transaction that what is called inside `run` joins without knowing: the pool's queries go to its
 * client, and `withTx` becomes a savepoint. For what must be one with an effect it did not make, as an
 * Idempotency-Key's row is. Exactly one of `commit` and `rollback` ends it.
 */
export async function openUnit(pool: Pool): Promise<OpenUnit> {
  const client = await pool.connect()
  const end = async (statement: 'commit' | 'rollback') => {
    let broken: Error | undefined
    try {
      await client.query(statement)
    } catch (error) {
      broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }
  try {
    await client.query('begin')
  } catch (error) {
    client.release(error as Error)
    throw error
  }
  return {
    client,
    run: (work) => current.run({ client, savepoints: 0 }, work),
    commit: () => end('commit'),
    rollback: () => end('rollback').catch(() => {})
  }
}
