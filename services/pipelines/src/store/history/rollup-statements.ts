import { INTEGER_PINS, STRING_PINS } from '#domain/readings/pins'

type Column = readonly [name: string, expression: string]

const shared = (pin: string): Column[] => [
  [`${pin}_count`, `nullif(count(${pin}), 0)`],
  [`${pin}_last`, `(array_agg(${pin} order by recorded_at desc) filter (where ${pin} is not null))[1]`]
]

/** What the readings of a minute say of each pin. */
const COLUMNS: readonly Column[] = [
  ...INTEGER_PINS.flatMap((pin): Column[] => [
    ...shared(pin),
    [`${pin}_sum`, `sum(${pin})`],
    [`${pin}_min`, `min(${pin})`],
    [`${pin}_max`, `max(${pin})`]
  ]),
  ...STRING_PINS.flatMap(shared)
]

const NAMES = COLUMNS.map(([column]) => column).join(', ')

const MINUTE = `date_bin('1 minute', recorded_at, 'epoch')`

/**
 * Makes anew the rollups of the minutes that the rows of `spans` reach into, from all that the history has of these.
 * The lateral join keeps the plan at one look into the history's index for each span.
 */
const remake = (spans: string): string => `
insert into rollups (pipeline_id, minute, ${NAMES})
select pipeline_id, minute, ${NAMES}
from ${spans}, lateral (
  select ${MINUTE} as minute, ${COLUMNS.map(([column, expression]) => `${expression} as ${column}`).join(', ')}
  from readings
  where readings.pipeline_id = ${spans}.pipeline_id and recorded_at >= starts_at and recorded_at < ends_at
    and recorded_at > created_at
  group by 1
) as made
on conflict (pipeline_id, minute) do update set
  ${COLUMNS.map(([column]) => `${column} = excluded.${column}`).join(', ')}`

/**
 * Takes $1 stale minutes and makes their rollups anew. One statement has one view of the database: a reading that it
 * does not see has a mark that it does not see either, and leaves that to the next.
 */
export const REMAKE_STALE = `
with taken as (
  delete from stale_minutes
  where (pipeline_id, minute, position) in (select pipeline_id, minute, position from stale_minutes limit $1)
  returning pipeline_id, minute
), stale as (
  select distinct pipeline_id, minute as starts_at, minute + interval '1 minute' as ends_at, created_at
  from taken join pipelines on pipelines.id = pipeline_id
), made as (${remake('stale')})
select count(*)::int as done from taken`

/**
 * Rolls up, of at most $1 pipelines, at most $2 readings each that are not rolled up yet. Where a pipeline's state
 * stands at a time, its history has all there will be up to that time, but for marked minutes: live readings move
 * the state in the same transaction, and only forward. So what is rolled up may end in the middle of a minute; the
 * next turn makes that one anew. A pipeline has its turn once a minute, or when it has fallen silent.
 */
export const ROLL_UP = `
with begun as (
  select state.pipeline_id, created_at, recorded_at as last_at, coalesce(rolled_to, created_at) as rolled_from
  from pipeline_states as state
  join pipelines on pipelines.id = state.pipeline_id
  left join rollup_progress as progress on progress.pipeline_id = state.pipeline_id
), due as (
  select waiting.*, coalesce(batch.ends_at, last_at) as rolled_to
  from (
    select * from begun
    where last_at > rolled_from
      and (last_at >= date_bin('1 minute', rolled_from, 'epoch') + interval '1 minute'
        or last_at < now() - interval '10 minutes')
    order by rolled_from limit $1
  ) as waiting left join lateral (
    select recorded_at as ends_at from readings
    where readings.pipeline_id = waiting.pipeline_id and recorded_at > rolled_from and recorded_at <= last_at
    order by recorded_at offset $2::int - 1 limit 1
  ) as batch on true
), spans as (
  select pipeline_id, created_at,
    date_bin('1 minute', rolled_from, 'epoch') as starts_at, rolled_to + interval '1 microsecond' as ends_at
  from due
), made as (${remake('spans')}), noted as (
  insert into rollup_progress (pipeline_id, rolled_to) select pipeline_id, rolled_to from due
  on conflict (pipeline_id) do update set rolled_to = excluded.rolled_to
)
select count(*)::int as done from due`
