import { followTo, OIDC_CLIENT, useOidcProvider } from '@fieldgate/testkit/oidc-provider'
import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ISSUER, useIdentity } from '../../../identity.test.fixture.ts'

const BEGIN = '/api/v1/auth/oidc/corp'
const CALLBACK = `${ISSUER}${BEGIN}/callback`
const STRICT = '/api/v1/auth/oidc/strict'
const STRICT_CALLBACK = `${ISSUER}${STRICT}/callback`

describe('sign-in by an OpenID Provider', () => {
  const provider = useOidcProvider({ redirectUris: [CALLBACK, STRICT_CALLBACK] })
  const identity = useIdentity({
    env: () => {
      const common = { clientId: OIDC_CLIENT.id, clientSecret: OIDC_CLIENT.secret }
      const providers = [
        {
          ...common,
          name: 'corp',
          title: 'Corporate account',
          issuer: provider.issuer,
          roleClaim: 'groups',
          roles: { chiefs: 'admin', staff: 'operator' },
          defaultRole: 'viewer'
        },
        { ...common, name: 'strict', issuer: provider.issuer },
        { ...common, name: 'slash', issuer: `${provider.issuer}/` },
        { ...common, name: 'away', issuer: 'http://127.0.0.1:1' }
      ]
      return { OIDC_PROVIDERS: JSON.stringify(providers) }
    }
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  async function begin(url = BEGIN) {
    const res = await identity.app.inject(url)
    const [cookie] = res.cookies as Array<{ name: string; value: string }>
    return { res, cookie: `${cookie!.name}=${cookie!.value}`, location: res.headers.location! }
  }
  const arrive = (url: string, cookie = '') =>
    identity.app.inject({ url: url.slice(ISSUER.length), headers: cookie ? { cookie } : {} })
  async function signInAs(account: Parameters<typeof provider.signInAs>[0]) {
    provider.signInAs(account)
    const { cookie, location } = await begin()
    return arrive(await followTo(location, CALLBACK), cookie)
  }
  const claimsOf = (res: Awaited<ReturnType<typeof arrive>>) =>
    decodeJwt(res.json<{ access_token: string }>().access_token)

  it('is offered to whoever may want it, and tells nothing else of the providers', async () => {
    const res = await identity.app.inject('/api/v1/auth/oidc')
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    const { items } = res.json<{ items: object[] }>()
    expect(items.slice(0, 2)).toEqual([
      { id: 'corp', name: 'Corporate account', links: { signIn: BEGIN } },
      { id: 'strict', name: 'strict', links: { signIn: STRICT } }
    ])
    const xml = await identity.app.inject({
      url: '/api/v1/auth/oidc',
      headers: { accept: 'application/xml' }
    })
    expect(xml.body).toContain('<oidcProvider><id>corp</id><name>Corporate account</name>')
  })

  it('sends the browser away with everything that ties its return to it', async () => {
    const { res, location } = await begin()
    expect(res.statusCode).toBe(302)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
      client_id: OIDC_CLIENT.id,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/)
    })
    const line = String(res.headers['set-cookie'])
    expect(line).toContain(`Path=${BEGIN}; HttpOnly; Secure; SameSite=Lax`)
    expect(line).toContain('Max-Age=600')
    expect(line).not.toContain(new URL(location).searchParams.get('state'))
  })

  it('leads a page back to where it was, with the refresh token as a cookie', async () => {
    provider.signInAs({ sub: 'page', groups: ['staff'] })
    const { cookie, location } = await begin(`${BEGIN}?returnTo=/app/gateways`)
    const res = await arrive(await followTo(location, CALLBACK), cookie)
    expect(res.statusCode).toBe(302)
    expect(res.headers.location).toBe('/app/gateways')
    expect(res.cookies.map(({ name }) => name)).toContain('fieldgate_refresh')
    expect(res.body).toBe('')
  })

  it('leads a page whose sign-in came to nothing to the sign-in page, which tells why', async () => {
    provider.signInAs({ sub: 's-guest', groups: ['chiefs'] })
    const { cookie, location } = await begin(`${STRICT}?returnTo=/app/gateways`)
    const refused = await arrive(await followTo(location, STRICT_CALLBACK), cookie)
    const page = (code: string) => [302, `/app/sign-in?refused=${code}&next=%2Fapp%2Fgateways`]
    expect([refused.statusCode, refused.headers.location]).toEqual(page('oidc_role_missing'))
    const away = await identity.app.inject('/api/v1/auth/oidc/away?returnTo=/app/gateways')
    expect([away.statusCode, away.headers.location]).toEqual(page('oidc_provider_unavailable'))
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/app/..//evil.example?x', 'app'])(
    'leads to no page but ours: %s',
    async (returnTo) => {
      const res = await identity.app.inject(`${BEGIN}?returnTo=${encodeURIComponent(returnTo)}`)
      expect(res.statusCode).toBe(400)
    }
  )

  it('makes a user at the first sign-in, and knows it by issuer and subject from then on', async () => {
    const first = await signInAs({ sub: 's-ada', preferred_username: 'ada', groups: ['staff'] })
    expect(first.statusCode).toBe(200)
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.json()).toMatchObject({
      token_type: 'Bearer',
      refresh_token: expect.stringMatching(/^fgr_/)
    })
    expect(claimsOf(first)).toMatchObject({ username: 'ada', role: 'operator' })
    const second = await signInAs({ sub: 's-ada', preferred_username: 'renamed', groups: ['chiefs'] })
    expect(claimsOf(second)).toMatchObject({ sub: claimsOf(first).sub, username: 'ada', role: 'admin' })
  })

  it('lowers no administrator by its claims while nobody else may administer', async () => {
    const roleAfter = async (groups: string[]) => claimsOf(await signInAs({ sub: 's-chief', groups })).role
    await identity.pool.query("update users set role = 'viewer' where role = 'admin'")
    expect(await roleAfter(['chiefs'])).toBe('admin')
    expect(await roleAfter(['staff'])).toBe('admin')
    await signInAs({ sub: 's-other-chief', groups: ['chiefs'] })
    expect(await roleAfter(['staff'])).toBe('operator')
  })

  it('never hands over an account of the same name', async () => {
    await identity.pool.query(
      `insert into users (id, name, role, password_hash, demo, created_at)
       values (gen_random_uuid(), 'root', 'admin', 'x', false, now())`
    )
    const claims = claimsOf(await signInAs({ sub: 's-root', preferred_username: 'root' }))
    expect(claims).toMatchObject({ role: 'viewer', username: expect.stringMatching(/^corp-/) })
  })

  it('gives two browsers at once one user', async () => {
    provider.signInAs({ sub: 's-twin', preferred_username: 'twin' })
    const answers = await Promise.all(
      [begin(), begin()].map(async (begun) => {
        const { cookie, location } = await begun
        return arrive(await followTo(location, CALLBACK), cookie)
      })
    )
    expect(new Set(answers.map((res) => claimsOf(res).sub)).size).toBe(1)
  })

  it('lets no disabled user in', async () => {
    await signInAs({ sub: 's-eve', preferred_username: 'eve' })
    await identity.pool.query("update users set disabled_at = now() where name = 'eve'")
    const res = await signInAs({ sub: 's-eve', preferred_username: 'eve' })
    expect(res.statusCode).toBe(401)
    expect(res.json()).toMatchObject({ code: 'user_inactive' })
  })

  it('lets nobody in to whom the claims give no role', async () => {
    provider.signInAs({ sub: 's-guest', groups: ['chiefs'] })
    const { cookie, location } = await begin(STRICT)
    const res = await arrive(await followTo(location, STRICT_CALLBACK), cookie)
    expect(res.statusCode).toBe(403)
    expect(res.json()).toMatchObject({ code: 'oidc_role_missing' })
  })

  const failures: Array<[string, (callback: URL, cookie: string) => [url: string, cookie: string]]> = [
    ['without the cookie', (callback) => [callback.href, '']],
    ['with a cookie that was changed', (callback, cookie) => [callback.href, `${cookie.slice(0, -2)}xx`]],
    ['with another state', (callback, cookie) => [with_(callback, 'state', 'x'), cookie]],
    ['without a state', (callback, cookie) => [with_(callback, 'state'), cookie]],
    ['with another code', (callback, cookie) => [with_(callback, 'code', 'x'), cookie]],
    ['from another issuer', (callback, cookie) => [with_(callback, 'iss', 'https://evil.test'), cookie]],
    ['from no issuer', (callback, cookie) => [with_(callback, 'iss'), cookie]],
    [
      'with an error of the provider',
      (callback, cookie) => [with_(callback, 'error', 'access_denied'), cookie]
    ]
  ]

  it.each(failures)('is refused %s', async (_name, change) => {
    provider.signInAs({ sub: 's-mallory' })
    const { cookie, location } = await begin()
    const res = await arrive(...change(new URL(await followTo(location, CALLBACK)), cookie))
    expect(res.statusCode).toBe(401)
    expect(res.json()).toMatchObject({ code: 'oidc_login_failed' })
  })

  it('works once', async () => {
    provider.signInAs({ sub: 's-once' })
    const { cookie, location } = await begin()
    const callback = await followTo(location, CALLBACK)
    expect((await arrive(callback, cookie)).statusCode).toBe(200)
    expect((await arrive(callback, cookie)).statusCode).toBe(401)
  })

  it('must be over in ten minutes', async () => {
    provider.signInAs({ sub: 's-late' })
    const { cookie, location } = await begin()
    const callback = await followTo(location, CALLBACK)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 })
    expect((await arrive(callback, cookie)).statusCode).toBe(401)
  })

  it('takes no answer that was begun with another provider', async () => {
    provider.signInAs({ sub: 's-mixed' })
    const { cookie, location } = await begin()
    const callback = await followTo(location, CALLBACK)
    const res = await arrive(callback.replace('/corp/', '/strict/'), cookie)
    expect(res.statusCode).toBe(401)
  })

  it.each([
    ['that nobody configured', 'unknown', 404, 'oidc_provider_not_found'],
    ['that is away', 'away', 503, 'oidc_provider_unavailable'],
    ['whose issuer is not the configured one to the letter', 'slash', 503, 'oidc_provider_unavailable']
  ])('answers for a provider %s', async (_name, name, status, code) => {
    const res = await identity.app.inject(`/api/v1/auth/oidc/${name}`)
    expect(res.statusCode).toBe(status)
    expect(res.json()).toMatchObject({ code })
  })
})

function with_(url: URL, name: string, value?: string): string {
  const changed = new URL(url)
  changed.searchParams.delete(name)
  if (value !== undefined) changed.searchParams.set(name, value)
  return changed.href
}
