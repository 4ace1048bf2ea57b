import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, columnsFor, fitStep, type Span, sourcesOf } from './history.ts'

const SECOND = 1_000_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** 2026-01-01 */
const BEGIN = 1_767_225_600 * SECOND

const span = (length: number, from = BEGIN): Span => ({ from, to: from + length })

describe('the step of buckets', () => {
  it.each([
    ['a minute', MINUTE, 1],
    ['an hour', HOUR, 10],
    ['a day', DAY, 300],
    ['a month', 30 * DAY, 7200],
    ['a year', 365 * DAY, 86_400],
    ['a hundred years', 36_525 * DAY, 5_259_600]
  ])('is chosen for %s', (_what, length, seconds) => {
    expect(fitStep(span(length), 'auto')).toBe(seconds)
  })

  it('is taken as asked where 600 buckets are enough', () => {
    expect(fitStep(span(600 * MINUTE), 60)).toBe(60)
    expect(() => fitStep(span(600 * MINUTE + 1), 60)).toThrow('the smallest step for this period is 61s')
  })

  it('counts the bucket that an odd beginning reaches back into', () => {
    expect(() => fitStep(span(600 * MINUTE, BEGIN + 1), 60)).toThrow('61s')
  })

  it.each([1, 7, 60, 300, 86_400])('of %i s fits a period that only the end is known of', (step) => {
    for (const to of [BEGIN, BEGIN + 1, BEGIN + 59 * SECOND]) {
      expect(fitStep({ from: beginningOf(to, step), to }, step)).toBe(step)
    }
  })

  it('needs a period', () => {
    expect(() => fitStep(span(0), 60)).toThrow('must lie before')
  })
})

describe('the columns of buckets', () => {
  it('are those that each pin has', () => {
    expect(columnsFor(['svp1', 'ivp2'], ['last', 'avg'])).toEqual([
      { pin: 'ivp2', aggregate: 'avg' },
      { pin: 'ivp2', aggregate: 'last' },
      { pin: 'svp1', aggregate: 'last' }
    ])
    expect(() => columnsFor(['svp1'], ['avg', 'min'])).toThrow('None of these pins')
  })
})

describe('the sources of buckets', () => {
  const instant = fc.integer({ min: BEGIN, max: BEGIN + HOUR })
  const minutes = fc.uniqueArray(fc.integer({ min: -5, max: 65 }).map((minute) => BEGIN + minute * MINUTE))

  it('miss no instant and repeat none', () => {
    fc.assert(
      fc.property(instant, instant, instant, minutes, instant, (a, b, rolledTo, staleMinutes, at) => {
        const asked = { from: Math.min(a, b), to: Math.max(a, b) + 1 }
        const sources = sourcesOf(asked, 60, { rolledTo, staleMinutes })
        const minute = Math.floor(at / MINUTE) * MINUTE
        const isIn = (part: Span | undefined) => part !== undefined && at >= part.from && at < part.to
        const isStale = sources.staleMinutes.includes(minute)
        const fromRollups = isIn(sources.rollups) && !isStale ? 1 : 0
        const fromReadings = sources.readings.filter(isIn).length + (isStale ? 1 : 0)
        expect(fromRollups + fromReadings).toBe(isIn(asked) ? 1 : 0)
        if (fromRollups === 1) expect(staleMinutes).not.toContain(minute)
        if (fromRollups === 1) expect(minute + MINUTE).toBeLessThanOrEqual(Math.min(rolledTo, asked.to))
      })
    )
  })

  it('are the readings alone where a minute may lie in two buckets', () => {
    const asked = span(HOUR)
    expect(sourcesOf(asked, 90, { rolledTo: BEGIN + HOUR, staleMinutes: [] })).toEqual({
      rollups: undefined,
      staleMinutes: [],
      readings: [asked]
    })
  })
})
