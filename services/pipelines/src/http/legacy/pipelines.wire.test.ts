import { describe, expect, it } from 'vitest'
import { credentialIn, newKeyIn, pinsIn, toStream } from './pipelines.wire.ts'

const query = (fields: Record<string, string>) => new Map(Object.entries(fields))

describe('pins of a legacy query', () => {
  it.each<[what: string, fields: Record<string, string>, pins: object]>([
    ['nothing', {}, {}],
    ['integers and strings', { ivp1: '0', ivp8: '9999', svp4: 'on' }, { ivp1: 0, ivp8: 9999, svp4: 'on' }],
    ['leading zeros as nothing', { ivp1: '00012' }, { ivp1: 12 }],
    ['digits of another script', { ivp1: '٣' }, { ivp1: 3 }],
    ['an empty value as absent', { ivp1: '', svp1: '' }, {}],
    ['a blank as a string', { svp1: ' ' }, { svp1: ' ' }],
    ['names of no pin as absent', { ivp0: '1', ivp9: '1', svp0: 'x', svp5: 'x', IVP1: '1' }, {}]
  ])('are read from %s', (_what, fields, pins) => {
    expect(pinsIn(query(fields))).toEqual(pins)
  })

  it.each(['-5', '+5', '12.5', 'abc', ' 5', '5 ', '1e3', '0x1F', '²', '½', '1\n'])(
    'take %j for no number',
    (text) => {
      expect(pinsIn(query({ ivp1: text }))).toEqual({ ivp1: Number.NaN })
    }
  )
})

describe('credential of a legacy query', () => {
  const key = 'abcdefghijklmnop'

  it('reads an id in digits of any script', () => {
    expect(credentialIn(query({ id: '１２３４５６７８', key }))).toEqual({ id: 12_345_678, key })
  })

  it.each<[what: string, fields: Record<string, string>, code: string]>([
    ['a missing id', { key }, 'request_invalid'],
    ['an empty id', { id: '', key }, 'pipeline_id_malformed'],
    ['a missing key', { id: '12345678' }, 'request_invalid'],
    ['an empty key', { id: '12345678', key: '' }, 'pipeline_key_malformed'],
    ['a wrong id before a wrong key', { id: '1', key: 'short' }, 'pipeline_id_malformed']
  ])('refuses %s', (_what, fields, code) => {
    expect(() => credentialIn(query(fields))).toThrow(expect.objectContaining({ code }))
  })

  it.each<[fields: Record<string, string>, code: string]>([
    [{}, 'request_invalid'],
    [{ nkey: 'short' }, 'pipeline_key_malformed']
  ])('refuses the new key in %j', (fields, code) => {
    expect(() => newKeyIn(query(fields))).toThrow(expect.objectContaining({ code }))
  })
})

describe('legacy stream', () => {
  it('has both maps, and in them the pins with a value', () => {
    expect(toStream({ svp2: 'x', ivp3: 0 })).toEqual({
      int_virtual_pin: { ivp3: 0 },
      str_virtual_pin: { svp2: 'x' }
    })
  })
})
