import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'

/** The transaction the current request runs in, if it runs in one. */
interface UnitOfWork {
  client: PoolClient
  savepoints: number
  afterCommit: Array<() => void>
}

const current = new AsyncLocalStorage<UnitOfWork>()

export const currentUnit = (): UnitOfWork | undefined => current.getStore()

/** Does `work` once what was written before is committed: at once, or with the unit of work, or with that never. */
export function afterCommit(work: () => void): void {
  const unit = currentUnit()
  if (unit) unit.afterCommit.push(work)
  else work()
}

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
  const unit: UnitOfWork = { client, savepoints: 0, afterCommit: [] }
  return {
    client,
    run: (work) => current.run(unit, work),
    async commit() {
      await end('commit')
      for (const work of unit.afterCommit) work()
    },
    rollback: () => end('rollback').catch(() => {})
  }
}
