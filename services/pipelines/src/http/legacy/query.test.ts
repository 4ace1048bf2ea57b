import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.ts'

describe('legacy query', () => {
  it.each<[what: string, query: string, expected: Record<string, string>]>([
    ['nothing', '', {}],
    ['plain pairs', 'opt=cre&id=00000001', { opt: 'cre', id: '00000001' }],
    ['the first of a repeated name', 'id=1&id=2', { id: '1' }],
    ['the first even where it is empty', 'id=&id=2', { id: '' }],
    ['a name without a value', 'id&key', { id: '', key: '' }],
    ['a value with an equals sign', 'key=a=b', { key: 'a=b' }],
    ['empty pairs as none', '&&id=1&', { id: '1' }],
    ['an empty name', '=1', { '': '1' }],
    ['a semicolon as any character', 'a=1;b=2', { a: '1;b=2' }],
    ['a second question mark as any character', 'a=1?b=2', { a: '1?b=2' }],
    ['a plus as a blank, in names too', 'a+b=c+d', { 'a b': 'c d' }],
    ['an encoded plus as a plus', 'a=%2B', { a: '+' }],
    ['encoded separators as characters', 'a%3Db=%26%3d', { 'a=b': '&=' }],
    ['encoded UTF-8', 'a=%C3%A9%f0%9f%98%80', { a: 'é😀' }],
    ['control characters', 'a=%00%0A', { a: '\0\n' }],
    ['what is no escape as it stands', 'a=%zz%4&b=100%', { a: '%zz%4', b: '100%' }],
    ['bytes that are not UTF-8 percent-encoded', 'a=%FF%FEx', { a: '%FF%FEx' }],
    ['such bytes in upper case', 'a=%ff', { a: '%FF' }],
    ['characters between such bytes', 'a=%C3%C3%A9%A9', { a: '%C3é%A9' }],
    ['a character cut short', 'a=%F0%9F%98', { a: '%F0%9F%98' }],
    ['an encoded surrogate as bytes', 'a=%ED%A0%80', { a: '%ED%A0%80' }],
    ['an overlong NUL as bytes', 'a=%C0%80', { a: '%C0%80' }],
    ['a byte order mark', 'a=%EF%BB%BFx', { a: '\ufeffx' }],
    ['names of the object prototype', '__proto__=1&constructor=2', { ['__proto__']: '1', constructor: '2' }]
  ])('reads %s', (_what, query, expected) => {
    expect([...parseQuery(`/pipeline/stream?${query}`)]).toEqual(Object.entries(expected))
  })

  it('reads no parameter from a URL without a query', () => {
    expect([...parseQuery('/pipeline/stream')]).toEqual([])
  })

  it('reads a long run of broken characters without delay', () => {
    expect(parseQuery(`/?a=${'%C3'.repeat(20_000)}`).get('a')).toHaveLength(60_000)
  })
})
