import { readFileSync } from 'node:fs'
import { createAnswerCheck, freePort, type OpenApi, patientFetch } from '@fieldgate/testkit'
import { followTo, OIDC_CLIENT, useOidcProvider } from '@fieldgate/testkit/oidc-provider'
import { describe, expect, it } from 'vitest'
import { usePlatform } from './platform.test.fixture.ts'

const port = await freePort()
const url = `http://127.0.0.1:${port}`
const CALLBACK = `${url}/api/v1/auth/oidc/corp/callback`

const document = new URL('../../../services/identity/openapi.json', import.meta.url)
const check = createAnswerCheck(JSON.parse(readFileSync(document, 'utf8')) as OpenApi)

describe('sign-in by an OpenID Provider, through the gateway', () => {
  const provider = useOidcProvider({ redirectUris: [CALLBACK] })
  usePlatform(() => {
    const corp = {
      name: 'corp',
      issuer: provider.issuer,
      clientId: OIDC_CLIENT.id,
      clientSecret: OIDC_CLIENT.secret,
      roleClaim: 'groups',
      roles: { staff: 'operator' }
    }
    return { PORT: String(port), PUBLIC_URL: url, OIDC_PROVIDERS: JSON.stringify([corp]) }
  })

  /** Calls as a browser does, and holds the answer against the document. */
  async function call(operationId: string, at: string, sent: Record<string, string> = {}) {
    const response = await patientFetch(at, { redirect: 'manual', headers: sent })
    const body = await response.text()
    const contentType = response.headers.get('content-type') ?? undefined
    const headers = [...response.headers.keys()]
    const answer = { status: response.status, contentType, headers, body, isSparse: false }
    expect(await check(operationId, answer)).toBeUndefined()
    return { status: response.status, headers: response.headers, body }
  }

  /** From our door to the provider, and from there back to our callback. */
  async function signIn(headers: Record<string, string> = {}, query = '') {
    const begun = await call('beginOidcSignIn', `${url}/api/v1/auth/oidc/corp${query}`, headers)
    expect(begun.status).toBe(302)
    const cookie = begun.headers.getSetCookie()[0]!.split(';', 1)[0]!
    const callback = await followTo(begun.headers.get('location')!, CALLBACK)
    return call('finishOidcSignIn', callback, { ...headers, cookie })
  }

  it.each(['application/json', 'application/xml'])(
    'gives a token that works, to who likes %s',
    async (accept) => {
      provider.signInAs({ sub: 's-ada', preferred_username: 'ada', groups: ['staff'] })
      const { status, headers, body } = await signIn({ accept })
      expect([status, headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('application/json')
      ])
      const { access_token } = JSON.parse(body) as { access_token: string }
      const me = await call('getMe', `${url}/api/v1/me`, { authorization: `Bearer ${access_token}` })
      expect(JSON.parse(me.body)).toMatchObject({ name: 'ada', role: 'operator' })
    }
  )

  it('leads a page back to where it was, which goes on by its cookie', async () => {
    provider.signInAs({ sub: 's-eve', preferred_username: 'eve', groups: ['staff'] })
    const { status, headers } = await signIn({}, '?returnTo=/app/gateways')
    expect([status, headers.get('location')]).toEqual([302, '/app/gateways'])
    expect(headers.getSetCookie().join()).toContain('fieldgate_refresh=')
  })

  it('lets nobody in to whom the claims give no role', async () => {
    provider.signInAs({ sub: 's-guest' })
    expect((await signIn()).status).toBe(403)
  })
})
