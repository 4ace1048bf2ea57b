import { type DatabaseHandle, openDatabase, openUnit } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Subject } from '#domain/live/live-bus'
import { openLiveBus } from './live-bus.ts'

const LOG = { warn: () => {} }
const { signal } = new AbortController()

describe('live bus', () => {
  const database = useDatabase()
  const heard: string[] = []
  let handle: DatabaseHandle
  let letGo: () => void
  let here: ReturnType<typeof openLiveBus>
  let there: ReturnType<typeof openLiveBus>

  beforeAll(async () => {
    handle = openDatabase(database.url)
    here = openLiveBus(database.url, LOG)
    there = openLiveBus(database.url, LOG)
    const client = await handle.pool.connect()
    client.on('notification', ({ payload = '' }) => heard.push(...payload.split(',')))
    await client.query('listen pipelines_live')
    letGo = () => client.release(true)
  })
  afterAll(() => {
    letGo()
    return Promise.all([here.close(), there.close(), handle.close()])
  })

  async function listeners(): Promise<number> {
    const { rows } = await handle.pool.query(
      `select from pg_stat_activity where query = 'listen pipelines_live' and datname = current_database()`
    )
    // The test's own is one of them.
    return rows.length - 1
  }

  it('listens only where somebody waits', async () => {
    here.announce(['readings 1'])
    await expect.poll(() => heard).toContain('readings 1')
    expect(await listeners()).toBe(0)
    const subscriptions = [there.subscribe('readings 1'), there.subscribe('commands 2')]
    await expect.poll(listeners).toBe(1)
    for (const { close } of subscriptions) close()
  })

  it('carries thousands at once, each to who waits for it', async () => {
    const subjects = Array.from({ length: 3_000 }, (_, i): Subject => `commands ${99_990_000 + i}`)
    const subscriptions = subjects.map((subject) => there.subscribe(subject))
    await Promise.all(subscriptions.map(({ next }) => next(signal)))
    heard.length = 0
    here.announce(subjects)
    await Promise.all(subscriptions.map(({ next }) => next(signal)))
    await expect.poll(() => heard.length).toBe(3_000)
    expect(new Set(heard)).toEqual(new Set(subjects))
    for (const { close } of subscriptions) close()
  })

  it('tells with the transaction of a request, and of one that is undone nothing', async () => {
    const [undone, done] = [await openUnit(handle.pool), await openUnit(handle.pool)]
    undone.run(() => here.announce(['readings 3']))
    done.run(() => here.announce(['readings 4']))
    heard.length = 0
    here.announce(['readings 5'])
    await expect.poll(() => heard).toEqual(['readings 5'])
    await undone.rollback()
    await done.commit()
    await expect.poll(() => heard).toEqual(['readings 5', 'readings 4'])
  })
})
