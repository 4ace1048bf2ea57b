import { describe, expect, it } from 'vitest'
import { createHealth, type Outcome } from './health.ts'

const checks = {
  path: '/readyz',
  intervalMs: 2000,
  timeoutMs: 1000,
  successes: 2,
  active: { tcp: 1, timeout: 1, http: 2 },
  passive: { tcp: 2, timeout: 2, http: 3, statuses: [502, 503] }
}

describe('the health of an address', () => {
  it.each<[outcome: Outcome, times: number]>([
    ['tcp', 1],
    ['timeout', 1],
    ['http', 2]
  ])('ends with as many probes that failed by %s as kong.yml says', (outcome, times) => {
    const health = createHealth(checks, true)
    for (let n = 1; n < times; n += 1) health.probed(outcome)
    expect(health.isHealthy()).toBe(true)
    health.probed(outcome)
    expect(health.isHealthy()).toBe(false)
  })

  it.each<[outcome: Outcome, times: number]>([
    ['tcp', 2],
    ['timeout', 2],
    ['http', 3]
  ])('ends with as many requests that failed by %s as kong.yml says', (outcome, times) => {
    const health = createHealth(checks, true)
    for (let n = 1; n < times; n += 1) health.asked(outcome)
    expect(health.isHealthy()).toBe(true)
    health.asked(outcome)
    expect(health.isHealthy()).toBe(false)
  })

  it('comes back by probes in a row, and by no request', () => {
    const health = createHealth(checks, false)
    health.probed('success')
    health.probed('tcp')
    health.probed('success')
    health.asked('success')
    expect(health.isHealthy()).toBe(false)
    health.probed('success')
    expect(health.isHealthy()).toBe(true)
  })

  it('forgets old failures when a probe succeeds', () => {
    const health = createHealth(checks, true)
    health.asked('tcp')
    health.probed('success')
    health.asked('tcp')
    expect(health.isHealthy()).toBe(true)
  })
})
