import { beforeAll, describe, expect, it } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const QUARTER = 900
const MINUTE = 60

describe('attempts to sign in', () => {
  const identity = useIdentity({ env: { RATE_LIMITS: 'on' } })

  beforeAll(async () => {
    for (const name of ['ada', 'bea', 'cleo', 'dora'])
      await identity.addUser(name, 'correct: horse', 'viewer')
  })

  const attempt = (username: string, password: string, remoteAddress: string) =>
    identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      payload: { grant_type: 'password', username, password },
      remoteAddress
    })

  it('are five a minute for an account and an address, and good ones are not counted', async () => {
    const from = '192.0.2.1'
    for (let n = 0; n < 8; n++) expect((await attempt('ada', 'correct: horse', from)).statusCode).toBe(200)
    for (let n = 0; n < 5; n++) expect((await attempt('ada', 'wrong', from)).statusCode).toBe(400)
    const refused = await attempt('ada', 'correct: horse', from)
    expect(refused.json()).toMatchObject({
      status: 429,
      code: 'quota_exceeded',
      'violated-policies': ['login']
    })
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(MINUTE)
    expect((await attempt('bea', 'wrong', from)).statusCode).toBe(400)
  })

  it('never lock the owner out, who comes from another address', async () => {
    for (let n = 0; n < 6; n++) await attempt('bea', 'wrong', '192.0.2.2')
    expect((await attempt('bea', 'correct: horse', '192.0.2.2')).statusCode).toBe(429)
    expect((await attempt('bea', 'correct: horse', '198.51.100.7')).statusCode).toBe(200)
  })

  it('wait the longer the longer they go on', async () => {
    for (let n = 0; n < 10; n++) await attempt('cleo', 'wrong', '192.0.2.3')
    const refused = await attempt('cleo', 'correct: horse', '192.0.2.3')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(QUARTER - MINUTE)
  })

  it('cost nothing while nobody can tell whether they are right', async () => {
    const from = '192.0.2.5'
    const holder = await identity.pool.connect()
    await holder.query('begin')
    await holder.query('lock table users')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => attempt('dora', 'correct: horse', from))
    )
    await holder.query('rollback')
    holder.release()
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 503))
    expect((await attempt('dora', 'correct: horse', from)).statusCode).toBe(200)
  })

  it('end for an address after twenty failures, whatever the accounts', async () => {
    const from = '192.0.2.4'
    for (let n = 0; n < 20; n++) expect((await attempt(`user-${n}`, 'wrong', from)).statusCode).toBe(400)
    const refused = await attempt('ada', 'correct: horse', from)
    expect(refused.json()).toMatchObject({ status: 429, 'violated-policies': ['loginAddress'] })
  })

  it('cost an account nothing while its address is locked out', async () => {
    const from = '192.0.2.6'
    for (let n = 0; n < 20; n++) await attempt(`user-${n}`, 'wrong', from)
    for (let n = 0; n < 6; n++) {
      const refused = await attempt('ada', 'correct: horse', from)
      expect(refused.json()).toMatchObject({ status: 429, 'violated-policies': ['loginAddress'] })
    }
  })
})
