import { describe, expect, it } from 'vitest'
import { asciiJson, pythonFloat } from './python-json.ts'

describe('pythonFloat', () => {
  it.each([
    [0, '0.0'],
    [5, '5.0'],
    [-3, '-3.0'],
    [1.5, '1.5'],
    [-0.25, '-0.25'],
    [2021.01, '2021.01'],
    [0.1 + 0.2, '0.30000000000000004'],
    [6789998212, '6789998212.0'],
    [2 ** 53, '9007199254740992.0'],
    [9999999999999998, '9999999999999998.0'],
    [1e16, '1e+16'],
    [-12345678901234567000, '-1.2345678901234567e+19'],
    [1e21, '1e+21'],
    [1.5e300, '1.5e+300'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [0.0001, '0.0001'],
    [0.00012345, '0.00012345'],
    [0.00001, '1e-05'],
    [-1.5e-7, '-1.5e-07'],
    [1e-100, '1e-100'],
    [Number.MIN_VALUE, '5e-324']
  ])('prints %d as %s', (value, printed) => {
    expect(pythonFloat(value)).toBe(printed)
  })
})

describe('asciiJson', () => {
  it.each([
    ['plain', '"plain"'],
    ['é', '"\\u00e9"'],
    ['😀', '"\\ud83d\\ude00"'],
    ['\x7f', '"\\u007f"'],
    ['a"\\\n', '"a\\"\\\\\\n"']
  ])('writes %j in ASCII', (text, written) => {
    expect(asciiJson(text)).toBe(written)
  })
})
