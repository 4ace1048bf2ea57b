import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { AppError } from '@fieldgate/errors'
import { describe, expect, it } from 'vitest'
import { type BatcherOptions, createBatcher } from './batcher.ts'

const full = new AppError('unavailable', 'full', 'Full.', { retryAfterSeconds: 1 })

/** A batcher whose batches end when the test says so. */
function batcherWithGates(options: Partial<BatcherOptions<number, number>> = {}) {
  const started: Array<{ items: readonly number[]; finish: () => void; fail: (error: Error) => void }> = []
  const batcher = createBatcher<number, number>({
    run: (items) => {
      const { promise, resolve, reject } = Promise.withResolvers<number[]>()
      started.push({ items, finish: () => resolve(items.map((item) => item * 10)), fail: reject })
      return promise
    },
    maxBatch: 3,
    maxQueue: 4,
    maxInFlight: () => 1,
    overflow: () => full,
    ...options
  })
  return { batcher, started, batches: () => started.map(({ items }) => items) }
}

describe('batcher', () => {
  it('takes what arrives together as one batch, and gives each its own result', async () => {
    const { batcher, started, batches } = batcherWithGates()
    const results = Promise.all([1, 2, 3].map(batcher.submit))
    await turn()
    expect(batches()).toEqual([[1, 2, 3]])
    started[0]!.finish()
    expect(await results).toEqual([10, 20, 30])
  })

  it('lets nobody wait behind a batch that got no answer, and goes on with who comes then', async () => {
    const { batcher, started, batches } = batcherWithGates()
    const outcomes = Promise.allSettled([1, 2, 3].map(batcher.submit))
    await turn()
    const waiting = Promise.allSettled([4, 5].map(batcher.submit))
    const silence = new Error('Query read timeout')
    started[0]!.fail(silence)
    for (const outcome of [...(await outcomes), ...(await waiting)])
      expect(outcome).toEqual({ status: 'rejected', reason: silence })

    const later = batcher.submit(6)
    await turn()
    started[1]!.finish()
    expect([await later, batches()]).toEqual([60, [[1, 2, 3], [6]]])
  })

  it('makes the next batch of what arrives meanwhile, and starts it as soon as the first is through', async () => {
    const { batcher, started, batches } = batcherWithGates()
    const first = batcher.submit(1)
    await turn()
    const later = Promise.all([2, 3].map(batcher.submit))
    await turn()
    expect(batches()).toEqual([[1]])
    started[0]!.finish()
    await first
    expect(batches()).toEqual([[1], [2, 3]])
    started[1]!.finish()
    await later
  })

  it('levels the batches of clients that wait for their answers and come again', async () => {
    const { batcher, started } = batcherWithGates({ maxBatch: 100, maxQueue: 100 })
    let isOver = false
    const client = async () => {
      while (!isOver) await batcher.submit(1)
    }
    const clients = [client()]
    await turn()
    // All the others come while one of them is being served.
    for (let i = 0; i < 63; i++) clients.push(client())
    for (let nth = 0; nth < 10; nth++) {
      await turn()
      started[nth]!.finish()
    }
    await turn()
    expect(started.map(({ items }) => items.length).slice(1)).toEqual(Array(10).fill(32))
    isOver = true
    const closed = batcher.close()
    for (let nth = 10; nth < 13; nth++) {
      started[nth]?.finish()
      await turn()
    }
    await Promise.all([...clients, closed])
  })

  it('makes no batch larger than its bound, and runs as many at once as are allowed', async () => {
    const { batcher, started, batches } = batcherWithGates({ maxInFlight: () => 2, maxQueue: 10 })
    const results = Promise.all([1, 2, 3, 4, 5, 6, 7].map(batcher.submit))
    await turn()
    expect(batches()).toEqual([
      [1, 2, 3],
      [4, 5, 6]
    ])
    started[1]!.finish()
    await turn()
    expect(batches()[2]).toEqual([7])
    for (const { finish } of started) finish()
    await results
  })

  it('refuses what exceeds the queue at once, and keeps what is in it', async () => {
    const { batcher, started } = batcherWithGates()
    const results = Promise.all([1, 2, 3, 4].map(batcher.submit))
    await expect(batcher.submit(5)).rejects.toBe(full)
    await turn()
    started[0]!.finish()
    await turn()
    started[1]!.finish()
    expect(await results).toEqual([10, 20, 30, 40])
  })

  it('fails the batch that fails, and no other', async () => {
    const { batcher, started } = batcherWithGates()
    const first = Promise.allSettled([1, 2].map(batcher.submit))
    await turn()
    const later = batcher.submit(3)
    started[0]!.fail(new Error('broken'))
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    started[1]!.finish()
    expect(await later).toBe(30)
  })

  it('closes when all that it took is through, and takes no more', async () => {
    const { batcher, started } = batcherWithGates({ maxBatch: 1 })
    const results = Promise.all([1, 2].map(batcher.submit))
    let isClosed = false
    const closed = batcher.close().then(() => {
      isClosed = true
    })
    await expect(batcher.submit(3)).rejects.toBe(full)
    await turn()
    started[0]!.finish()
    await turn()
    expect(isClosed).toBe(false)
    started[1]!.finish()
    await closed
    expect(await results).toEqual([10, 20])
  })

  it('closes at once when there is nothing to do', async () => {
    await expect(batcherWithGates().batcher.close()).resolves.toBeUndefined()
  })

  it('runs no batch in the context of the request that happened to start it', async () => {
    const context = new AsyncLocalStorage<string>()
    const batcher = createBatcher<number, string | undefined>({
      run: async (items) => items.map(() => context.getStore()),
      maxBatch: 3,
      maxQueue: 3,
      maxInFlight: () => 1,
      overflow: () => full
    })
    expect(await context.run('a transaction', () => batcher.submit(1))).toBeUndefined()
  })
})
