/** How a client writes its parameters. */
interface Parameters {
  id: string
  hash: string
  ivp1: string
}

/**
 * What durable readings cost a database at least: the key compared, the state set, the history written, in one
 * statement. Of 50 each is of a pipeline of its own, from `id` on.
 */
export function statementOf(rows: 1 | 50, { id, hash, ivp1 }: Parameters): string {
  const sent = rows === 1 ? `(select ${id}::int as id)` : `generate_series(${id}::int, ${id}::int + 49)`
  return `
with opened as (
  select id, ${ivp1}::smallint as ivp1 from ${sent} as sent (id) join pipelines using (id) where key_hash = ${hash}
), state as (
  insert into pipeline_states as state (pipeline_id, version, recorded_at, ivp1, ivp2, ivp3, ivp4, svp1)
  select id, 1, clock_timestamp(), ivp1, 22, 333, 4444, 'on' from opened
  on conflict (pipeline_id) do update set
    version = state.version + 1, recorded_at = clock_timestamp(), ivp1 = excluded.ivp1, ivp2 = excluded.ivp2,
    ivp3 = excluded.ivp3, ivp4 = excluded.ivp4, svp1 = excluded.svp1
  returning pipeline_id, recorded_at, version, ivp1, ivp2, ivp3, ivp4, svp1
)
insert into readings (pipeline_id, recorded_at, version, ivp1, ivp2, ivp3, ivp4, svp1) select * from state`
}
