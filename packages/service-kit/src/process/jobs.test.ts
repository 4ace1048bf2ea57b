import { describe, expect, it } from 'vitest'
import { every } from './jobs.ts'

describe('every', () => {
  it('goes on at once while there is more, and stops after the turn that runs', async () => {
    const finished = Promise.withResolvers<void>()
    let turns = 0
    const stop = every({
      intervalMs: 60_000,
      work: async () => {
        turns++
        if (turns === 3) finished.resolve()
        return turns < 3
      },
      onFailure: () => {}
    })
    await finished.promise
    await stop()
    expect(turns).toBe(3)
  })

  it('tells the first of several failures in a row', async () => {
    const told: unknown[] = []
    const outcomes = ['fails', 'fails', 'works', 'fails']
    const finished = Promise.withResolvers<void>()
    const stop = every({
      intervalMs: 0,
      work: async () => {
        const outcome = outcomes.shift()
        if (outcome === undefined) finished.resolve()
        if (outcome === 'fails') throw new Error(String(outcomes.length))
      },
      onFailure: (error) => told.push((error as Error).message)
    })
    await finished.promise
    await stop()
    expect(told).toEqual(['3', '0'])
  })
})
