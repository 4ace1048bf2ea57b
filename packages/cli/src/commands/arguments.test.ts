import { afterEach, describe, expect, it, vi } from 'vitest'
import { count, duration, time } from './arguments.ts'

describe('a duration', () => {
  it.each([
    ['250ms', 250],
    ['30s', 30_000],
    ['90m', 5_400_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000]
  ])('%s is %i ms', (text, milliseconds) => expect(duration(text)).toBe(milliseconds))

  it.each(['', '5', 'h', '-5m', '1.5h', '5 m', '5w'])('is not read from "%s"', (text) =>
    expect(() => duration(text)).toThrow('such as 30s')
  )
})

describe('a time', () => {
  afterEach(() => void vi.useRealTimers())

  it('is that of a clock, with its zone', () =>
    expect(time('2026-01-02T03:04:05+01:00')).toBe('2026-01-02T02:04:05.000Z'))
  it('is so long ago', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-02T03:04:05Z') })
    expect(time('1h')).toBe('2026-01-02T02:04:05.000Z')
  })
  it('is not anything else', () => expect(() => time('yesterday')).toThrow('Give a time'))
})

describe('a count', () => {
  it('is whole, and as much as is asked for', () => {
    expect(count(1)('17')).toBe(17)
    for (const text of ['0', '-1', '1.5', 'x', '']) expect(() => count(1)(text)).toThrow('at least 1')
  })
})
