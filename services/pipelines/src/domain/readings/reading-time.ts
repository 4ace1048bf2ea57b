import type { Micros } from './reading.ts'

const FRACTION = /\.(\d{1,6})/
const MILLISECONDS = /^\d{1,15}$/

/** A time as devices tell it: RFC 3339, of which the microseconds count, or milliseconds since 1970; NaN for none. */
export function readTime(time: string | number): Micros {
  if (typeof time === 'number' || MILLISECONDS.test(time)) return Number(time) * 1000
  const milliseconds = Date.parse(time)
  const belowMilliseconds = FRACTION.exec(time)?.[1]?.padEnd(6, '0').slice(3) ?? '0'
  return milliseconds * 1000 + Number(belowMilliseconds)
}
