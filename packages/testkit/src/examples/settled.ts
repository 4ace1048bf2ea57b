import { expect } from 'vitest'

const anything = expect.toSatisfy(() => true)

/** What two readings of a thing agree on, to be matched by a reading between them: the rest may be as it likes. */
export function settled(before: unknown, after: unknown): unknown {
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after)
    return before === after ? before : anything
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return anything
    return before.map((item, at) => settled(item, after[at]))
  }
  const both = Object.entries(before).filter(([name]) => Object.hasOwn(after, name))
  return Object.fromEntries(
    both.map(([name, value]) => [name, settled(value, (after as Record<string, unknown>)[name])])
  )
}
