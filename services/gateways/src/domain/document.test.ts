import { describe, expect, it } from 'vitest'
import { type DocumentObject, documentToKeep, parseDocument } from './document.ts'

const roundTrip = (json: string) => documentToKeep(parseDocument(json) as DocumentObject)
const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
const code = (name: string) => expect.objectContaining({ code: name })

describe('document', () => {
  it.each([
    ['an integer beyond a double', '{"n":12345678901234567890}'],
    ['an integer of 39 digits', '{"n":123456789012345678901234567890123456789}'],
    ['trailing zeros', '{"n":230.50}'],
    ['an exponent', '{"n":1E+2}'],
    ['a number beyond the range of a double', '{"n":1e400}'],
    ['minus zero', '{"n":-0}'],
    ['every kind of value', '{"a":[null,true,false,"x",{"b":[]}]}'],
    ['text with quotes, brackets and escapes', String.raw`{"a":"[[\"{\\","b":"\n\t\u0001é😀"}`],
    ['the names of Object.prototype', '{"__proto__":{"x":1},"constructor":2,"toJSON":"y"}'],
    ['32 levels', nested(32)]
  ])('keeps %s as it came', (_what, json) => {
    expect(roundTrip(json)).toBe(json)
  })

  it('takes the last of a repeated member', () => {
    expect(roundTrip('{"a":1,"a":{"b":1},"a":2}')).toBe('{"a":2}')
  })

  it('does not let __proto__ become a prototype', () => {
    const document = parseDocument('{"__proto__":{"devices":[]}}') as DocumentObject
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype)
    expect(document.devices).toBeUndefined()
  })

  it.each(['', '{', '{"a":01}', '[1,]', 'NaN', "{'a':1}", '{"a":"\u0001"}', '{} {}'])(
    'refuses %j as malformed',
    (json) => {
      expect(() => parseDocument(json)).toThrow(code('document_malformed'))
    }
  )

  it.each([nested(33), '['.repeat(1_000_000)])('refuses what is nested too deep', (json) => {
    expect(() => parseDocument(json)).toThrow(code('document_too_deep'))
  })

  it('refuses a value nested too deep that did not come as JSON', () => {
    let value: DocumentObject = {}
    for (let depth = 1; depth < 33; depth++) value = { value }
    expect(() => documentToKeep(value)).toThrow(code('document_too_deep'))
  })

  it.each([
    ['NUL in a text', String.raw`{"a":"\u0000"}`],
    ['NUL in a name', String.raw`{"a":[{"\u0000":1}]}`],
    ['half a surrogate pair', String.raw`{"a":"\ud83d"}`]
  ])('refuses %s', (_what, json) => {
    expect(() => roundTrip(json)).toThrow(code('document_text_invalid'))
  })

  it('counts its bytes, not its characters', () => {
    const characters = 1024 * 1024 - '{"a":""}'.length
    expect(roundTrip(`{"a":"${'x'.repeat(characters)}"}`)).toHaveLength(1024 * 1024)
    expect(() => roundTrip(`{"a":"${'ü'.repeat(characters / 2 + 1)}"}`)).toThrow(code('document_too_large'))
  })
})
