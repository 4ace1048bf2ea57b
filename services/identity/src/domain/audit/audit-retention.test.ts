import { type RetentionRun, retentionRunning } from '@fieldgate/retention'
import { describe, expect, it } from 'vitest'
import { type AuditRetentionStore, createAuditRetention } from './audit-retention.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const by = { actor: { kind: 'user', id: 'u1', name: 'root' }, requestId: 'request-1' } as const

function retentionOf(removeSome?: (before: Date) => Promise<number>, lastSuccess?: Date) {
  const runs: RetentionRun[] = []
  const ends: Array<Partial<RetentionRun>> = []
  const failures: unknown[] = []
  const store: AuditRetentionStore = {
    getPolicy: async () => ({ keepDays: 10, updatedAt: NOW, version: 1 }),
    changePolicy: async (_by, decide) => decide(await store.getPolicy()),
    survey: async () => ({ count: 7, oldest: NOW, newest: NOW }),
    findLastSuccess: async () => lastSuccess,
    findRun: async () => undefined,
    insertRun: async (run) => void runs.push(run),
    finishRun: async (_id, end) => void ends.push(end)
  }
  const retention = createAuditRetention({
    store,
    removeSome,
    reportFailure: (error) => failures.push(error),
    now: () => NOW,
    newId: () => '1'
  })
  return { retention, store, runs, ends, failures }
}

describe('a retention run', () => {
  it('removes until nothing is left from before the days that are kept', async () => {
    const left = [3, 4, 0]
    const asked: Date[] = []
    const { retention, ends } = retentionOf(async (before) => {
      asked.push(before)
      return left.shift()!
    })
    const run = await retention.start(false, by)
    expect(run).toMatchObject({ state: 'running', count: 7, finishedAt: null })
    await expect.poll(() => ends).toEqual([{ state: 'succeeded', count: 7, finishedAt: NOW }])
    expect(asked).toEqual(Array(3).fill(new Date('2026-02-19T12:00:00Z')))
  })

  it('says what it did before it failed', async () => {
    const outcomes = [() => 3, () => raise(new Error('away'))]
    const { retention, ends, failures } = retentionOf(async () => outcomes.shift()!())
    await retention.start(false, by)
    await expect.poll(() => ends).toEqual([{ state: 'failed', count: 3, finishedAt: NOW }])
    expect(failures).toMatchObject([{ message: 'away' }])
  })

  it('ends between two batches when it is stopped', async () => {
    const { retention, ends } = retentionOf(async () => 5)
    await retention.start(false, by)
    await retention.stop()
    expect(ends).toMatchObject([{ state: 'failed' }])
  })
})

describe('the retention run of a day', () => {
  const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
  const nothingLeft = async () => 0

  it.each([
    ['before the first', undefined, 1],
    ['a day after the last', ago(24), 1],
    ['sooner', ago(23), 0]
  ])('is due %s', async (_when, last, count) => {
    const { retention, runs } = retentionOf(nothingLeft, last)
    await retention.startDue()
    expect(runs).toHaveLength(count)
  })

  it('is left to whom may remove', async () => {
    const { retention, runs } = retentionOf()
    await retention.startDue()
    expect(runs).toEqual([])
  })

  it('is left to the replica that is at it', async () => {
    const { retention, store } = retentionOf(nothingLeft)
    store.insertRun = async () => raise(retentionRunning())
    await expect(retention.startDue()).resolves.toBeUndefined()
    store.insertRun = async () => raise(new Error('away'))
    await expect(retention.startDue()).rejects.toThrow('away')
  })
})

function raise(error: Error): never {
  throw error
}
