import { expect, it } from 'vitest'
import { randomHex } from './random-hex.ts'

it('gives bytes that no other call gets, also where it draws anew', () => {
  const drawn = Array.from({ length: 2000 }, () => randomHex(16))
  expect(drawn.every((text) => /^[0-9a-f]{32}$/.test(text))).toBe(true)
  expect(new Set(drawn).size).toBe(drawn.length)
})
