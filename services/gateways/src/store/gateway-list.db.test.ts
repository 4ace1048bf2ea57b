import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGateways } from './gateway-list.ts'

const ALL = { ownerId: undefined, ids: undefined }

describe('the list of gateways', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let statements = 0

  beforeAll(async () => {
    handle = openDatabase(database.url)
    await handle.pool.query(`insert into gateways (id, document, name)
      select 'g' || n, '{"devices":[{"name":"d","voltage":1}]}', 'name' || n from generate_series(1, 2000) n`)
    await handle.pool.query('insert into gateway_presence select id from gateways')
    await handle.pool.query(
      `insert into gateway_tags select id, 'tag' || n, n from gateways, generate_series(1, 3) n`
    )
    await handle.pool.query('analyze gateways, gateway_presence, gateway_tags').catch(() => {})
    handle.pool.on('acquire', () => statements++)
  })
  afterAll(() => handle.close())

  const list = (limit: number, by: 'id' | 'name' = 'id') =>
    listGateways(
      handle.db,
      {
        states: undefined,
        tags: [],
        text: undefined,
        lastSeenBefore: undefined,
        sort: { by, direction: 'asc' },
        sortName: by,
        cursor: undefined,
        limit,
        withTotal: false
      },
      ALL
    )

  it('costs two statements, whether it has one row or five hundred', async () => {
    for (const limit of [1, 500]) {
      statements = 0
      const { items } = await list(limit)
      expect(items).toHaveLength(limit)
      expect(items.every(({ tags }) => tags.length === 3)).toBe(true)
      expect(statements).toBe(2)
    }
  })
})
