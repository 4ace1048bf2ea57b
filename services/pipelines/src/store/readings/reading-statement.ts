import { PINS } from '#domain/readings/pins'
import { opensWith } from '../lock-condition.ts'
import { timeOf } from '../timestamp.ts'

const each = (line: (pin: string, i: number) => string): string => PINS.map(line).join(', ')

/** What a batch with several readings of one pipeline has besides: those of a sum, looked up once more. */
const SUMMED = {
  summed: `, summed as materialized (
  select * from sent where writes = 0
)`,
  parts: `
  union all
  select pipeline_id, summed.recorded_at + shift, version + summed.nth, ${each((pin) => `summed.${pin}`)}
  from summed join updated using (pipeline_id, key_hash)`
}
const UNSUMMED = { summed: '', parts: '' }

/** What a batch with named readings has besides: the arrays of names, and the receipts that are kept under them. */
const NAMED = {
  selected: ', micros, write_id, fingerprint',
  columns: ', write_id, fingerprint',
  arrays: `, $${8 + PINS.length}::text[], $${9 + PINS.length}::text[]`,
  kept: `, kept as (
  insert into idempotency_keys (id, fingerprint, status, headers, body)
  select write_id, fingerprint, 201, '{}', json_build_object(
    'version', version + sent.nth,
    'recordedAt', micros + (extract(epoch from shift) * 1000000)::bigint
  )
  from sent join updated using (pipeline_id, key_hash)
  where write_id is not null
)`
}
const UNNAMED = { selected: '', columns: '', arrays: '', kept: '' }

/**
 * Stores a batch of readings as one statement, which compares the keys itself. Its rows are of two kinds, most of
 * them of both: with `writes` > 0 a change of one pipeline's state that stands for so many readings, with `nth` > 0 a
 * row of the history, the nth of those. A time at or before the pipeline's last is moved behind it, together with
 * the others of its change: on the live path what comes later is later, whatever the clocks of two replicas say.
 * Of two changes of one pipeline under different keys it takes one that opens, and the caller sees which.
 *
 * Of most of the history the changes tell all; only the readings of a sum are looked up among the rows once more, for
 * that compares every row with every change.
 *
 * Gives for each change that was made its place among the rows, from 1, the version before it and the microseconds
 * its times were moved by: all of them as one text, since a row each costs both sides more than the rest of the answer.
 */
const storeReadings = (
  { summed, parts }: typeof SUMMED,
  { selected, columns, arrays, kept }: typeof NAMED
): string => `
with sent as (
  select place, pipeline_id, key_hash, writes, nth, touched, ${each((pin) => pin)},
    ${timeOf('first_micros')} as first_at,
    ${timeOf('micros')} as recorded_at${selected}
  from unnest($1::int[], $2::bytea[], $3::int[], $4::int[], $5::bigint[], $6::bigint[], $7::int[],
    ${each((pin, i) => `$${i + 8}::${pin.startsWith('i') ? 'smallint' : 'text'}[]`)}${arrays})
    with ordinality as t (pipeline_id, key_hash, writes, nth, first_micros, micros, touched, ${each((pin) => pin)}${columns}, place)
), opened as (
  select sent.*
  from sent join pipelines on pipelines.id = sent.pipeline_id and ${opensWith('sent.key_hash')}
  where writes > 0
), updated as (
  update pipeline_states as state set
    version = version + writes,
    recorded_at = greatest(
      opened.recorded_at,
      state.recorded_at + (opened.recorded_at - first_at) + interval '1 microsecond'
    ),
    ${each((pin, i) => `${pin} = case when touched & ${1 << i} <> 0 then opened.${pin} else state.${pin} end`)}
  from opened
  where state.pipeline_id = opened.pipeline_id
  returning place, state.pipeline_id, key_hash, nth, version - writes as version, opened.recorded_at,
    state.recorded_at - opened.recorded_at as shift, ${each((pin) => `opened.${pin}`)}
)${summed}, stored as (
  insert into readings (pipeline_id, recorded_at, version, ${each((pin) => pin)})
  select pipeline_id, recorded_at + shift, version + nth, ${each((pin) => pin)}
  from updated where nth > 0${parts}
)${kept}
select string_agg(concat_ws(' ', place, version, (extract(epoch from shift) * 1000000)::bigint), ' ') as stored
from updated`

/** The readings of a batch with one of each pipeline, which most are. */
export const STORE_READINGS = { name: 'store_readings', text: storeReadings(UNSUMMED, UNNAMED) }

/** The same, where a pipeline may have several. */
export const STORE_SUMMED_READINGS = { name: 'store_summed_readings', text: storeReadings(SUMMED, UNNAMED) }

/** The same, with the receipts of the readings that have a name kept under it: a name that is taken fails it all. */
export const STORE_NAMED_READINGS = { name: 'store_named_readings', text: storeReadings(SUMMED, NAMED) }
