import { legacySend, postReading } from '../stage/requests.ts'
import { type Row, ratio, spreadOfLatency } from './row.ts'
import type { Subjects } from './subjects.ts'

const OVER_PGBENCH = { floor: 1.6, aim: 2.5 }
const OVER_POOL = { floor: 2.5, aim: 3.5 }
const OVER_NULL = { floor: 0.65, aim: 0.9 }

/** One reading a request, durable before the answer, straight to the service. */
export async function writes(subjects: Subjects): Promise<Row[]> {
  const pgbench = await subjects.single()
  const pool = await subjects.pool()
  const snd = await subjects.legacySend()
  const post = subjects.writeTo(await subjects.service(), 'POST readings', postReading)
  const nullSnd = await subjects.nullRoute('snd', legacySend)
  const nullPost = await subjects.nullRoute('POST readings', postReading)
  const bareSnd = await subjects.bareRoute('snd', legacySend)
  const barePool = await subjects.barePool()
  const barePost = await subjects.bareRoute('POST readings', postReading)
  return [
    ratio('snd ÷ pgbench', snd, pgbench, OVER_PGBENCH),
    ratio('POST readings ÷ pgbench', post, pgbench, OVER_PGBENCH),
    ratio('snd ÷ the pool variant', snd, pool, OVER_POOL),
    ratio('POST readings ÷ the pool variant', post, pool, OVER_POOL),
    ratio('snd ÷ the null route', snd, nullSnd, OVER_NULL),
    ratio('POST readings ÷ the null route', post, nullPost, OVER_NULL),
    ratio('snd ÷ a bare Fastify', snd, bareSnd, {}),
    ratio('POST readings ÷ a bare Fastify', post, barePost, {}),
    ratio('snd ÷ a bare Fastify over a pool', snd, barePool, {}),
    spreadOfLatency(snd),
    spreadOfLatency(post)
  ]
}
