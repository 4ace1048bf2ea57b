import { describe, expect, it } from 'vitest'
import { createWritesUnderWay } from './writes-under-way.ts'

describe('writes under way', () => {
  it('go by one name one at a time, and by others beside each other', async () => {
    const underWay = createWritesUnderWay()
    const { promise, resolve } = Promise.withResolvers<string>()
    const first = underWay('a', () => promise)
    await expect(underWay('a', async () => 'second')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'idempotency_key_in_flight'
    })
    expect(await underWay('b', async () => 'other')).toBe('other')
    resolve('first')
    expect(await first).toBe('first')
  })

  it('give their name back when they fail', async () => {
    const underWay = createWritesUnderWay()
    await expect(underWay('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await underWay('a', async () => 'again')).toBe('again')
  })
})
