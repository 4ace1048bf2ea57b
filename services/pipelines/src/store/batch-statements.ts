import { INTEGER_PINS, STRING_PINS } from '#domain/pins'
import { opensWith } from './lock-condition.ts'

const PINS = [...INTEGER_PINS, ...STRING_PINS]

const each = (line: (pin: string, i: number) => string): string => PINS.map(line).join(', ')
const NAMES = each((pin) => pin)
const arraysFrom = (first: number): string =>
  each((pin, i) => `$${first + i}::${pin.startsWith('i') ? 'smallint' : 'text'}[]`)

const micros = (time: string): string => `(extract(epoch from ${time}) * 1000000)::float8`
const timeOf = (column: string): string => `timestamptz 'epoch' + ${column} * interval '1 microsecond'`

/**
 * Takes the states of pipelines for the transaction: until it ends nobody else writes a reading of theirs. In the
 * order of their ids, as every writer does, so that none waits for one that waits for it.
 */
export const LOCK_STATES = `
select place::int, pipeline_states.version::float8, ${micros('pipeline_states.recorded_at')} as "recordedAt",
  ${micros('created_at')} as "createdAt"
from unnest($1::int[], $2::bytea[]) with ordinality as asked (id, key_hash, place)
join pipelines on pipelines.id = asked.id and ${opensWith('asked.key_hash')}
join pipeline_states on pipeline_id = pipelines.id
order by pipelines.id
for update of pipeline_states`

/** The days that the history has a place for, counted from 1970: they are in the names of the partitions. */
export const FIND_DAYS = `
select to_date(right(relname, 8), 'YYYYMMDD') - date '1970-01-01' as day
from pg_inherits join pg_class on oid = inhrelid
where inhparent = 'readings'::regclass`

/** Which of these times the history has a reading of. One search of the index each, whatever the planner thinks. */
export const FIND_TAKEN = `
select place::int
from unnest($1::int[], $2::bigint[]) with ordinality as asked (id, micros, place)
cross join lateral (
  select from readings where pipeline_id = asked.id and recorded_at = ${timeOf('asked.micros')} limit 1
) as taken`

/** For times that the history has no reading of, of pipelines that are locked: they cannot be taken meanwhile. */
export const STORE_HISTORY = `
insert into readings (pipeline_id, recorded_at, version, ${NAMES})
select pipeline_id, ${timeOf('micros')}, version, ${NAMES}
from unnest($1::int[], $2::bigint[], $3::bigint[], ${arraysFrom(4)})
  as sent (pipeline_id, micros, version, ${NAMES})`

export const REPLACE_HISTORY = `${STORE_HISTORY}
on conflict (pipeline_id, recorded_at) do update
set version = excluded.version, ${each((pin) => `${pin} = excluded.${pin}`)}`

/** Takes the changes over into the locked states; of a pin the change does not touch, the state keeps the value. */
export const MOVE_STATES = `
update pipeline_states as state set
  version = sent.version,
  recorded_at = greatest(state.recorded_at, ${timeOf('micros')}),
  ${each((pin, i) => `${pin} = case when touched & ${1 << i} <> 0 then sent.${pin} else state.${pin} end`)}
from unnest($1::int[], $2::bigint[], $3::bigint[], ${arraysFrom(4)}, $${4 + PINS.length}::int[])
  as sent (pipeline_id, micros, version, ${NAMES}, touched)
where state.pipeline_id = sent.pipeline_id`
