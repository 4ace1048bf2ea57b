import { withoutControls } from '@fieldgate/representations'

/**
 * `value` with a mark for each character that some form of the audit could not hold. What was done is put on
 * record whatever its text is: an event refused for it would hold up all that come behind.
 */
export function legible<T>(value: T): T {
  return legibleValue(value) as T
}

function legibleValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value)
  if (Array.isArray(value)) return value.map(legibleValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [legibleValue(name), legibleValue(member)])
  )
}
