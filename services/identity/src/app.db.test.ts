import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { asService, basic, configFor } from './identity.test.fixture.ts'

const ADMIN_PASSWORD = 'a password of the first administrator'

describe('start', () => {
  const database = useDatabase()

  async function started<T>(env: Record<string, string>, work: (app: ServiceApp) => Promise<T>): Promise<T> {
    const app = await buildApp(configFor(database.url, env))
    try {
      await app.ready()
      return await work(app)
    } finally {
      await app.close()
    }
  }

  const signIn = (username: string, password: string) => (app: ServiceApp) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      payload: { grant_type: 'password', username, password }
    })

  const bothDemoUsers = (app: ServiceApp) =>
    Promise.all([signIn('admin', 'password123')(app), signIn('user', 'userpass')(app)])

  // One after the other on one database: a demonstration that becomes an installation.
  it('makes no users by itself', async () => {
    const answers = await started({}, bothDemoUsers)
    expect(answers.map((res) => res.statusCode)).toEqual([400, 400])
  })

  it('makes the demo users under DEMO, however often', async () => {
    await started({ DEMO: 'true' }, bothDemoUsers)
    const answers = await started({ DEMO: 'true' }, bothDemoUsers)
    expect(answers.map((res) => res.statusCode)).toEqual([200, 200])
    const [admin, user] = answers.map((res) => res.json<{ scope: string }>().scope.split(' '))
    expect(admin).toContain('admin')
    expect(user).not.toContain('admin')
    expect(user).toContain('gateways:write')
  })

  it('lets no demo user in without DEMO, by password, key or token', async () => {
    const { token, key } = await started({ DEMO: 'true' }, async (app) => {
      const { access_token } = (await signIn('admin', 'password123')(app)).json<{ access_token: string }>()
      const created = await app.inject({
        method: 'POST',
        url: '/api/v1/api-keys',
        headers: { authorization: `Bearer ${access_token}` },
        payload: { name: 'left behind', scopes: ['admin'] }
      })
      return { token: access_token, key: created.json<{ key: string }>().key }
    })

    await started({}, async (app) => {
      const answers = await bothDemoUsers(app)
      expect(answers.map((res) => res.statusCode)).toEqual([400, 400])
      for (const [credential, hint] of [
        [basic('admin', 'password123'), 'basic'],
        [key, 'api_key'],
        [token, 'access_token']
      ]) {
        const res = await app.inject({
          method: 'POST',
          url: '/api/v1/auth/introspections',
          headers: { authorization: asService('gateways') },
          payload: { token: credential, token_type_hint: hint }
        })
        expect(res.json()).toEqual({ active: false })
      }
    })
  })

  it('gives the name admin to the first real administrator, and then lets it be', async () => {
    await started({ ADMIN_PASSWORD }, async (app) => {
      expect((await signIn('admin', ADMIN_PASSWORD)(app)).statusCode).toBe(200)
      expect((await signIn('admin', 'password123')(app)).statusCode).toBe(400)
    })
    await started({ ADMIN_PASSWORD: `another ${ADMIN_PASSWORD}` }, async (app) => {
      expect((await signIn('admin', ADMIN_PASSWORD)(app)).statusCode).toBe(200)
    })
    await started({ DEMO: 'true' }, async (app) => {
      expect((await signIn('admin', 'password123')(app)).statusCode).toBe(400)
    })
  })

  it('keeps its signing key over a restart', async () => {
    const jwks = async (app: ServiceApp) => (await app.inject('/.well-known/jwks.json')).body
    expect(await started({}, jwks)).toBe(await started({}, jwks))
  })

  it('fails under another root secret, which cannot open the signing key', async () => {
    const start = started({ SERVICE_SECRET: 'x'.repeat(32) }, async () => {})
    await expect(start).rejects.toThrow('another SERVICE_SECRET')
  })

  it('is ready while its database answers', async () => {
    await started({}, async (app) => {
      expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' })
    })
  })
})

describe('an identity whose database is away', () => {
  it('does not start', async () => {
    const app = await buildApp(configFor('postgres://nobody@127.0.0.1:1/none'))
    await expect(app.ready()).rejects.toMatchObject({ cause: { code: 'database_unavailable' } })
    await app.close()
  })
})
