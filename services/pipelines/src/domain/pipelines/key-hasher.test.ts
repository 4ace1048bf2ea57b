import { describe, expect, it } from 'vitest'
import { createKeyHasher } from './key-hasher.ts'

describe('hash of a key', () => {
  const hash = createKeyHasher('a pepper')
  const credential = { id: 12_345_678, key: 'abcdefghijklmnop' }

  it('is the same for the same credential', () => {
    expect(hash(credential)).toEqual(hash({ ...credential }))
  })

  it.each([
    ['another key', hash({ ...credential, key: 'ponmlkjihgfedcba' })],
    ['another pipeline', hash({ ...credential, id: 1 })],
    ['another pepper', createKeyHasher('another pepper')(credential)]
  ])('differs for %s', (_what, other) => {
    expect(other).not.toEqual(hash(credential))
  })
})
