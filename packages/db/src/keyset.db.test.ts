import { and, type SQL, sql } from 'drizzle-orm'
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type DatabaseHandle, openDatabase } from './database.ts'
import { keysetPage, type SortColumn } from './keyset.ts'

const probe = pgTable('keyset_probe', {
  id: integer('id').primaryKey(),
  rank: integer('rank'),
  name: text('name').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull()
})
const id: SortColumn = { column: probe.id, direction: 'asc' }
const idDown: SortColumn = { column: probe.id, direction: 'desc' }

type Page = Awaited<ReturnType<typeof keysetPage>>

describe('keysetPage', () => {
  let handle: DatabaseHandle

  beforeAll(async () => {
    handle = openDatabase(inject('databaseServer'))
    await handle.pool.query('drop table if exists keyset_probe')
    await handle.pool.query(
      'create table keyset_probe (id integer primary key, rank integer, name text not null, at timestamptz not null)'
    )
    // Microseconds apart within one millisecond; every third row has no rank, the others share ranks.
    await handle.pool.query(`insert into keyset_probe
      select n, case when n % 3 = 0 then null else n % 4 end, 'n' || n % 5,
        timestamptz '2026-01-01 00:00:00.123+00' + n % 7 * interval '1 microsecond'
      from generate_series(1, 40) n`)
  })
  afterAll(async () => {
    await handle.pool.query('drop table keyset_probe')
    await handle.close()
  })

  const pageOf = (columns: SortColumn[], cursor?: Page['next'], limit = 7, filter?: SQL) =>
    keysetPage(
      { columns, sort: 'probe', cursor: cursor ?? undefined, limit },
      ({ where, orderBy, limit, key }) =>
        handle.db
          .select({ id: probe.id, key })
          .from(probe)
          .where(and(filter, where))
          .orderBy(...orderBy)
          .limit(limit)
    )

  const sorted = async (order: string) =>
    (await handle.pool.query<{ id: number }>(`select id from keyset_probe order by ${order}`)).rows.map(
      (row) => row.id
    )

  const orders: Array<[string, SortColumn[]]> = [
    ['id', [id]],
    ['at, id', [{ column: probe.at, direction: 'asc' }, id]],
    ['at desc, id desc', [{ column: probe.at, direction: 'desc' }, idDown]],
    ['name desc, id', [{ column: probe.name, direction: 'desc' }, id]],
    ['rank nulls last, id', [{ column: probe.rank, direction: 'asc' }, id]],
    ['rank desc nulls last, id desc', [{ column: probe.rank, direction: 'desc' }, idDown]],
    [
      'rank nulls last, name desc, id',
      [{ column: probe.rank, direction: 'asc' }, { column: probe.name, direction: 'desc' }, id]
    ],
    ['coalesce(rank, -1), id', [{ column: sql`coalesce(${probe.rank}, -1)`, direction: 'asc' }, id]]
  ]

  it.each(orders)('goes through the list and back by %s', async (order, columns) => {
    const forward: number[][] = []
    let page = await pageOf(columns)
    expect(page.prev).toBeNull()
    for (;;) {
      forward.push(page.items.map((item) => item.id))
      if (!page.next) break
      page = await pageOf(columns, page.next)
    }
    expect(forward.flat()).toEqual(await sorted(order))

    const backward: number[][] = [forward.at(-1)!]
    while (page.prev) {
      page = await pageOf(columns, page.prev)
      backward.unshift(page.items.map((item) => item.id))
      expect(page.next).not.toBeNull()
    }
    expect(backward).toEqual(forward)
  })

  it('shows the rows alone, without their keys', async () => {
    expect((await pageOf([id], undefined, 1)).items).toEqual([{ id: 1 }])
  })

  it('has no next page where the rows end with this one', async () => {
    const last = await pageOf([id], undefined, 40)
    expect([last.items.length, last.next, last.prev]).toEqual([40, null, null])
  })

  it('keeps to the filter of the caller', async () => {
    const filter = sql`${probe.id} % 2 = 0`
    const first = await pageOf([id], undefined, 2, filter)
    const second = await pageOf([id], first.next, 2, filter)
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual([2, 4, 6, 8])
  })

  it.each([
    ['no number', ['one']],
    ['beyond the integers', [1e300]],
    ['too long', [1, 2]],
    ['text that is none', ['\u0000']]
  ])('refuses a key that is %s', async (_fault, key) => {
    const cursor = { key, direction: 'next', sort: 'probe' } as const
    await expect(pageOf([id], { ...cursor })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'cursor_invalid'
    })
  })
})
