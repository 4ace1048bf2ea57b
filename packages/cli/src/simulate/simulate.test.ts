import { describe, expect, it } from 'vitest'
import { behaviourBy, bodyOf } from './behaviour.ts'
import { createTally } from './tally.ts'

describe('a simulated device', () => {
  it('misbehaves now and then, in every way', () => {
    const behaviours = Array.from({ length: 10_000 }, (_, index) => behaviourBy(index / 10_000))
    expect(new Set(behaviours)).toEqual(
      new Set(['reads', 'out of range', 'garbled', 'sent twice', 'falls silent'])
    )
    expect(behaviours.filter((behaviour) => behaviour === 'reads').length).toBeGreaterThan(9_500)
  })

  it('sends what a pipeline takes, whatever the time', () => {
    for (let second = 0; second < 3_600; second += 7) {
      const { ivp1, ivp2 } = JSON.parse(bodyOf('reads', second, 3))
      for (const value of [ivp1, ivp2]) {
        expect(Number.isInteger(value)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(9_999)
      }
    }
  })

  it('spoils its readings as it means to', () => {
    expect(JSON.parse(bodyOf('out of range', 0, 0)).ivp1).toBe(10_000)
    expect(() => JSON.parse(bodyOf('garbled', 0, 0))).toThrow(SyntaxError)
  })
})

describe('the tally of a fleet', () => {
  it('tells the rate and the percentiles', () => {
    let now = 0
    const tally = createTally(() => now)
    for (let i = 1; i <= 100; i++) tally.stored(i)
    tally.refusedAsMeant()
    tally.failed('reads: 503')
    tally.failed('reads: 503')
    tally.missed(3)
    now = 2_000
    const { p50Ms, p99Ms, ...counts } = tally.standing()
    expect(counts).toEqual({
      seconds: 2,
      stored: 100,
      refusedAsMeant: 1,
      errors: 2,
      missed: 3,
      perSecond: 51
    })
    expect(p50Ms).toBeCloseTo(50, 0)
    expect(p99Ms).toBeCloseTo(99, 0)
    expect(tally.failures()).toEqual({ 'reads: 503': 2 })
  })
})
