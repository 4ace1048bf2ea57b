import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostSampleStore } from '#domain/host-metrics'
import { createHostSampleStore } from './host-sample-store.ts'

const at = (minute: number, cpuPercent = minute) => ({
  sampledAt: new Date(Date.UTC(2026, 0, 1, 12, minute, 0, 7)),
  cpuPercent,
  memory: { totalBytes: 2 ** 45, freeBytes: 2 ** 44 + 1, availableBytes: 2 ** 44 }
})
const range = (from: number, to: number, limit = 10) => ({
  from: at(from).sampledAt,
  to: at(to).sampledAt,
  limit
})

describe('host sample store', () => {
  const database = useDatabase()
  let store: HostSampleStore
  let close: () => Promise<void>

  beforeAll(() => {
    const handle = openDatabase(database.url)
    store = createHostSampleStore(handle.db)
    close = handle.close
  })
  afterAll(() => close())

  it('gives back what it was given, oldest first', async () => {
    for (const minute of [3, 1, 2]) await store.insert('ordered', at(minute))
    expect(await store.list('ordered', range(0, 59))).toEqual([at(1), at(2), at(3)])
  })

  it('includes both ends of a range and stops at the limit', async () => {
    for (const minute of [1, 2, 3, 4]) await store.insert('ranged', at(minute))
    expect(await store.list('ranged', range(2, 3))).toEqual([at(2), at(3)])
    expect(await store.list('ranged', range(1, 4, 2))).toEqual([at(1), at(2)])
  })

  it('keeps hosts apart', async () => {
    await store.insert('north', at(1))
    await store.insert('south', at(1, 99))
    expect(await store.list('north', range(0, 59))).toEqual([at(1)])
  })

  it('keeps one sample of a host and a time when two replicas write', async () => {
    await Promise.all([store.insert('doubled', at(1)), store.insert('doubled', at(1))])
    expect(await store.list('doubled', range(0, 59))).toEqual([at(1)])
  })

  it('removes what is older than a time, and not what is of that time', async () => {
    for (const minute of [1, 2, 3]) await store.insert('removed', at(minute))
    await store.removeBefore(at(2).sampledAt)
    expect(await store.list('removed', range(0, 59))).toEqual([at(2), at(3)])
  })
})
