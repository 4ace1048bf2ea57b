import { describe, expect, it } from 'vitest'
import { legible } from './audit-event.ts'

describe('what is put on record', () => {
  it.each([
    ['plain text', 'a\tb\r\nc é \u{1f600}', 'a\tb\r\nc é \u{1f600}'],
    ['control characters', 'a\u0000b\u001fc\u000b', 'a\ufffdb\ufffdc\ufffd'],
    ['half a surrogate', 'a\ud800', 'a\ufffd'],
    ['names of members', { 'a\u0001': [{ b: '\ufffe' }] }, { 'a\ufffd': [{ b: '\ufffd' }] }],
    ['other values', { a: 1, b: null, c: true }, { a: 1, b: null, c: true }]
  ])('can be written in every form: %s', (_what, value, expected) => {
    expect(legible(value)).toEqual(expected)
  })
})
