import { describe, expect, it } from 'vitest'
import { readValue } from './pins.ts'

describe('a pin and its value', () => {
  it('are told by their kind: integers, and text as it stands', () =>
    expect(readValue('svp4=a=007 ', readValue('ivp1=-5'))).toEqual({ ivp1: -5, svp4: 'a=007 ' }))

  it.each(['ivp9=1', 'svp5=x', 'ivp1', '=1', 'ivp1=', 'ivp1=1.5', 'ivp1=x', 'toString=1'])(
    'are not read from %s',
    (text) => expect(() => readValue(text)).toThrow()
  )
})
