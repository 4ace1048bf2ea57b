import { describe, expect, it } from 'vitest'
import { readTime } from './reading-time.ts'

const SECOND = Date.UTC(2026, 0, 2, 3, 4, 5)

describe('the time of a reading', () => {
  it.each<[time: string | number, micros: number]>([
    ['2026-01-02T03:04:05Z', SECOND * 1000],
    ['2026-01-02T03:04:05.678Z', SECOND * 1000 + 678_000],
    ['2026-01-02T03:04:05.678901Z', SECOND * 1000 + 678_901],
    ['2026-01-02T03:04:05.6789019999Z', SECOND * 1000 + 678_901],
    ['2026-01-02T03:04:05.5Z', SECOND * 1000 + 500_000],
    ['2026-01-02T05:04:05.000001+02:00', SECOND * 1000 + 1],
    [SECOND, SECOND * 1000],
    [String(SECOND), SECOND * 1000],
    [0, 0]
  ])('%s is read to the microsecond', (time, micros) => {
    expect(readTime(time)).toBe(micros)
  })

  it('is none in a leap second', () => {
    expect(readTime('2016-12-31T23:59:60Z')).toBeNaN()
  })
})
