import { describe, expect, it } from 'vitest'
import { createSeal } from './seal.ts'

describe('seal', () => {
  const seal = createSeal('a secret of thirty-two characters')

  it.each(['', 'plain', '{"key":"h8Yt2LmQz0PvXa5R","unit":"°C"}'])('gives %j back', (text) => {
    expect(seal.open(seal.close(text))).toBe(text)
  })

  it('tells nothing of a text, not even that it is the same as another', () => {
    const [one, other] = [seal.close('h8Yt2LmQz0PvXa5R'), seal.close('h8Yt2LmQz0PvXa5R')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('h8Yt')
  })

  it('is opened by its own secret alone, and by nobody once it was broken', () => {
    const sealed = seal.close('text')
    expect(() => createSeal('another secret of as many characters').open(sealed)).toThrow()
    const bytes = Buffer.from(sealed, 'base64url')
    bytes[bytes.length - 1]! ^= 1
    expect(() => seal.open(bytes.toString('base64url'))).toThrow()
  })
})
