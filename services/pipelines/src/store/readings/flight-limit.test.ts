import { describe, expect, it } from 'vitest'
import { createFlightLimit } from './flight-limit.ts'

/** The limit after `times` commits that each took `commitMs` for `rows`. */
function limitAfter(commitMs: number, rows: number, times = 16): number {
  const limit = createFlightLimit(4)
  for (let i = 0; i < times; i++) limit.observe(commitMs, rows)
  return limit.current()
}

describe('limit of batches under way', () => {
  it('is one to begin with', () => {
    expect(createFlightLimit(4).current()).toBe(1)
  })

  it.each([
    ['one for a fast disk', 0.6, 1, 1],
    ['one for a fast disk and many rows, whose work takes its time', 4.5, 100, 1],
    ['more for a disk of 2 ms', 2.4, 1, 4],
    ['the most for a very slow disk', 40, 20, 4]
  ])('is %s', (_what, commitMs, rows, expected) => {
    expect(limitAfter(commitMs, rows)).toBe(expected)
  })

  it('grows step by step with the wait', () => {
    expect([1.2, 1.8, 2.3].map((commitMs) => limitAfter(commitMs, 0))).toEqual([2, 3, 4])
  })

  it('stays one through single slow commits, and comes back soon when the disk does', () => {
    const limit = createFlightLimit(4)
    limit.observe(0.5, 1)
    limit.observe(30, 1)
    expect(limit.current()).toBe(1)
    for (let i = 0; i < 16; i++) limit.observe(30, 1)
    expect(limit.current()).toBe(4)
    limit.observe(0.5, 1)
    expect(limit.current()).toBe(1)
  })
})
