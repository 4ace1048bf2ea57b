import type { DatabaseHandle } from '@fieldgate/db'
import type { Command } from '#domain/commands/command'
import type { CommandStore } from '#domain/commands/commands'
import { readQueueFull } from '#domain/errors'
import type { Lock } from '#domain/readings/reading'
import { createBatcher } from '../batcher.ts'
import { opensWith } from '../lock-condition.ts'

/**
 * Leases to each who asks a command that is to be had, the oldest first. One that another replica is just leasing is
 * passed over, not waited for.
 */
const LEASE = `
with asked as (
  select place, seconds, pipelines.id as pipeline_id,
    row_number() over (partition by pipelines.id order by place) as nth
  from unnest($1::int[], $2::bytea[], $3::int[]) with ordinality as t (id, key_hash, seconds, place)
  join pipelines on pipelines.id = t.id and ${opensWith('t.key_hash')}
), free as (
  select pipeline_id, command.id, row_number() over (partition by pipeline_id order by command.id) as nth
  from (select pipeline_id, count(*) from asked group by pipeline_id) as wanted
  cross join lateral (
    select id from commands
    where commands.pipeline_id = wanted.pipeline_id and outcome is null and expires_at > now()
      and (leased_until is null or leased_until <= now())
    order by id limit wanted.count for update skip locked
  ) as command
), leased as (
  update commands
  set leased_until = least(now() + seconds * interval '1 second', expires_at), attempts = attempts + 1
  from free join asked using (pipeline_id, nth)
  where commands.pipeline_id = free.pipeline_id and commands.id = free.id
  returning place, commands.*
)
select asked.place::int, leased.id, name, payload, created_at as "createdAt", expires_at as "expiresAt",
  leased_until as "leasedUntil", attempts
from asked left join leased using (place)`

const MAX_BATCH = 128
const MAX_QUEUE = 10_000

type Row = { place: number; id: string | null } & Pick<
  Command,
  'name' | 'payload' | 'createdAt' | 'expiresAt' | 'leasedUntil' | 'attempts'
>

interface Request {
  lock: Lock
  seconds: number
}

/** Leases for many devices in one statement, one statement at a time. */
export function createCommandLeases({ pool }: Pick<DatabaseHandle, 'pool'>): Pick<CommandStore, 'lease'> {
  async function lease(requests: readonly Request[]): Promise<Array<Command | null | undefined>> {
    const values = [
      requests.map(({ lock }) => lock.id),
      requests.map(({ lock }) => lock.keyHash),
      requests.map(({ seconds }) => seconds)
    ]
    const { rows } = await pool.query<Row>({ name: 'lease_commands', text: LEASE, values })
    const found = new Map(rows.map(({ place, ...row }) => [place, row]))
    return requests.map(({ lock }, i) => {
      const row = found.get(i + 1)
      return row && toCommand(row, lock.id)
    })
  }

  const leases = createBatcher({
    run: lease,
    maxBatch: MAX_BATCH,
    maxQueue: MAX_QUEUE,
    maxInFlight: () => 1,
    overflow: readQueueFull
  })
  return { lease: (lock, seconds) => leases.submit({ lock, seconds }) }
}

const toCommand = ({ id, ...row }: Omit<Row, 'place'>, pipelineId: number): Command | null =>
  id === null ? null : { ...row, id, pipelineId, state: 'leased', result: null, acknowledgedAt: null }
