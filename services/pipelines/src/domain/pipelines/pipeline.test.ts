import { describe, expect, it } from 'vitest'
import { parsePipelineId, parsePipelineKey } from './pipeline.ts'

describe('pipeline id', () => {
  it.each([
    ['12345678', 12_345_678],
    ['00000001', 1],
    ['00000000', 0]
  ])('reads %s', (text, id) => {
    expect(parsePipelineId(text)).toBe(id)
  })

  it.each([
    '',
    '1234567',
    '123456789',
    '1234567a',
    '-1234567',
    '1234.678',
    '12345678\n',
    ' 1234567',
    '1e000001'
  ])('refuses %j', (text) => {
    expect(() => parsePipelineId(text)).toThrow(expect.objectContaining({ code: 'pipeline_id_malformed' }))
  })
})

describe('pipeline key', () => {
  it.each(['abcdefghijklmnop', 'a b+c&d=e%f/g?hi', 'ключключключключ', '🔑'.repeat(16), '\0'.repeat(16)])(
    'takes %j',
    (key) => {
      expect(parsePipelineKey(key)).toBe(key)
    }
  )

  it.each(['', 'abcdefghijklmno', 'abcdefghijklmnopq', '🔑'.repeat(8)])('refuses %j', (key) => {
    expect(() => parsePipelineKey(key)).toThrow(expect.objectContaining({ code: 'pipeline_key_malformed' }))
  })
})
