import type { Micros } from '#domain/readings/reading'
import { toTime } from '../time.ts'

const now = (): Micros => Date.now() * 1000

/** The original gave its local time without a zone; ours is UTC. */
export const timestampOf = (time = now()): string => `${toTime(time).slice(0, -1)}000`

export const success = (fields: object, time?: Micros) => ({
  ...fields,
  response: 'success!',
  timestamp: timestampOf(time)
})

/** `id` as it was sent: null if it was not, and empty where the request led to no operation. */
export const failure = (id: string | null, message: string) => ({
  id,
  message,
  response: 'error!',
  timestamp: timestampOf()
})

const ASCII = /^[\0-\x7e]*$/

/** What is not ASCII left the original as an escape. */
export function toAsciiJson(payload: unknown): string {
  const json = JSON.stringify(payload)
  // To look first costs less than a replacement that finds nothing.
  if (ASCII.test(json)) return json
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
