import type { Micros } from '#domain/reading'

/** `micros` as PostgreSQL reads it: a Date would lose all that is finer than a millisecond. */
export const toTimestamp = (micros: Micros): string => {
  const rest = String(micros % 1000).padStart(3, '0')
  return new Date(Math.floor(micros / 1000)).toISOString().replace('Z', `${rest}Z`)
}
