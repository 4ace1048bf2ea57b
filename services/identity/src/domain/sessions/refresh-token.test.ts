import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { markOf, mintRefreshToken } from './refresh-token.ts'

describe('refresh token', () => {
  it('is found by its id, and known by a hash of the whole', () => {
    const id = randomUUID()
    const [one, other] = [mintRefreshToken(id, randomBytes), mintRefreshToken(id, randomBytes)]
    expect(markOf(one)).toEqual({ id, hash: expect.stringMatching(/^[\da-f]{64}$/) })
    expect(markOf(other)!.hash).not.toBe(markOf(one)!.hash)
  })

  const token = mintRefreshToken(randomUUID(), randomBytes)

  it.each([
    ['', 'nothing'],
    [`${token}x`, 'too long'],
    [token.slice(0, -1), 'too short'],
    [token.replace('fgr_', 'fg_'), 'of another kind'],
    [token.toUpperCase(), 'in capitals'],
    [`${token}\n`, 'with a line break']
  ])('is not %j (%s)', (text) => {
    expect(markOf(text)).toBeUndefined()
  })
})
