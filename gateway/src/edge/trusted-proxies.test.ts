import { describe, expect, it } from 'vitest'
import { trustedProxies } from './trusted-proxies.ts'

describe('trusted proxies', () => {
  const trusts = trustedProxies('10.0.0.2, 172.16.0.0/30,fd00::1')

  it.each(['10.0.0.2', '172.16.0.3', 'fd00::1', '::ffff:10.0.0.2'])('are trusted: %s', (address) => {
    expect(trusts(address)).toBe(true)
  })

  it.each(['10.0.0.3', '172.16.0.4', 'fd00::2', '::1', '', 'unix'])(
    'are all there is to trust: not %j',
    (address) => {
      expect(trusts(address)).toBe(false)
    }
  )

  it('are nobody by default', () => {
    expect(trustedProxies('')('127.0.0.1')).toBe(false)
  })

  it('have to be addresses', () => {
    expect(() => trustedProxies('nginx')).toThrow('TRUSTED_PROXIES: nginx is not an address')
  })
})
