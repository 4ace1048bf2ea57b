import type { DatabaseHandle } from '@fieldgate/db'
import { type Bucket, type BucketQuery, type Coverage, sourcesOf } from '#domain/history/history'
import type { Lock, Micros } from '#domain/readings/reading'
import { opensWith } from '../lock-condition.ts'
import { microsOf } from '../timestamp.ts'
import { bucketStatement } from './bucket-statement.ts'

/**
 * Where the history begins, and what of it is rolled up. It is read before the rollups themselves: what they tell up
 * to here they go on telling, and a reading that comes late is no part of this answer.
 */
const COVERAGE = `
select ${microsOf('created_at')} as "createdAt", ${microsOf('coalesce(rolled_to, created_at)')} as "rolledTo",
  array(select distinct ${microsOf('minute')} from stale_minutes where pipeline_id = pipelines.id) as "staleMinutes"
from pipelines left join rollup_progress on pipeline_id = id
where id = $1 and ${opensWith('$2')}`

/** The history of a pipeline by the bucket; undefined when the lock does not open. */
export const createBucketReader =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  async ({ id, keyHash }: Lock, query: BucketQuery): Promise<Bucket[] | undefined> => {
    const coverage = await pool.query<Coverage & { createdAt: Micros }>(COVERAGE, [id, keyHash])
    if (!coverage.rows[0]) return undefined
    const { createdAt, ...covered } = coverage.rows[0]
    const { stepSeconds, columns, to } = query
    const span = { from: Math.max(query.from, createdAt + 1), to }
    if (span.from >= to) return []
    const { text, values } = bucketStatement(id, query, sourcesOf(span, stepSeconds, covered))
    const { rows } = await pool.query<
      { seconds: number } & Record<`value_${number}`, number | string | null>
    >(text, values)
    return rows.map((row) => ({
      startsAt: row.seconds * 1_000_000,
      values: columns.map((_column, i) => row[`value_${i}`]!)
    }))
  }
