import { createBaseDatabase } from '../baselines/base-database.ts'
import { startPipelines } from '../stage/pipelines-service.ts'
import { legacySend } from '../stage/requests.ts'
import { startSlowPostgres } from '../stage/slow-postgres.ts'
import { type Row, ratio } from './row.ts'
import { CLIENTS, type Subjects } from './subjects.ts'

const WHAT = 'snd ÷ pgbench, 2 ms added to fsync'

/** On a disk that takes its time to flush, many batches have to be under way at once. */
export async function slowDisk({ stage, databaseAlone, writeTo }: Subjects): Promise<Row[]> {
  const postgres = await startSlowPostgres(stage)
  if (!postgres) return [{ what: WHAT, skipped: 'there is no gcc to make the slow fsync with' }]
  const databaseUrl = await createBaseDatabase(postgres, 'baseline')
  const service = await startPipelines(stage, postgres, 'slow-pipelines')
  const base = databaseAlone({ name: 'pgbench, slow disk', postgres, databaseUrl, clients: CLIENTS, rows: 1 })
  const snd = writeTo(service, 'snd, slow disk', legacySend)
  return [ratio(WHAT, snd, base, { floor: 0.7, aim: 0.9 })]
}
