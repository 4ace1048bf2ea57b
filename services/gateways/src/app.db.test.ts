import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIdentityStub, useDatabase } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

const ADMIN = { name: 'admin', password: 'password123', role: 'admin', scopes: ['gateways:read'] } as const
const authorization = `Basic ${Buffer.from('admin:password123').toString('base64')}`

describe('gateways service', () => {
  const database = useDatabase()

  async function build(overrides: Record<string, string>) {
    const identity = await createIdentityStub([ADMIN])
    const app = await buildApp(
      readConfig({
        RATE_LIMITS: 'off',
        DATABASE_URL: database.url,
        PUBLIC_URL: identity.issuer,
        IDENTITY_URL: 'http://identity.test',
        SERVICE_SECRET: 'gateways in a test, 32 characters',
        UPLOADS_DIR: join(tmpdir(), 'fieldgate-no-uploads'),
        ...overrides
      }),
      overrides.IDENTITY_URL ? {} : { fetch: identity.fetch }
    )
    return { app, [Symbol.asyncDispose]: () => Promise.all([app.close(), identity.close()]).then(() => {}) }
  }

  it('is ready while its database answers', async () => {
    await using service = await build({})
    expect((await service.app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  })

  it.each(['/api/data', '/api/data/a'])('answers %s with 503 while its database is away', async (url) => {
    await using service = await build({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    for (const accept of ['application/json', 'application/xml']) {
      const response = await service.app.inject({ url, headers: { authorization, accept } })
      expect(response.statusCode).toBe(503)
      expect(response.headers).toMatchObject({ 'retry-after': '1' })
      expect(response.json()).toEqual({ error: 'The database does not answer; try again shortly.' })
    }
    expect((await service.app.inject('/readyz')).statusCode).toBe(503)
  })

  it('answers 503 while identity is away', async () => {
    await using service = await build({ IDENTITY_URL: 'http://127.0.0.1:1' })
    const response = await service.app.inject({ url: '/api/data', headers: { authorization } })
    expect(response.statusCode).toBe(503)
    expect(response.json()).toEqual({ error: 'Credentials cannot be checked just now.' })
  })
})
