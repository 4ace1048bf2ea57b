import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PresenceStore } from '#domain/presence'
import { createPresenceStore } from './presence-store.ts'

describe('events of gateways', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: PresenceStore

  beforeAll(async () => {
    handle = openDatabase(database.url)
    store = createPresenceStore(handle)
    await handle.pool.query(`insert into gateways (id, document) values ('g', '{}')`)
    await handle.pool.query(`insert into gateway_events (gateway_id, state, occurred_at)
      select 'g', 'online', now() - make_interval(days => 40, secs => -n) from generate_series(1, 5100) n`)
    await handle.pool.query(`insert into gateway_events (gateway_id, state, occurred_at)
      values ('g', 'offline', now() - interval '29 days'), ('g', 'online', now())`)
  })
  afterAll(() => handle.close())

  it('are forgotten turn by turn, the old ones alone', async () => {
    expect(await store.forgetEvents(41)).toBe(false)
    expect(await store.forgetEvents(30)).toBe(true)
    expect(await store.forgetEvents(30)).toBe(false)
    const { rows } = await handle.pool.query('select state from gateway_events order by id')
    expect(rows).toEqual([{ state: 'offline' }, { state: 'online' }])
  })
})
