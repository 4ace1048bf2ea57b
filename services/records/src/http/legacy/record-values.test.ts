import { describe, expect, it } from 'vitest'
import { recordValues } from './record-values.ts'

describe('recordValues', () => {
  it.each([
    [{ timestamp: 12.5 }, { timestamp: 12.5 }],
    [{ timestamp: '12.5' }, { timestamp: 12.5 }],
    [{ timestamp: ' -1.5e3 ' }, { timestamp: -1500 }],
    [{ value2: '.5' }, { value2: 0.5 }],
    [{ value1: 123 }, { value1: '123' }],
    [{ value1: false }, { value1: 'false' }],
    [{ value3: 1 }, { value3: true }],
    [{ value3: 0 }, { value3: false }],
    [{ value1: null }, { value1: null }],
    [{ other: 'x', id: 7 }, {}]
  ])('reads %j as %j', (body, values) => {
    expect(recordValues(body)).toEqual(values)
  })

  it.each([
    { timestamp: 'abc' },
    { timestamp: '' },
    { timestamp: '0x10' },
    { timestamp: 'Infinity' },
    { timestamp: true },
    { value2: [1] },
    { value1: { a: 1 } },
    { value1: ['a'] },
    { value1: 2 ** 53 },
    { value3: 'true' },
    { value3: 2 }
  ])('refuses %j', (body) => {
    expect(() => recordValues(body)).toThrow(/must be/)
  })

  it('refuses a long run of digits that is no number without delay', () => {
    const before = performance.now()
    expect(() => recordValues({ value2: `${'1'.repeat(1_000_000)}x` })).toThrow()
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
