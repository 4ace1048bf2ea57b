import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { localCounters } from './local-counters.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('gives all points back when the window closes, and not before', () => {
  const counter = localCounters(1)('quota', [2, 60])
  for (let i = 0; i < 3; i++) counter.take('ada')
  vi.advanceTimersByTime(59_999)
  expect(counter.look('ada')).toEqual({ used: 3, remaining: 0, isOver: true, resetMs: 1 })
  vi.advanceTimersByTime(1)
  expect(counter.look('ada')).toBeUndefined()
  expect(counter.take('ada')).toEqual({ used: 1, remaining: 1, isOver: false, resetMs: 60_000 })
})

it('keeps the window of one key open when that of another closes', () => {
  const counter = localCounters(1)('quota', [5, 60])
  counter.take('ada')
  vi.advanceTimersByTime(30_000)
  counter.take('bob')
  vi.advanceTimersByTime(30_000)
  counter.take('eve')
  expect(counter.look('ada')).toBeUndefined()
  expect(counter.look('bob')).toMatchObject({ used: 1, resetMs: 30_000 })
})

it('grants each of several replicas its part, and at least one point', () => {
  expect(localCounters(4)('quota', [10, 60]).take('ada')).toMatchObject({ remaining: 1 })
  expect(localCounters(4)('quota', [2, 60]).take('ada')).toMatchObject({ remaining: 0, isOver: false })
})

it('takes back what turned out well', () => {
  const counter = localCounters(1)('quota', [1, 60])
  counter.take('ada')
  counter.giveBack('ada')
  expect(counter.take('ada')).toMatchObject({ used: 1, isOver: false })
})
