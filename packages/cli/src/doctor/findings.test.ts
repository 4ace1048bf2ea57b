import { describe, expect, it } from 'vitest'
import { clockFinding } from './health.ts'
import { expiryFinding } from './tls.ts'

const NOON = Date.parse('2026-01-02T12:00:00Z')
const DAY_MS = 86_400_000

describe('the clock of a platform', () => {
  it.each([
    [0, 'ok'],
    [4_000, 'ok'],
    [-30_000, 'warning'],
    [600_000, 'failure']
  ])('that is %i ms off is %s', (offMs, level) =>
    expect(clockFinding(new Date(NOON + offMs).toUTCString(), NOON + 500).level).toBe(level)
  )

  it('that is not told is no failure', () => expect(clockFinding(null, NOON).level).toBe('note'))
})

describe('a certificate', () => {
  it.each([
    [-1, 'failure'],
    [20.9, 'warning'],
    [21, 'ok']
  ])('with %f days left is %s', (days, level) => expect(expiryFinding(days * DAY_MS).level).toBe(level))
})
