import { describe, expect, it } from 'vitest'
import { createTally } from './tally.ts'

describe('a tally', () => {
  const tallyOf = (...keys: string[]) => {
    const tally = createTally<string>(2, () => ({ key: 'others', first: 'any' }))
    for (const [at, key] of keys.entries()) tally.add({ key, first: `${key}${at}`, count: 1 })
    return tally
  }

  it('counts by key, and keeps the first of each', () => {
    expect(tallyOf('a', 'b', 'a').take()).toEqual([
      { key: 'a', first: 'a0', count: 2 },
      { key: 'b', first: 'b1', count: 1 }
    ])
  })

  it('holds so many keys and one, however many there are', () => {
    expect(tallyOf('a', 'b', 'c', 'd', 'a', 'e').take()).toEqual([
      { key: 'a', first: 'a0', count: 2 },
      { key: 'b', first: 'b1', count: 1 },
      { key: 'others', first: 'any', count: 3 }
    ])
  })

  it('begins anew when it was taken, and takes back what could not be kept', () => {
    const tally = tallyOf('a', 'a')
    const taken = tally.take()
    expect(tally.take()).toEqual([])
    tally.add({ key: 'a', first: 'later', count: 1 })
    for (const entry of taken) tally.add(entry)
    expect(tally.take()).toEqual([{ key: 'a', first: 'later', count: 3 }])
  })
})
