import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSampler } from './sampler.ts'

describe('sampler', () => {
  let samples: number
  let records: number
  let failures: unknown[]
  let fault: Error | undefined
  let gate: Promise<void> | undefined
  let waiting: boolean
  let sampler: ReturnType<typeof createSampler>

  const metrics = {
    async sample() {
      if (fault) throw fault
      samples += 1
    },
    async record() {
      if (fault) throw fault
      waiting = true
      await gate
      waiting = false
      records += 1
    }
  }

  beforeEach(() => {
    samples = 0
    records = 0
    failures = []
    fault = undefined
    gate = undefined
    waiting = false
    sampler = createSampler({
      metrics,
      sampleIntervalMs: 5,
      recordIntervalMs: 10,
      onFailure: (error) => failures.push(error)
    })
  })
  afterEach(() => sampler.stop())

  it('has taken two readings when it has started', async () => {
    await sampler.start()
    expect(samples).toBe(2)
  })

  it('goes on sampling and recording', async () => {
    await sampler.start()
    await vi.waitFor(() => expect(samples).toBeGreaterThan(4))
    await vi.waitFor(() => expect(records).toBeGreaterThan(1))
  })

  it('tells of what fails, from the first reading on, and goes on', async () => {
    fault = new Error('no /proc')
    await sampler.start()
    expect(failures).toEqual([fault, fault])
    await vi.waitFor(() => expect(failures.length).toBeGreaterThan(5))
    fault = undefined
    await vi.waitFor(() => expect(samples).toBeGreaterThan(2))
  })

  it('has stopped only when nothing is under way any more', async () => {
    let finish = () => {}
    gate = new Promise((resolve) => {
      finish = resolve
    })
    await sampler.start()
    await vi.waitFor(() => expect(waiting).toBe(true))
    const stopped = sampler.stop().then(() => 'stopped')
    expect(await Promise.race([stopped, Promise.resolve('under way')])).toBe('under way')
    finish()
    expect(await stopped).toBe('stopped')
    expect(waiting).toBe(false)
  })

  it('stops before it ever started', async () => {
    await expect(sampler.stop()).resolves.toBeUndefined()
  })
})
