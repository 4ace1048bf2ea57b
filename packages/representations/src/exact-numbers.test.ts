import { describe, expect, it } from 'vitest'
import { inexactIn, isExactNumber } from './exact-numbers.ts'

describe('a number', () => {
  it.each([
    '0',
    '-0',
    '9007199254740992',
    '123456789012345680000',
    '1000000000000000000000',
    '0.1',
    '230.50',
    '3.14159265358979323846',
    '1e300'
  ])('is held where it is %s', (digits) => {
    expect(isExactNumber(digits)).toBe(true)
  })

  it.each([
    '9007199254740993',
    '12345678901234567890',
    '-12345678901234567890',
    '1000000000000000000001',
    '1e400'
  ])('is not held where it is %s', (digits) => {
    expect(isExactNumber(digits)).toBe(false)
  })

  it('is named where it would come back as another, wherever it stands', () => {
    expect(inexactIn('{"a":[1,{"b":12345678901234567890}]}')?.message).toContain('12345678901234567890')
    expect(inexactIn('-1E999')?.code).toBe('number_inexact')
    expect(inexactIn(`[${'9'.repeat(1000)}]`)?.message.length).toBeLessThan(120)
  })

  it('may have any digits as text', () => {
    expect(inexactIn('{"12345678901234567890":"12345678901234567890","exponent":"1e400"}')).toBeUndefined()
  })
})
