import { describe, expect, it } from 'vitest'
import { timestampOf, toAsciiJson } from './answers.ts'

describe('legacy answer', () => {
  it('tells the time in microseconds and without a zone', () => {
    expect(timestampOf(Date.UTC(2025, 11, 4, 13, 0, 0, 120) * 1000)).toBe('2025-12-04T13:00:00.120000')
  })

  it.each([
    ['<b>&"\'', '"<b>&\\"\'"'],
    ['é', '"\\u00e9"'],
    ['😀', '"\\ud83d\\ude00"'],
    ['a\0b\n\u007f', '"a\\u0000b\\n\\u007f"']
  ])('sends %j in ASCII, and it reads as it was', (text, json) => {
    expect(toAsciiJson(text)).toBe(json)
    expect(JSON.parse(json)).toBe(text)
  })
})
