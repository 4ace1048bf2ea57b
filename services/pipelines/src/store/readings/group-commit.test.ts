import { setImmediate as turn } from 'node:timers/promises'
import { AppError } from '@fieldgate/errors'
import { describe, expect, it } from 'vitest'
import { createGroupCommit } from './group-commit.ts'

const full = new AppError('unavailable', 'full', 'Full.', { retryAfterSeconds: 1 })
const away = new AppError('unavailable', 'database_unavailable', 'Away.')

/** A database that stores numbers, all of a batch or none; `refuse` makes it fail. */
function fakeDatabase(refuse: (batch: readonly number[]) => Error | undefined = () => undefined) {
  const stored: number[] = []
  const batches: Array<readonly number[]> = []
  let clock = 0
  let commitMs = 0
  return {
    stored,
    batches,
    now: () => clock,
    slowDown(ms: number) {
      commitMs = ms
    },
    async commit(batch: readonly number[]): Promise<string[]> {
      batches.push(batch)
      await turn()
      clock += commitMs
      const refusal = refuse(batch)
      if (refusal) throw refusal
      stored.push(...batch)
      return batch.map((item) => `stored ${item}`)
    }
  }
}

const groupCommitOn = (database: ReturnType<typeof fakeDatabase>, maxBatch = 100) =>
  createGroupCommit({ ...database, maxBatch, maxQueue: 1000, maxInFlight: 4, overflow: () => full })

const numbers = (count: number) => [...Array(count).keys()]

describe('group commit', () => {
  it('gives a receipt only for what is stored by then', async () => {
    const database = fakeDatabase()
    const { submit } = groupCommitOn(database)
    await Promise.all(
      numbers(50).map(async (item) => {
        expect(await submit(item)).toBe(`stored ${item}`)
        expect(database.stored).toContain(item)
      })
    )
    expect(database.batches).toHaveLength(1)
  })

  it('fails what the database refuses, and stores its neighbours once', async () => {
    const refused = new Error('no partition')
    const database = fakeDatabase((batch) => (batch.includes(3) || batch.includes(7) ? refused : undefined))
    const { submit } = groupCommitOn(database)
    const outcomes = await Promise.allSettled(numbers(10).map(submit))
    expect(outcomes.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([3, 7])
    expect(outcomes[3]).toEqual({ status: 'rejected', reason: refused })
    expect(database.stored).toEqual([0, 1, 2, 4, 5, 6, 8, 9])
  })

  it('tries nothing again when the database is gone: the batch may be stored', async () => {
    const database = fakeDatabase(() => away)
    const { submit } = groupCommitOn(database)
    const outcomes = await Promise.allSettled(numbers(10).map(submit))
    expect(outcomes).toEqual(numbers(10).map(() => ({ status: 'rejected', reason: away })))
    expect(database.batches).toHaveLength(1)
  })

  it('goes on after a failure', async () => {
    let isAway = true
    const database = fakeDatabase(() => (isAway ? away : undefined))
    const { submit } = groupCommitOn(database)
    await expect(submit(1)).rejects.toBe(away)
    isAway = false
    await expect(submit(2)).resolves.toBe('stored 2')
  })

  it('has one batch under way while commits are fast, and several where each is slow', async () => {
    const database = fakeDatabase()
    const { submit } = groupCommitOn(database, 1)
    await Promise.all(numbers(20).map(submit))
    const inFlight = async () => {
      const before = database.batches.length
      const submitted = Promise.all(numbers(8).map(submit))
      await turn()
      const started = database.batches.length - before
      await submitted
      return started
    }
    expect(await inFlight()).toBe(1)
    database.slowDown(5)
    await Promise.all(numbers(20).map(submit))
    expect(await inFlight()).toBe(4)
  })

  it('drains before it is closed', async () => {
    const database = fakeDatabase()
    const { submit, close } = groupCommitOn(database, 2)
    const submitted = Promise.all(numbers(9).map(submit))
    await close()
    expect(database.stored).toHaveLength(9)
    await submitted
    await expect(submit(10)).rejects.toBe(full)
  })
})
