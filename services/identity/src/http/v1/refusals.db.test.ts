import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useIdentity } from '../../identity.test.fixture.ts'

const MINUTE_MS = 60_000
const SOURCE = '192.0.2.9'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  return () => vi.useRealTimers()
})

describe('what is refused', () => {
  const identity = useIdentity({ env: { RATE_LIMITS: 'on', LIMITS: '{"user":{"windows":[[3,60]]}}' } })
  let userId: string

  beforeAll(async () => {
    userId = await identity.addUser('vera', 'correct: horse', 'viewer')
  })

  const signIn = (username: string, password = 'wrong') =>
    identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      payload: { grant_type: 'password', username, password },
      remoteAddress: SOURCE
    })
  /** What went on record at the end of this minute. */
  async function recorded(action: string) {
    vi.advanceTimersByTime(MINUTE_MS)
    const read = async () => {
      const { rows } = await identity.pool.query('select * from audit_events where action = $1', [action])
      expect(rows).not.toEqual([])
      return rows
    }
    return vi.waitFor(read, { timeout: 5_000 })
  }

  it('goes on record once a minute for a caller and a route, with how often', async () => {
    const headers = { authorization: `Bearer ${await identity.login('vera', 'correct: horse')}` }
    for (let n = 0; n < 3; n++) {
      await identity.app.inject({ url: '/api/v1/users', headers, remoteAddress: SOURCE })
    }
    expect(await recorded('access.refused')).toEqual([
      expect.objectContaining({
        actor_kind: 'user',
        actor_id: userId,
        target_type: 'route',
        target_id: 'GET /api/v1/users',
        after: { code: 'scope_missing', source: SOURCE, count: 3 }
      })
    ])
  })

  it('goes on record as a quota that is used up', async () => {
    await identity.addUser('otto', 'correct: horse', 'viewer')
    const headers = { authorization: `Bearer ${await identity.login('otto', 'correct: horse')}` }
    for (let n = 0; n < 5; n++) {
      await identity.app.inject({ url: '/api/v1/me', headers, remoteAddress: SOURCE })
    }
    expect(await recorded('quota.exceeded')).toMatchObject([
      { target_id: 'GET /api/v1/me', after: { code: 'quota_exceeded', count: 2 } }
    ])
  })

  it('goes on record as a failed sign-in, and as a lockout, by the name that was tried', async () => {
    for (let n = 0; n < 7; n++) await signIn('vera')
    await signIn('my secret: in the wrong field')
    expect(await recorded('sign_in.failed')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          target_type: 'user_name',
          target_id: 'vera',
          after: { code: 'invalid_grant', source: SOURCE, count: 5 }
        }),
        expect.objectContaining({ target_id: 'unknown' })
      ])
    )
    expect(await recorded('sign_in.locked_out')).toMatchObject([{ target_id: 'vera', after: { count: 2 } }])
  })

  it('goes on record as a credential that is not valid, but not where none was sent', async () => {
    await identity.app.inject({ url: '/api/v1/me', remoteAddress: '198.51.100.1' })
    await identity.app.inject({
      url: '/api/v1/me',
      headers: { authorization: 'Bearer fg_forged' },
      remoteAddress: '198.51.100.2'
    })
    expect(await recorded('credential.refused')).toMatchObject([
      { actor_kind: 'anonymous', actor_id: null, after: { source: '198.51.100.2', count: 1 } }
    ])
  })
})
