import { describe, expect, it } from 'vitest'
import { assertShort, expiryOf } from './command.ts'

const NOW = new Date('2026-01-02T03:04:05Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const DAY = 86_400

describe('the expiry of a command', () => {
  it.each([
    ['a day from now', {}, at(DAY)],
    ['as many seconds from now as it says', { expiresInSeconds: 5 }, at(5)],
    ['when it says', { expiresAt: at(7) }, at(7)]
  ])('is %s', (_when, asked, expiry) => {
    expect(expiryOf(asked, NOW)).toEqual(expiry)
  })

  it.each([
    ['in the past', { expiresAt: at(-1) }],
    ['at once', { expiresAt: NOW }],
    ['after more than 30 days', { expiresInSeconds: 30 * DAY + 1 }],
    ['no time at all', { expiresAt: new Date('x') }],
    ['said twice', { expiresAt: at(5), expiresInSeconds: 5 }]
  ])('is not %s', (_when, asked) => {
    expect(() => expiryOf(asked, NOW)).toThrow(expect.objectContaining({ code: 'command_expiry_invalid' }))
  })
})

it('what a command carries has 16 KiB at most, as UTF-8', () => {
  const carrying = (text: string) => () => assertShort({ a: text })
  expect(carrying('x'.repeat(16_376))).not.toThrow()
  expect(carrying('ä'.repeat(8_189))).toThrow(expect.objectContaining({ code: 'command_too_large' }))
})
