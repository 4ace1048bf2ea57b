import { expect, it } from 'vitest'
import { toTime } from './time.ts'

it('tells a time to the millisecond, also behind another of the same one', () => {
  const times = [0, 999, 1_000, 1_764_853_200_120_999, 1_764_853_200_120_000, 0]
  expect(times.map(toTime)).toEqual([
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.001Z',
    '2025-12-04T13:00:00.120Z',
    '2025-12-04T13:00:00.120Z',
    '1970-01-01T00:00:00.000Z'
  ])
})
