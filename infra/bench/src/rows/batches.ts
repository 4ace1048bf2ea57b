import { postBatches } from '../stage/requests.ts'
import { type Row, ratio } from './row.ts'
import type { Subjects } from './subjects.ts'

const POINTS = 50
const CLIENTS = 8

/** Many readings a request; pgbench stores as many a transaction, from as many clients. */
export async function batches(subjects: Subjects): Promise<Row[]> {
  const { databaseAlone, stage } = subjects
  const databaseUrl = await subjects.baseDatabase()
  const base = databaseAlone({
    name: 'pgbench, 50 rows',
    postgres: stage.postgres,
    databaseUrl,
    clients: CLIENTS,
    rows: POINTS
  })
  const batch = subjects.writeTo(await subjects.service(), 'readings:batch', postBatches(POINTS), {
    connections: CLIENTS,
    perRequest: POINTS
  })
  return [ratio('readings:batch, points ÷ rows of pgbench', batch, base, { floor: 0.5, aim: 0.9 })]
}
