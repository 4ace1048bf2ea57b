import { once } from 'node:events'
import { Client } from 'pg'
import { quantilesOf } from '../measure/latencies.ts'
import type { Outcome } from '../measure/sample.ts'
import { FIRST_ID } from '../stage/requests.ts'
import { KEY_HASH, LAST_ID } from './base-database.ts'
import type { BaseLoad } from './base-load.ts'
import { statementOf } from './base-statement.ts'

type Task = Pick<BaseLoad, 'databaseUrl' | 'clients' | 'rows'> & { seconds: number }

const [task] = (await once(process, 'message')) as [Task]
process.send!(await loop(task))
process.disconnect()

async function loop({ databaseUrl, clients: count, rows, seconds }: Task): Promise<Outcome> {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: databaseUrl }))
  await Promise.all(clients.map((client) => client.connect()))
  const text = statementOf(rows, { id: '$1', hash: '$2::bytea', ivp1: '$3' })
  const hash = Buffer.from(KEY_HASH, 'hex')
  const latencies: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    clients.map(async (client) => {
      for (let at = performance.now(); at < end; ) {
        const id = FIRST_ID + Math.floor(Math.random() * (LAST_ID - FIRST_ID - rows + 2))
        await client.query({ name: 'write', text, values: [id, hash, id % 10_000] })
        const now = performance.now()
        latencies.push(now - at)
        at = now
      }
    })
  )
  const elapsed = (performance.now() - begun) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return { operations: latencies.length * rows, seconds: elapsed, ...quantilesOf(latencies) }
}
