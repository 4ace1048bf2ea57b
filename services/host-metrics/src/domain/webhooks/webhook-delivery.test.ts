import { describe, expect, it } from 'vitest'
import { afterAttempt } from './webhook-delivery.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const afterStatus = (attempts: number, responseStatus: number | null) => {
  const { state, nextAttemptAt } = afterAttempt(attempts, { responseStatus, error: null }, AT)
  return [state, nextAttemptAt && (nextAttemptAt.getTime() - AT.getTime()) / 1000]
}

describe('a delivery', () => {
  it.each([200, 204, 299])('is over when the receiver answers %i', (status) => {
    expect(afterStatus(1, status)).toEqual(['succeeded', null])
  })

  // A redirect leads where nobody has allowed it to go.
  it.each([199, 301, 400, 410, 500, null])('is tried again after %s', (status) => {
    expect(afterStatus(1, status)).toEqual(['pending', 10])
  })

  it('is tried less and less often, for about a day, and then no more', () => {
    const waits = Array.from({ length: 29 }, (_, i) => Number(afterStatus(i + 1, 500)[1]))
    expect(waits.slice(0, 5)).toEqual([10, 20, 40, 80, 160])
    expect(Math.max(...waits)).toBe(3600)
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 3600).toBeCloseTo(21.4, 0)
    expect(afterStatus(30, 500)).toEqual(['failed', null])
  })
})
