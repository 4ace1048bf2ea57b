import type { Micros } from '#domain/readings/reading'

/** `micros` as PostgreSQL reads it: a Date would lose all that is finer than a millisecond. */
export const toTimestamp = (micros: Micros): string => {
  const rest = String(micros % 1000).padStart(3, '0')
  return new Date(Math.floor(micros / 1000)).toISOString().replace('Z', `${rest}Z`)
}

/** SQL: the microseconds since 1970 of a `time`. */
export const microsOf = (time: string): string => `(extract(epoch from ${time}) * 1000000)::float8`

/** SQL: the time of so many `micros` since 1970. */
export const timeOf = (micros: string): string => `timestamptz 'epoch' + ${micros} * interval '1 microsecond'`
