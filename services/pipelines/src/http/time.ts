import type { Micros } from '#domain/readings/reading'

let last = { ms: Number.NaN, text: '' }

/**
 * The time in RFC 3339, in UTC and to the millisecond. Readings come by the dozen in one, and its text is dear to
 * write.
 */
export function toTime(time: Micros): string {
  const ms = Math.floor(time / 1000)
  if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() }
  return last.text
}
