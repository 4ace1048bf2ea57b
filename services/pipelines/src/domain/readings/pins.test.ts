import { describe, expect, it } from 'vitest'
import { assertAgree, type PinLabel, type Pins, pinViolations } from './pins.ts'

const faults = (pins: Pins) => pinViolations(pins).map(({ pointer, code }) => `${pointer} ${code}`)

describe('pins', () => {
  it.each<[string, Pins]>([
    ['no pin at all', {}],
    ['the least and the greatest integer', { ivp1: 0, ivp8: 9999 }],
    ['an empty string', { svp1: '' }],
    ['128 characters', { svp1: 'x'.repeat(128) }],
    ['128 characters of two UTF-16 units each', { svp4: '😀'.repeat(128) }],
    ['control characters', { svp2: '\u0001\n' }]
  ])('hold %s', (_what, pins) => {
    expect(faults(pins)).toEqual([])
  })

  it.each<[string, Pins, string]>([
    ['10000', { ivp1: 10_000 }, '/ivp1 integer_pin_range'],
    ['a negative number', { ivp8: -1 }, '/ivp8 integer_pin_range'],
    ['a fraction', { ivp2: 12.5 }, '/ivp2 integer_pin_range'],
    ['what is not a number', { ivp3: Number.NaN }, '/ivp3 integer_pin_range'],
    ['infinity', { ivp3: Number.POSITIVE_INFINITY }, '/ivp3 integer_pin_range'],
    ['129 characters', { svp1: 'x'.repeat(129) }, '/svp1 string_pin_length'],
    ['129 characters of two units each', { svp4: '😀'.repeat(129) }, '/svp4 string_pin_length'],
    ['a NUL', { svp3: 'a\0b' }, '/svp3 string_pin_nul']
  ])('do not hold %s', (_what, pins, fault) => {
    expect(faults(pins)).toEqual([fault])
  })

  it('are judged integers first, in order', () => {
    expect(faults({ svp2: 'x'.repeat(129), ivp7: -1, ivp2: 10_000, ivp1: 1 })).toEqual([
      '/ivp2 integer_pin_range',
      '/ivp7 integer_pin_range',
      '/svp2 string_pin_length'
    ])
  })
})

describe('pin labels', () => {
  const label = (pin: PinLabel['pin'], min: number | null = null, max: number | null = null): PinLabel => ({
    pin,
    name: 'n',
    unit: null,
    min,
    max
  })

  it.each<[string, PinLabel[]]>([
    ['there are none', []],
    ['each is of another pin', [label('ivp1'), label('ivp2')]],
    ['the bounds are one value', [label('ivp1', 5, 5)]],
    ['one bound is open', [label('ivp1', 5), label('ivp2', null, -5)]]
  ])('agree where %s', (_what, labels) => {
    expect(() => assertAgree(labels)).not.toThrow()
  })

  it('do not where a pin has two, or its bounds are the wrong way round: each place is named', () => {
    const labels = [label('ivp1', 0, -1), label('svp1'), label('ivp1', 2, 1)]
    expect(() => assertAgree(labels)).toThrow(
      expect.objectContaining({
        kind: 'unprocessable',
        violations: [
          expect.objectContaining({ pointer: '/pins/0/max', code: 'pin_bounds_reversed' }),
          expect.objectContaining({ pointer: '/pins/2/pin', code: 'pin_repeated' }),
          expect.objectContaining({ pointer: '/pins/2/max', code: 'pin_bounds_reversed' })
        ]
      })
    )
  })
})
