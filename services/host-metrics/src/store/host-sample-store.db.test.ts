import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostSampleStore } from '#domain/hosts/host-history'
import { MINUTES, RAW } from '#domain/hosts/ladder'
import { hostSample, MEMORY } from '../domain/hosts/host-sample.test.fixture.ts'
import { createHostSampleStore } from './host-sample-store.ts'

const NOON = Date.UTC(2026, 0, 1, 12)
const at = (second: number, cpuPercent = second) =>
  hostSample(new Date(NOON + second * 1000 + 7), { cpuPercent, memory: { ...MEMORY, totalBytes: 2 ** 45 } })
const range = (from: number, to: number, limit = 1_000) => ({
  from: at(from).sampledAt,
  to: at(to).sampledAt,
  limit
})

describe('host sample store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: HostSampleStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createHostSampleStore(handle)
  })
  afterAll(() => handle.close())

  it('gives back what it was given, oldest first, and knows the newest', async () => {
    for (const second of [6, 2, 4]) await store.put('ordered', RAW, at(second))
    expect(await store.list('ordered', RAW, range(0, 59))).toEqual([at(2), at(4), at(6)])
    expect(await store.newest('ordered', RAW)).toEqual(at(6))
    expect(await store.newest('nobody', RAW)).toBeUndefined()
  })

  it('includes both ends of a range and stops at the limit', async () => {
    for (const second of [2, 4, 6, 8]) await store.put('ranged', RAW, at(second))
    expect(await store.list('ranged', RAW, range(4, 6))).toEqual([at(4), at(6)])
    expect(await store.list('ranged', RAW, range(2, 8, 2))).toEqual([at(2), at(4)])
  })

  it('keeps hosts and rungs apart', async () => {
    await store.put('north', RAW, at(2))
    await store.put('south', RAW, at(2, 99))
    await store.put('north', MINUTES, at(2, 50))
    expect(await store.list('north', RAW, range(0, 59))).toEqual([at(2)])
    expect(await store.list('north', MINUTES, range(0, 59))).toEqual([at(2, 50)])
  })

  it('keeps the first of two samples of one time, when two replicas write', async () => {
    await store.put('doubled', RAW, at(2, 10))
    await Promise.all([store.put('doubled', RAW, at(2, 20)), store.put('doubled', RAW, at(2, 30))])
    expect(await store.list('doubled', RAW, range(0, 59))).toEqual([at(2, 10)])
  })

  it('takes no more room than its ring has, and lets nothing old into it', async () => {
    const slots = RAW.slots
    for (const second of [2, 2 + 2 * slots, 2]) await store.put('ring', RAW, at(second))
    const { rows } = await handle.pool.query(
      "select count(*)::int as rows from host_sample_rings where host = 'ring'"
    )
    expect(rows).toEqual([{ rows: 1 }])
    expect(await store.newest('ring', RAW)).toEqual(at(2 + 2 * slots))
  })

  it('finds a range by its index', async () => {
    await handle.pool.query('set enable_seqscan = off')
    const { rows } = await handle.pool.query(
      `explain select * from host_sample_rings where host = 'h' and step = '10m'
       and sampled_at between now() - interval '1 hour' and now() order by sampled_at limit 50`
    )
    expect(JSON.stringify(rows)).toContain('host_sample_rings_host_step_sampled_at_idx')
  })
})
