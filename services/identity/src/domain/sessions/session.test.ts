import { describe, expect, it } from 'vitest'
import { type Session, standingOf } from './session.ts'

const now = new Date('2026-03-01T12:00:00.000Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const session = (expiresAt: Date): Session => ({
  id: '1',
  userId: '2',
  clientId: 'fieldgate',
  scopes: [],
  createdAt: ago(1_000_000),
  expiresAt
})

describe('a refresh token', () => {
  it.each([
    ['current', null, ago(-1)],
    ['raced', ago(0), ago(-1)],
    ['raced', ago(9_999), ago(-1)],
    ['reused', ago(10_000), ago(-1)],
    ['reused', ago(1_000_000), ago(-1)],
    ['expired', null, now],
    ['expired', ago(1_000_000), ago(1)]
  ] as const)('is %s: replaced at %o, of a session to %o', (standing, replacedAt, expiresAt) => {
    expect(standingOf({ replacedAt }, session(expiresAt), now)).toBe(standing)
  })
})
