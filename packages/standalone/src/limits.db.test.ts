import { patientFetch } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { burstOf, PUBLIC } from './burst.test.fixture.ts'
import { usePlatform } from './platform.test.fixture.ts'

describe('the platform, where a policy is set to ten anonymous calls', () => {
  const platform = usePlatform({
    DEMO: 'true',
    RATE_LIMITS: 'on',
    // A window that outlasts the test, however slow the machine.
    LIMITS: JSON.stringify({ anonymous: { windows: [[10, 3_600]] } }),
    TRUSTED_PROXIES: '127.0.0.1'
  })

  const burst = (count: number, address: string, path = PUBLIC, authorization?: string) =>
    burstOf(count, platform.url + path, {
      'x-forwarded-for': address,
      ...(authorization && { authorization })
    })

  it('lets exactly ten of fifty through that come at once', async () => {
    const count = await burst(50, '192.0.2.1')
    expect([count(200), count(429)]).toEqual([10, 40])
  })

  it('counts who shows a token that proves nothing with those who show none', async () => {
    const forged = await burst(4, '192.0.2.2', '/api/v1/me', 'Bearer a.b.c')
    expect(forged(401)).toBe(4)
    const count = await burst(50, '192.0.2.2')
    expect([count(200), count(429)]).toEqual([6, 44])
  })

  it('leaves who proves himself his own', async () => {
    const signedIn = await patientFetch(`${platform.url}/api/v1/auth/tokens`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', username: 'user', password: 'userpass' })
    })
    const { access_token } = (await signedIn.json()) as { access_token: string }
    await burst(10, '192.0.2.3')
    const count = await burst(20, '192.0.2.3', '/api/v1/me', `Bearer ${access_token}`)
    expect(count(200)).toBe(20)
  })
})
