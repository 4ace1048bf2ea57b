import { describe, expect, it } from 'vitest'
import { remembered } from './remembered.ts'

describe('what is remembered', () => {
  it('is asked for again when its time is over', async () => {
    let now = 0
    let asked = 0
    const read = remembered(
      100,
      async () => ++asked,
      () => now
    )
    expect([await read(), await read()]).toEqual([1, 1])
    now = 100
    expect(await read()).toBe(2)
  })

  it('is no failure', async () => {
    const outcomes = [Promise.reject(new Error('no')), Promise.resolve('yes')]
    const read = remembered(100, () => outcomes.shift()!)
    await expect(read()).rejects.toThrow('no')
    expect(await read()).toBe('yes')
  })
})
