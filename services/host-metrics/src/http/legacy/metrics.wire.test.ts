import { describe, expect, it } from 'vitest'
import { toLegacyMemory, toLegacyStats } from './metrics.wire.ts'

describe('legacy memory', () => {
  it('gives bytes, and the share of what is not free', () => {
    const memory = { totalBytes: 3_000, freeBytes: 1_000 }
    expect(toLegacyMemory(memory)).toEqual({
      total_memory: 3_000,
      free_memory: 1_000,
      memory_usage: 66.66666666666666
    })
  })
})

describe('legacy container statistics', () => {
  it('are an empty object when nothing runs', () => {
    expect(toLegacyStats([]).toString()).toBe('{}')
  })

  it("are Docker's documents by name, to the last digit", () => {
    const documents = [
      { name: 'db', document: '{"limit":9223372036854771713}' },
      { name: 'web', document: '{"limit":1}' }
    ]
    expect(toLegacyStats(documents).toString()).toBe('{"db":{"limit":9223372036854771713},"web":{"limit":1}}')
  })

  it.each(['__proto__', 'a"b', 'a\nb', '<script>', '\u0000', '","x":{"'])(
    'take the name %j for a name and nothing else',
    (name) => {
      const text = toLegacyStats([{ name, document: '{"a":1}' }]).toString()
      expect(Object.entries(JSON.parse(text))).toEqual([[name, { a: 1 }]])
    }
  )
})
