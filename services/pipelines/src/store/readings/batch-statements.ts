import { PINS } from '#domain/readings/pins'
import { opensWith } from '../lock-condition.ts'
import { microsOf, timeOf } from '../timestamp.ts'

const each = (line: (pin: string, i: number) => string): string => PINS.map(line).join(', ')
const NAMES = each((pin) => pin)
const arraysFrom = (first: number): string =>
  each((pin, i) => `$${first + i}::${pin.startsWith('i') ? 'smallint' : 'text'}[]`)

/**
 * Takes the states of pipelines for the transaction: until it ends nobody else writes a reading of theirs. In the
 * order of their ids, as every writer does, so that none waits for one that waits for it. A last row has the days that
 * the history has a place for, counted from 1970: they are in the names of the partitions.
 */
export const LOCK_STATES = `
with locked as (
  select place::int, pipeline_states.version::float8, ${microsOf('pipeline_states.recorded_at')} as "recordedAt",
    ${microsOf('created_at')} as "createdAt"
  from unnest($1::int[], $2::bytea[]) with ordinality as asked (id, key_hash, place)
  join pipelines on pipelines.id = asked.id and ${opensWith('asked.key_hash')}
  join pipeline_states on pipeline_id = pipelines.id
  order by pipelines.id
  for update of pipeline_states
)
select locked.*, null::int[] as days from locked
union all
select null, null, null, null, array_agg(to_date(right(relname, 8), 'YYYYMMDD') - date '1970-01-01')
from pg_inherits join pg_class on oid = inhrelid
where inhparent = 'readings'::regclass
order by place`

/** Which of these times the history has a reading of. One search of the index each, whatever the planner thinks. */
export const FIND_TAKEN = `
select place::int
from unnest($1::int[], $2::bigint[]) with ordinality as asked (id, micros, place)
cross join lateral (
  select from readings where pipeline_id = asked.id and recorded_at = ${timeOf('asked.micros')} limit 1
) as taken`

/**
 * Stores the writes to pipelines that are locked, as rows of two kinds: without `touched` one of the history, of a time
 * that the history has no reading of; with it the change of a state, which keeps its value of a pin that is not touched.
 */
export const STORE_WRITES = `
with sent as (
  select pipeline_id, ${timeOf('micros')} as recorded_at, version, touched, ${NAMES}
  from unnest($1::int[], $2::bigint[], $3::bigint[], $4::int[], ${arraysFrom(5)})
    as t (pipeline_id, micros, version, touched, ${NAMES})
), moved as (
  update pipeline_states as state set
    version = sent.version,
    recorded_at = greatest(state.recorded_at, sent.recorded_at),
    ${each((pin, i) => `${pin} = case when touched & ${1 << i} <> 0 then sent.${pin} else state.${pin} end`)}
  from sent
  where touched is not null and state.pipeline_id = sent.pipeline_id
)
insert into readings (pipeline_id, recorded_at, version, ${NAMES})
select pipeline_id, recorded_at, version, ${NAMES} from sent where touched is null`

/** The same, where the history may have readings of these times: they give way. */
export const REPLACE_WRITES = `${STORE_WRITES}
on conflict (pipeline_id, recorded_at) do update
set version = excluded.version, ${each((pin) => `${pin} = excluded.${pin}`)}`
