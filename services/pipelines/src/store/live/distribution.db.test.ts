import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Tables that Citus would copy to each node: they are few, small, or a queue. */
const REFERENCE = ['audit_outbox', 'idempotency_keys', 'retention_policies', 'retention_runs']

describe('the tables of pipelines', () => {
  const database = useDatabase()
  let handle: ReturnType<typeof openDatabase>
  beforeAll(() => {
    handle = openDatabase(database.url)
  })
  afterAll(() => handle.close())

  // A unique key without the distribution key cannot be made on a distributed table, nor be added later.
  it('can be spread over nodes by pipeline: every unique key contains its id', async () => {
    const { rows } = await handle.pool.query<{ table: string; columns: string[] }>(
      `select indrelid::regclass::text as table, array_agg(attname::text) as columns
       from pg_index
       join pg_class on pg_class.oid = indrelid
       join pg_attribute on attrelid = indrelid and attnum = any(indkey)
       where indisunique and relnamespace = 'public'::regnamespace and not relispartition
       group by indexrelid, indrelid`
    )
    expect(rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['pipelines', 'readings', 'rollups'])
    )
    const without = rows.filter(
      ({ table, columns }) =>
        !REFERENCE.includes(table) && !columns.includes(table === 'pipelines' ? 'id' : 'pipeline_id')
    )
    expect(without).toEqual([])
  })
})
