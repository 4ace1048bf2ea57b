import { describe, expect, it } from 'vitest'
import { createGate } from './gate.ts'

describe('gate', () => {
  const full = () => new Error('full')

  it('lets in as many as it is wide, and the rest in order', async () => {
    const pass = createGate({ atOnce: 2, waiting: 10, full })
    const started: number[] = []
    const finish: Array<() => void> = []
    const works = [0, 1, 2, 3].map((n) =>
      pass(async () => {
        started.push(n)
        await new Promise<void>((resolve) => finish.push(resolve))
      })
    )
    expect(started).toEqual([0, 1])
    finish[1]!()
    await works[1]
    expect(started).toEqual([0, 1, 2])
    finish[0]!()
    await works[0]
    expect(started).toEqual([0, 1, 2, 3])
    for (const end of finish) end()
    await Promise.all(works)
  })

  it('refuses at once when the queue is full, and has room again later', async () => {
    const pass = createGate({ atOnce: 1, waiting: 1, full })
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => pass(async () => n)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(await pass(async () => 4)).toBe(4)
  })

  it('gives the place on when the work fails', async () => {
    const pass = createGate({ atOnce: 1, waiting: 1, full })
    const failing = pass(() => Promise.reject(new Error('broken')))
    const next = pass(async () => 'done')
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })
})
