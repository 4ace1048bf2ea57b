import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostSample } from '#domain/hosts/host-sample'
import { hostSample } from '../domain/hosts/host-sample.test.fixture.ts'
import { createSampler } from './sampler.ts'

const SAMPLE = hostSample(new Date('2026-01-02T12:00:00Z'))

describe('sampler', () => {
  let samples: number
  let recorded: HostSample[]
  let adopted: Array<HostSample | undefined>
  let failures: unknown[]
  let fault: Error | undefined
  let holds: () => Promise<boolean>
  let isHeld: boolean
  let gate: Promise<void> | undefined
  let waiting: boolean
  let sampler: ReturnType<typeof createSampler>

  const metrics = {
    async sample() {
      if (fault) throw fault
      samples += 1
      return samples > 1 ? SAMPLE : undefined
    },
    adopt: (sample: HostSample | undefined) => void adopted.push(sample)
  }
  const history = {
    async record(sample: HostSample) {
      waiting = true
      await gate
      waiting = false
      recorded.push(sample)
    },
    newest: async () => SAMPLE
  }

  beforeEach(() => {
    samples = 0
    recorded = []
    adopted = []
    failures = []
    fault = undefined
    holds = async () => true
    isHeld = true
    gate = undefined
    waiting = false
    sampler = createSampler({
      metrics,
      history,
      lock: { hold: () => holds(), isHeld: () => isHeld },
      intervalMs: 5,
      onFailure: (error) => failures.push(error)
    })
  })
  afterEach(() => sampler.stop())

  it('has taken two readings when it has started, and written down the one sample', async () => {
    await sampler.start()
    expect([samples, recorded.length]).toEqual([2, 1])
  })

  it('goes on sampling and recording', async () => {
    await sampler.start()
    await vi.waitFor(() => expect(recorded.length).toBeGreaterThan(4))
  })

  it('takes over what another process of the host sampled, and writes nothing', async () => {
    holds = async () => false
    await sampler.start()
    await vi.waitFor(() => expect(adopted.length).toBeGreaterThan(3))
    expect([samples, recorded, adopted[0]]).toEqual([0, [], SAMPLE])
  })

  it('takes its turn when the other process is gone', async () => {
    holds = async () => adopted.length > 3
    await sampler.start()
    await vi.waitFor(() => expect(recorded.length).toBeGreaterThan(0))
  })

  it('samples for itself while the database is away', async () => {
    holds = async () => {
      throw new Error('away')
    }
    isHeld = false
    await sampler.start()
    await vi.waitFor(() => expect(samples).toBeGreaterThan(3))
    expect([recorded, failures]).toEqual([[], []])
  })

  it('tells of the first of several failures in a row, and goes on', async () => {
    await sampler.start()
    fault = new Error('no /proc')
    await vi.waitFor(() => expect(failures).toEqual([fault]))
    fault = undefined
    const before = samples
    await vi.waitFor(() => expect(samples).toBeGreaterThan(before + 2))
    expect(failures).toHaveLength(1)
  })

  it('has stopped only when nothing is under way any more', async () => {
    await sampler.start()
    let finish = () => {}
    gate = new Promise((resolve) => {
      finish = resolve
    })
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
