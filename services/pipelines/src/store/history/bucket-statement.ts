import type { Aggregate, BucketQuery, Sources } from '#domain/history/history'
import type { PipelineId } from '#domain/pipelines/pipeline'
import { toTimestamp } from '../timestamp.ts'

/** What an aggregate is made from: of the readings' side, of the rollups' side, and how both are summed up. */
interface Recipe {
  parts: ReadonlyArray<readonly [part: string, ofReading: (pin: string) => string]>
  sum: (pin: string) => string
}

const COUNT = ['count', (pin: string) => `(${pin} is not null)::int`] as const
const part = (name: string) => [name, (pin: string) => pin] as const

const RECIPES: Record<Aggregate, Recipe> = {
  // The same division on either side of a rollup: the answer does not tell which of the two it came from.
  avg: {
    parts: [COUNT, part('sum')],
    sum: (pin) => `sum(${pin}_sum)::float8 / nullif(sum(${pin}_count), 0)::float8`
  },
  min: { parts: [part('min')], sum: (pin) => `min(${pin}_min)` },
  max: { parts: [part('max')], sum: (pin) => `max(${pin}_max)` },
  count: { parts: [COUNT], sum: (pin) => `coalesce(sum(${pin}_count), 0)::float8` },
  last: {
    parts: [part('last')],
    sum: (pin) => `(array_agg(${pin}_last order by at desc) filter (where ${pin}_last is not null))[1]`
  }
}

/**
 * The statement that gives the buckets of a pipeline, those without a value left out. Each span stands in it by its
 * own bounds: so the planner leaves out the partitions that it does not reach into.
 */
export function bucketStatement(
  id: PipelineId,
  { columns, stepSeconds }: Pick<BucketQuery, 'columns' | 'stepSeconds'>,
  { rollups, staleMinutes, readings }: Sources
): { text: string; values: unknown[] } {
  const parts = new Map(
    columns.flatMap(({ pin, aggregate }) =>
      RECIPES[aggregate].parts.map(([name, ofReading]) => [`${pin}_${name}`, ofReading(pin)] as const)
    )
  )
  const pins = [...new Set(columns.map(({ pin }) => pin))]
  const ofReadings = [...parts].map(([name, expression]) => `${expression} as ${name}`).join(', ')
  const values: unknown[] = [id, stepSeconds]
  const given = (value: unknown): string => `$${values.push(value)}`

  const sources = readings.map(
    ({ from, to }) => `
  select recorded_at as at, ${ofReadings} from readings
  where pipeline_id = $1 and recorded_at >= ${given(toTimestamp(from))} and recorded_at < ${given(toTimestamp(to))}
    and num_nonnulls(${pins.join(', ')}) > 0`
  )
  if (rollups) {
    sources.push(`
  select minute as at, ${[...parts.keys()].join(', ')} from rollups
  where pipeline_id = $1 and minute >= ${given(toTimestamp(rollups.from))} and minute < ${given(toTimestamp(rollups.to))}
    and minute <> all(${given(staleMinutes.map(toTimestamp))}::timestamptz[])
    and num_nonnulls(${pins.map((pin) => `${pin}_count`).join(', ')}) > 0`)
  }
  if (staleMinutes.length > 0) {
    // OFFSET 0 keeps the inner query a whole, which is then looked up by the index for each minute.
    sources.push(`
  select recorded_at as at, ${ofReadings}
  from unnest(${given(staleMinutes.map(toTimestamp))}::timestamptz[]) as stale (minute), lateral (
    select recorded_at, ${pins.join(', ')} from readings
    where pipeline_id = $1 and recorded_at >= minute and recorded_at < minute + interval '1 minute' offset 0
  ) as reading
  where num_nonnulls(${pins.join(', ')}) > 0`)
  }
  const sums = columns.map(({ pin, aggregate }, i) => `${RECIPES[aggregate].sum(pin)} as value_${i}`)
  return {
    text: `
select extract(epoch from date_bin($2 * interval '1 second', at, 'epoch'))::float8 as seconds, ${sums.join(', ')}
from (${sources.join('\n  union all')}
) as source
group by 1 order by 1`,
    values
  }
}
