import { decodeJwt } from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { asService, useIdentity } from '../../../identity.test.fixture.ts'

interface Issued {
  access_token: string
  refresh_token: string
  scope: string
}

const DAY_MS = 86_400_000

describe('refresh tokens', () => {
  const identity = useIdentity()
  let ada: string

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'correct: horse', 'operator')
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const post = (payload: object, headers: Record<string, string> = {}) =>
    identity.app.inject({ method: 'POST', url: '/api/v1/auth/tokens', headers, payload })
  const signIn = async (values: object = {}, username = 'ada') =>
    (await post({ grant_type: 'password', username, password: 'correct: horse', ...values })).json<Issued>()
  const refresh = (token: string, values: object = {}, headers?: Record<string, string>) =>
    post({ grant_type: 'refresh_token', refresh_token: token, ...values }, headers)
  const signOut = (token: string) =>
    identity.app.inject({
      method: 'DELETE',
      url: '/api/v1/auth/tokens/current',
      headers: { authorization: `Bearer ${token}` }
    })
  const pass = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
  const expectRefused = (res: Awaited<ReturnType<typeof refresh>>) => {
    expect(res.statusCode).toBe(401)
    expect(res.json()).toMatchObject({ error: 'invalid_grant' })
  }

  it('give the next pair, in the same sign-in', async () => {
    const first = await signIn()
    const res = await refresh(first.refresh_token)
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    const second = res.json<Issued>()
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(decodeJwt(second.access_token)).toMatchObject({
      sub: ada,
      sid: decodeJwt(first.access_token).sid,
      client_id: 'fieldgate'
    })
    expect((await refresh(second.refresh_token)).statusCode).toBe(200)
  })

  it('are not in the database', async () => {
    const { refresh_token } = await signIn()
    const { rows } = await identity.pool.query('select * from refresh_tokens, sessions')
    expect(JSON.stringify(rows)).not.toContain(refresh_token.slice(-43))
  })

  it('end the sign-in, for the thief and for the owner, when one comes again later', async () => {
    const { refresh_token: stolen } = await signIn()
    const { refresh_token: current } = (await refresh(stolen)).json<Issued>()
    pass(11_000)
    expectRefused(await refresh(stolen))
    expectRefused(await refresh(current))
    const { rows } = await identity.pool.query(
      `select event from audit_outbox where event->>'action' = 'session.token_reused'
       union all select to_jsonb(e) from audit_events e where action = 'session.token_reused'`
    )
    expect(rows).toHaveLength(1)
  })

  it('let one of two requests at once through, and the sign-in lives on', async () => {
    const { refresh_token } = await signIn()
    const answers = await Promise.all([refresh(refresh_token), refresh(refresh_token)])
    expect(answers.map((res) => res.statusCode).sort()).toEqual([200, 401])
    const winner = answers.find((res) => res.statusCode === 200)!.json<Issued>()
    expect((await refresh(winner.refresh_token)).statusCode).toBe(200)
  })

  it('live 30 days from their last use', async () => {
    const { refresh_token } = await signIn()
    pass(29 * DAY_MS)
    const { refresh_token: second } = (await refresh(refresh_token)).json<Issued>()
    pass(29 * DAY_MS)
    const { refresh_token: third } = (await refresh(second)).json<Issued>()
    pass(31 * DAY_MS)
    expectRefused(await refresh(third))
  })

  it('give no more than the sign-in was given, and what is asked for of that', async () => {
    const narrow = await signIn({ scope: 'gateways:read metrics:read' })
    const same = (await refresh(narrow.refresh_token)).json<Issued>()
    expect(same.scope).toBe('gateways:read metrics:read')
    const tooMuch = await refresh(same.refresh_token, { scope: 'gateways:read gateways:write' })
    expect(tooMuch.json()).toMatchObject({ error: 'invalid_scope' })
    const less = await refresh(same.refresh_token, { scope: 'metrics:read' })
    expect(less.json<Issued>().scope).toBe('metrics:read')
  })

  it('follow the role of the user', async () => {
    await identity.addUser('eve', 'correct: horse', 'admin')
    const { refresh_token } = await signIn({}, 'eve')
    await identity.pool.query("update users set role = 'viewer' where name = 'eve'")
    const { scope } = (await refresh(refresh_token)).json<Issued>()
    expect(scope).toBe('gateways:read pipelines:read records:read metrics:read')
  })

  it('give a disabled user nothing', async () => {
    await identity.addUser('dora', 'correct: horse', 'viewer')
    const { refresh_token } = await signIn({}, 'dora')
    await identity.pool.query("update users set disabled_at = now() where name = 'dora'")
    expectRefused(await refresh(refresh_token))
  })

  it('are good for the client alone that they were given to', async () => {
    const authorization = asService('records')
    const credentials = { grant_type: 'password', username: 'ada', password: 'correct: horse' }
    const { refresh_token } = (await post(credentials, { authorization })).json<Issued>()
    expectRefused(await refresh(refresh_token))
    expect((await refresh(refresh_token, {}, { authorization })).statusCode).toBe(200)
  })

  it.each([
    ['nothing like one', 'fgr_x'],
    ['an unknown one', `fgr_01890a5d-ac96-774b-bcce-b302099a8057_${'x'.repeat(43)}`],
    ['an access token', 'a.b.c'],
    ['a NUL', 'fgr_\u0000']
  ])('are not %s', async (_name, token) => {
    expectRefused(await refresh(token))
  })

  it('are not known by their id alone', async () => {
    const { refresh_token } = await signIn()
    expectRefused(await refresh(refresh_token.slice(0, -43) + 'x'.repeat(43)))
    expect((await refresh(refresh_token)).statusCode).toBe(200)
  })

  it('must be there for the grant', async () => {
    const res = await post({ grant_type: 'refresh_token' })
    expect(res.statusCode).toBe(400)
    expect(res.json()).toMatchObject({ error: 'invalid_request' })
  })

  describe('after signing out', () => {
    it('are worth nothing, and there is nothing left to sign out of', async () => {
      const { access_token, refresh_token } = await signIn()
      const other = await signIn()
      expect((await signOut(access_token)).statusCode).toBe(204)
      expectRefused(await refresh(refresh_token))
      expect((await refresh(other.refresh_token)).statusCode).toBe(200)
      const again = await signOut(access_token)
      expect(again.statusCode).toBe(404)
      expect(again.json()).toMatchObject({ code: 'session_not_found' })
    })

    it('as a service or by an API key, which have no sign-in to end, nothing happens', async () => {
      const headers = { authorization: asService('records') }
      const service = (await post({ grant_type: 'client_credentials' }, headers)).json<Issued>()
      const { key } = await identity.createKey((await signIn()).access_token, ['gateways:read'])
      for (const token of [service.access_token, key]) {
        const res = await signOut(token)
        expect(res.statusCode).toBe(403)
        expect(res.json()).toMatchObject({ code: 'session_needed' })
      }
    })

    it('as nobody is refused', async () => {
      const res = await identity.app.inject({ method: 'DELETE', url: '/api/v1/auth/tokens/current' })
      expect(res.statusCode).toBe(401)
    })
  })
})
