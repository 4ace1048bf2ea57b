import { AppError } from '@fieldgate/errors'
import type { Scope } from '@fieldgate/types'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { type Access, access } from './access.ts'
import type { Principal } from './principal.ts'

const principal = (kind: Principal['kind'], ...scopes: Scope[]): Principal => ({
  kind,
  id: 'id',
  name: 'name',
  role: 'viewer',
  scopes: new Set(scopes),
  resources: undefined
})

const callers: Record<string, Principal> = {
  reader: principal('user', 'records:read'),
  machine: principal('service')
}

async function appWith(routes: Array<[url: string, access?: Access]>) {
  const app = await createApp({ name: 'test' })
  await app.register(access, {
    authenticate: async ({ headers }) => {
      if (headers.authorization === 'wrong') throw new AppError('unauthenticated', 'invalid_token', 'No.')
      return callers[headers.authorization ?? '']
    }
  })
  for (const [url, needed] of routes)
    app.get(url, needed ? { config: { access: needed } } : {}, async () => 'ok')
  return app
}

describe('access', () => {
  it('refuses to start with a route that does not say who may call it', async () => {
    await expect(appWith([['/open']])).rejects.toThrow('GET /open does not declare config.access')
  })

  it.each([
    ['/public', undefined, 200, undefined],
    ['/read', undefined, 401, 'Bearer realm="fieldgate"'],
    ['/read', 'wrong', 401, 'Bearer realm="fieldgate", error="invalid_token"'],
    ['/read', 'reader', 200, undefined],
    ['/write', 'reader', 403, 'Bearer realm="fieldgate", error="insufficient_scope"'],
    ['/known', 'reader', 200, undefined],
    ['/internal', 'reader', 403, 'Bearer realm="fieldgate", error="insufficient_scope"'],
    ['/internal', 'machine', 200, undefined],
    ['/none', undefined, 404, undefined]
  ] as const)('GET %s as %s: %i', async (url, authorization, status, challenge) => {
    const app = await appWith([
      ['/public', 'public'],
      ['/known', 'authenticated'],
      ['/read', 'records:read'],
      ['/write', 'records:write'],
      ['/internal', 'service']
    ])
    const response = await app.inject({ url, headers: authorization ? { authorization } : {} })
    expect(response.statusCode).toBe(status)
    expect(response.headers['www-authenticate']).toBe(challenge)
  })

  it.each([
    ['two Authorization headers', '/read', { authorization: ['reader', 'machine'] }],
    ['the same one twice', '/read', { authorization: ['reader', 'reader'] }],
    ['a pipeline key beside it', '/read', { authorization: 'reader', 'x-pipeline-key': 'k' }],
    ['a token in the URL', '/read?access_token=x', {}],
    ['a token in the URL beside it', '/read?access_token=x', { authorization: 'reader' }]
  ])('refuses %s (RFC 6750)', async (_what, url, headers) => {
    const app = await appWith([['/read', 'records:read']])
    const response = await app.inject({ url, headers: headers as Record<string, string> })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'invalid_request' })
    expect(response.headers['www-authenticate']).toBe('Bearer realm="fieldgate", error="invalid_request"')
  })
})
