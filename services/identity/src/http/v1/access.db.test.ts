import { type Caller, replayAccess } from '@fieldgate/testkit'
import { Role } from '@fieldgate/types'
import { SignJWT } from 'jose'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { ISSUER, useIdentity } from '../../identity.test.fixture.ts'

describe('who may do what', () => {
  const identity = useIdentity()
  const credentials = new Map<Caller | 'narrow key', string>([
    ['device', 'abcdefghijklmnop'],
    ['legacy word', 'my-secret-key']
  ])

  beforeAll(async () => {
    for (const role of Role.enum) {
      await identity.addUser(role, 'secret', role)
      credentials.set(role, await identity.login(role, 'secret'))
    }
    const revoked = await identity.createKey(credentials.get('admin')!, ['admin'])
    await identity.app.inject({
      method: 'DELETE',
      url: `/api/v1/api-keys/${revoked.id}`,
      headers: { authorization: `Bearer ${credentials.get('admin')}` }
    })
    credentials.set('revoked key', revoked.key)
    credentials.set('expired token', await expiredToken())
    credentials.set('narrow key', (await identity.createKey(credentials.get('admin')!, ['records:read'])).key)
  })

  async function expiredToken(): Promise<string> {
    const { key, publicJwk } = await identity.signingKey()
    const past = Math.floor(Date.now() / 1000) - 1000
    const who = { sub: v7(), client_id: 'fieldgate', username: 'admin', role: 'admin', scope: 'admin' }
    return new SignJWT({ iss: ISSUER, aud: 'fieldgate', ...who, iat: past, exp: past + 900, jti: '1' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: publicJwk.kid })
      .sign(key)
  }

  replayAccess({
    service: 'identity',
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => identity.app,
    authorizationOf: async (caller) => `Bearer ${credentials.get(caller)}`
  })

  it.each(['/users', '/audit-events', '/retention/audit'])(
    'GET %s is refused to a narrow key of an admin',
    async (path) => {
      const headers = { authorization: `Bearer ${credentials.get('narrow key')}` }
      expect((await identity.app.inject({ url: `/api/v1${path}`, headers })).statusCode).toBe(403)
    }
  )
})
