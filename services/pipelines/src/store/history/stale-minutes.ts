import type { DatabaseHandle } from '@fieldgate/db'
import type { PipelineId } from '#domain/pipelines/pipeline'
import type { Micros } from '#domain/readings/reading'
import { timeOf } from '../timestamp.ts'

const MARK = `
insert into stale_minutes (pipeline_id, minute)
select distinct pipeline_id, date_bin('1 minute', ${timeOf('micros')}, 'epoch')
from unnest($1::int[], $2::bigint[]) as late (pipeline_id, micros)`

/**
 * Tells the rollups that the history changed at these times. Whatever stores or replaces a reading that is not later
 * than its pipeline's last calls it in the same transaction: such times may be rolled up already, or just now.
 */
export async function markStale(
  connection: Pick<DatabaseHandle['pool'], 'query'>,
  late: ReadonlyArray<{ id: PipelineId; recordedAt: Micros }>
): Promise<void> {
  if (late.length === 0) return
  await connection.query(MARK, [late.map(({ id }) => id), late.map(({ recordedAt }) => recordedAt)])
}
