import { describe, expect, it } from 'vitest'
import type { Passwords } from '#domain/users/passwords'
import { createArgon2Passwords } from './argon2-passwords.ts'
import { rememberVerified } from './remembered-passwords.ts'

describe('argon2 passwords', () => {
  it('hashes by argon2id with 19 MiB, two passes and one lane', async () => {
    const passwords = await createArgon2Passwords()
    expect(await passwords.hash('secret')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('knows the right password from a wrong one, and from none', async () => {
    const passwords = await createArgon2Passwords()
    const hash = await passwords.hash('secret')
    expect(await passwords.verify('secret', hash)).toBe(true)
    expect(await passwords.verify('Secret', hash)).toBe(false)
    expect(await passwords.verify('', hash)).toBe(false)
    expect(await passwords.verify('secret', undefined)).toBe(false)
  })

  it('refuses a part of a flood instead of letting all of it wait', async () => {
    const passwords = await createArgon2Passwords()
    const flood = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.verify('x', undefined)))
    const refused = flood.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(10)
    expect(refused[0]).toMatchObject({ reason: { code: 'passwords_busy', retryAfterSeconds: 1 } })
  })
})

describe('remembered passwords', () => {
  function counting(): Passwords & { checks: number } {
    const counter = {
      checks: 0,
      hash: async (password: string) => `hash of ${password}`,
      async verify(password: string, hash: string | undefined) {
        counter.checks++
        return hash === `hash of ${password}`
      }
    }
    return counter
  }

  it('checks a right password once in 5 seconds', async () => {
    let time = 1_000
    const slow = counting()
    const passwords = rememberVerified(slow, { now: () => time })
    expect(await passwords.verify('secret', 'hash of secret')).toBe(true)
    time += 5_000
    expect(await passwords.verify('secret', 'hash of secret')).toBe(true)
    expect(slow.checks).toBe(1)
    time += 1
    expect(await passwords.verify('secret', 'hash of secret')).toBe(true)
    expect(slow.checks).toBe(2)
  })

  it('checks a wrong password each time', async () => {
    const slow = counting()
    const passwords = rememberVerified(slow)
    await passwords.verify('wrong', 'hash of secret')
    await passwords.verify('wrong', 'hash of secret')
    await passwords.verify('wrong', undefined)
    expect(slow.checks).toBe(3)
  })

  it('forgets a password that was changed at once', async () => {
    const passwords = rememberVerified(counting())
    expect(await passwords.verify('old', 'hash of old')).toBe(true)
    expect(await passwords.verify('old', 'hash of new')).toBe(false)
  })
})
