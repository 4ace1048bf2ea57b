import { describe, expect, it, vi } from 'vitest'
import { createSubscriptions } from './subscriptions.ts'

describe('subscriptions', () => {
  const { signal } = new AbortController()

  function setUp() {
    const heard = { onFirst: vi.fn(), onNone: vi.fn() }
    return { ...heard, ...createSubscriptions(heard) }
  }

  /** Whether `promise` resolves by itself. */
  const settles = (promise: Promise<void>) =>
    Promise.race([promise.then(() => true), new Promise((resolve) => setImmediate(resolve, false))])

  it('are due at once, and then when they are rung for', async () => {
    const { add, ring, ringAll } = setUp()
    const subscription = add('readings 1')
    await subscription.next(signal)
    const next = subscription.next(signal)
    ring('readings 2')
    ring('commands 1')
    expect(await settles(next)).toBe(false)
    ring('readings 1')
    await next
    const last = subscription.next(signal)
    ringAll()
    await last
  })

  it('miss no ring while they look', async () => {
    const { add, ring } = setUp()
    const subscription = add('readings 1')
    await subscription.next(signal)
    ring('readings 1')
    await subscription.next(signal)
  })

  it('wait no longer than their signal', async () => {
    const subscription = setUp().add('readings 1')
    await subscription.next(signal)
    const gone = new AbortController()
    const next = subscription.next(gone.signal)
    gone.abort()
    await next
    await subscription.next(gone.signal)
  })

  it('tell when the first comes and when the last has gone', () => {
    const { add, onFirst, onNone } = setUp()
    const all = [add('readings 1'), add('readings 1'), add('commands 2')]
    expect([onFirst.mock.calls.length, onNone.mock.calls.length]).toEqual([1, 0])
    for (const { close } of [...all, ...all]) close()
    expect(onNone).toHaveBeenCalledOnce()
    add('readings 1')
    expect(onFirst).toHaveBeenCalledTimes(2)
  })
})
