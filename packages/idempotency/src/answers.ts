import type { PoolClient } from 'pg'
import { idempotencyKeyInFlight, idempotencyKeyReused } from './errors.ts'

/** What was answered to a write, enough of it to answer the same again. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/**
 * Takes `id` for the transaction of `client`, and gives the answer that stands under it. Another transaction that
 * holds it is an answer in the making: that is a conflict, not a wait.
 */
export async function claim(
  client: PoolClient,
  id: string,
  fingerprint: string
): Promise<Answer | undefined> {
  const lock = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
    [id]
  )
  if (!lock.rows[0]!.taken) throw idempotencyKeyInFlight()
  const { rows } = await client.query<{ fingerprint: string; status: number; headers: string; body: string }>(
    "select fingerprint, status, headers, body from idempotency_keys where id = $1 and created_at > now() - interval '24 hours'",
    [id]
  )
  const [kept] = rows
  if (!kept) return undefined
  if (kept.fingerprint !== fingerprint) throw idempotencyKeyReused()
  return { status: kept.status, headers: JSON.parse(kept.headers) as Record<string, string>, body: kept.body }
}

/** Keeps `answer` under `id`, in the transaction of the effect it tells of. */
export async function keep(
  client: PoolClient,
  id: string,
  fingerprint: string,
  answer: Answer
): Promise<void> {
  await client.query(
    `insert into idempotency_keys (id, fingerprint, status, headers, body) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set fingerprint = $2, status = $3, headers = $4, body = $5, created_at = now()`,
    [id, fingerprint, answer.status, JSON.stringify(answer.headers), answer.body]
  )
}

const BATCH = 10_000

/** Forgets answers older than 24 hours, a batch at a time. */
export async function forgetOldAnswers(pool: {
  query: (sql: string, values: unknown[]) => Promise<{ rowCount: number | null }>
}): Promise<void> {
  const statement = `delete from idempotency_keys where id in
    (select id from idempotency_keys where created_at < now() - interval '24 hours' limit $1)`
  while (((await pool.query(statement, [BATCH])).rowCount ?? 0) === BATCH);
}
