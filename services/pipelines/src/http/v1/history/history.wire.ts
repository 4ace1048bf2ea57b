import type { BucketsAsked, ReadingFilter } from '#domain/history/histories'
import type { Bucket, BucketColumn } from '#domain/history/history'
import { AGGREGATES, type Aggregate } from '#domain/history/history'
import { PINS, type Pin } from '#domain/readings/pins'
import type { Micros } from '#domain/readings/reading'
import { toTime } from '../../time.ts'
import type { HistoryQuery } from './history.schemas.ts'

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const

const micros = (time: string | undefined): Micros | undefined =>
  time === undefined ? undefined : Date.parse(time) * 1000

const listed = <T extends string>(lists: readonly string[] | undefined): T[] | undefined =>
  lists?.flatMap((list) => list.split(',') as T[])

export const filterOf = ({ from, to, pin }: HistoryQuery): ReadingFilter => ({
  from: micros(from),
  to: micros(to),
  pins: listed<Pin>(pin)
})

export const bucketsAsked = (query: HistoryQuery, step: string): BucketsAsked => {
  const filter = filterOf(query)
  return {
    ...filter,
    pins: filter.pins ?? PINS,
    aggregates: listed<Aggregate>(query.agg) ?? AGGREGATES,
    step: step === 'auto' ? step : Number(step.slice(0, -1)) * SECONDS[step.at(-1) as keyof typeof SECONDS]
  }
}

/** The member of a bucket that a column goes under. */
export const memberOf = ({ pin, aggregate }: BucketColumn): string =>
  pin + aggregate[0]!.toUpperCase() + aggregate.slice(1)

/** A bucket as the wire has it, without what no reading of it had. */
export const toBucket = ({ startsAt, values }: Bucket, columns: readonly BucketColumn[]) => ({
  startsAt: toTime(startsAt),
  ...Object.fromEntries(
    columns.map((column, i) => [memberOf(column), values[i]] as const).filter(([, value]) => value !== null)
  )
})
