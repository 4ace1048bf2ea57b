import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type DatabaseHandle, openDatabase, withTx } from './database.ts'
import { openStallingProxy, type StallingProxy } from './testing/stalling-proxy.ts'
import { openUnit } from './unit-of-work.ts'

const CONNECTIONS = 3
const ANSWERED_WITHIN_MS = 4_000

interface Situation {
  way: StallingProxy
  handle: DatabaseHandle
}

const select = (client: PoolClient) => client.query('select 1')

/** What is asked of a server that freezes meanwhile; rejects as its caller sees it. */
const CASES: Record<string, (situation: Situation) => Promise<unknown>> = {
  'a query': ({ way, handle }) => {
    way.stall()
    return handle.pool.query('select 1')
  },
  'more queries than there are connections': ({ way, handle }) => {
    way.stall()
    const queries = Array.from({ length: 100 }, () => handle.pool.query('select 1'))
    return Promise.allSettled(queries).then((outcomes) => {
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']))
      return queries[0]
    })
  },
  'a transaction before it begins': ({ way, handle }) => {
    way.stall()
    return withTx(handle.pool, (_tx, client) => select(client))
  },
  'a transaction in the middle': ({ way, handle }) =>
    withTx(handle.pool, async (_tx, client) => {
      await select(client)
      way.stall()
      await select(client)
    }),
  'a transaction at its commit': ({ way, handle }) =>
    withTx(handle.pool, async (_tx, client) => {
      await select(client)
      way.stall()
    }),
  'a unit of work before it begins': ({ way, handle }) => {
    way.stall()
    return openUnit(handle.pool)
  },
  'a unit of work in the middle, with a savepoint': async ({ way, handle }) => {
    const unit = await openUnit(handle.pool)
    try {
      await unit.run(() =>
        withTx(handle.pool, async (_tx, client) => {
          way.stall()
          await select(client)
        })
      )
    } finally {
      await unit.rollback()
    }
  },
  'a unit of work at its commit': async ({ way, handle }) => {
    const unit = await openUnit(handle.pool)
    way.stall()
    await unit.commit()
  }
}

interface Outcome {
  error: unknown
  tookMs: number
  /** Of the pool, once the server goes on. */
  connections: { waiting: number; inUse: number }
  answersAgain: boolean
}

async function outcomeOf(ask: (situation: Situation) => Promise<unknown>): Promise<Outcome> {
  const way = await openStallingProxy(inject('databaseServer'))
  const handle = openDatabase(way.url, { max: CONNECTIONS })
  const { pool } = handle
  await Promise.all(Array.from({ length: CONNECTIONS }, () => handle.ping()))
  const began = performance.now()
  const error = await ask({ way, handle }).then(
    () => undefined,
    (reason: unknown) => reason
  )
  const tookMs = performance.now() - began
  way.goOn()
  const answers = await Promise.all(Array.from({ length: CONNECTIONS * 2 }, () => pool.query('select 1')))
  const connections = { waiting: pool.waitingCount, inUse: pool.totalCount - pool.idleCount }
  await handle.close()
  way.close()
  return { error, tookMs, connections, answersAgain: answers.length === CONNECTIONS * 2 }
}

describe('a server that freezes', () => {
  const outcomes = new Map<string, Outcome>()

  // Each waits for as long as a caller would: all of them at once.
  beforeAll(async () => {
    const found = Object.entries(CASES).map(async ([what, ask]) => outcomes.set(what, await outcomeOf(ask)))
    await Promise.all(found)
  })

  it.each(Object.keys(CASES))('costs %s at most 4 s, and the pool nothing', (what) => {
    const { error, tookMs, connections, answersAgain } = outcomes.get(what)!
    expect(error).toMatchObject({ kind: 'unavailable', code: 'database_unavailable', retryAfterSeconds: 1 })
    expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS)
    expect([connections, answersAgain]).toEqual([{ waiting: 0, inUse: 0 }, true])
  })
})
