import { beforeAll, describe, expect, it } from 'vitest'
import { asService, basic, useIdentity } from '../../../identity.test.fixture.ts'

const url = '/api/v1/auth/introspections'
const method = 'POST'

describe('POST /auth/introspections', () => {
  const identity = useIdentity()
  let ada: string

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'a:b', 'operator')
  })

  const scope =
    'gateways:read pipelines:read records:read metrics:read gateways:write pipelines:write records:write pipelines:push'

  it('knows a user by an access token, from a form as from JSON', async () => {
    const token = await identity.login('ada', 'a:b', 'metrics:read')
    const expected = {
      active: true,
      sub: ada,
      username: 'ada',
      role: 'operator',
      scope: 'metrics:read',
      client_id: 'fieldgate',
      token_type: 'access_token',
      exp: expect.any(Number)
    }
    expect(await identity.introspect(token)).toEqual(expected)
    const res = await identity.app.inject({
      method,
      url,
      headers: {
        authorization: asService('records'),
        'content-type': 'application/x-www-form-urlencoded'
      },
      payload: `token=${token}&token_type_hint=access_token`
    })
    expect(res.statusCode).toBe(200)
    expect(res.headers['cache-control']).toBe('no-store')
    expect(res.json()).toEqual(expected)
  })

  it('knows a service by its access token', async () => {
    const res = await identity.app.inject({
      method,
      url: '/api/v1/auth/tokens',
      headers: { authorization: asService('host-metrics') },
      payload: { grant_type: 'client_credentials' }
    })
    expect(await identity.introspect(res.json<{ access_token: string }>().access_token)).toEqual({
      active: true,
      sub: 'host-metrics',
      client_id: 'host-metrics',
      scope: 'gateways:read pipelines:read',
      token_type: 'access_token',
      exp: expect.any(Number)
    })
  })

  it('knows a user by Basic, a colon in the password and all', async () => {
    expect(await identity.introspect(basic('ada', 'a:b'), 'basic')).toEqual({
      active: true,
      sub: ada,
      username: 'ada',
      role: 'operator',
      scope,
      token_type: 'basic'
    })
  })

  it.each([
    ['a wrong password', basic('ada', 'a'), 'basic'],
    ['an empty password', basic('ada', ''), 'basic'],
    ['an unknown user', basic('bob', 'a:b'), 'basic'],
    ['a NUL in the name', basic('a\u0000da', 'a:b'), 'basic'],
    ['no colon', Buffer.from('ada').toString('base64'), 'basic'],
    ['broken base64', `${basic('ada', 'a:b')}=`, 'basic'],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0x3a, 0xff]).toString('base64'), 'basic'],
    ['a password that is not said to be one', basic('ada', 'a:b'), undefined],
    ['a word', 'my-secret-key', 'access_token'],
    ['a token with a NUL', 'fg_\u0000', 'api_key']
  ] as const)('says of %s only that it is not active', async (_name, token, hint) => {
    expect(await identity.introspect(token, hint)).toEqual({ active: false })
  })

  it('does not take an access token in the place of a password', async () => {
    const token = await identity.login('ada', 'a:b')
    expect(await identity.introspect(token, 'basic')).toEqual({ active: false })
  })

  it('follows the account at once: disabled, changed password, narrower role', async () => {
    const id = await identity.addUser('eve', 'before', 'admin')
    const token = await identity.login('eve', 'before')
    expect(await identity.introspect(basic('eve', 'before'), 'basic')).toMatchObject({ active: true })

    await identity.pool.query("update users set role = 'viewer' where id = $1", [id])
    expect(await identity.introspect(token)).toMatchObject({
      role: 'viewer',
      scope: 'gateways:read pipelines:read records:read metrics:read'
    })

    await identity.pool.query(
      "update users set password_hash = (select password_hash from users where name = 'ada') where id = $1",
      [id]
    )
    expect(await identity.introspect(basic('eve', 'before'), 'basic')).toEqual({ active: false })
    expect(await identity.introspect(basic('eve', 'a:b'), 'basic')).toMatchObject({ active: true })

    await identity.pool.query('update users set disabled_at = now() where id = $1', [id])
    expect(await identity.introspect(basic('eve', 'a:b'), 'basic')).toEqual({ active: false })
    expect(await identity.introspect(token)).toEqual({ active: false })
  })

  it.each([
    ['nobody', undefined],
    ['a user by Basic', `Basic ${basic('ada', 'a:b')}`],
    ['a service with a wrong secret', `Basic ${basic('gateways', 'wrong')}`],
    ['broken base64', 'Basic %%%']
  ])('is not for %s', async (_name, authorization) => {
    const res = await identity.app.inject({
      method,
      url,
      headers: authorization === undefined ? {} : { authorization },
      payload: { token: 'x' }
    })
    expect(res.statusCode).toBe(401)
    expect(res.headers['www-authenticate']).toBe('Basic realm="fieldgate", charset="UTF-8"')
    expect(res.json()).toMatchObject({ error: 'invalid_client' })
  })

  it('is not for users who signed in', async () => {
    const authorization = `Bearer ${await identity.login('ada', 'a:b')}`
    const res = await identity.app.inject({
      method,
      url,
      headers: { authorization },
      payload: { token: 'x' }
    })
    expect(res.statusCode).toBe(401)
  })

  it.each([
    ['no token', {}, 400],
    ['an empty token', { token: '' }, 400],
    ['an unknown hint', { token: 'x', token_type_hint: 'password' }, 400],
    ['a member too many', { token: 'x', role: 'admin' }, 400],
    ['a token that is a number', { token: 1 }, 400],
    ['a token of 5,000 characters', { token: 'x'.repeat(5_000) }, 400],
    ['300 KiB', { token: 'x'.repeat(300 * 1024) }, 413]
  ])('refuses %s', async (_name, payload, status) => {
    const headers = { authorization: asService('gateways') }
    const res = await identity.app.inject({ method, url, headers, payload })
    expect(res.statusCode).toBe(status)
    if (status === 400) expect(res.json()).toMatchObject({ error: 'invalid_request' })
  })

  it('refuses a body of another type', async () => {
    const headers = { authorization: asService('gateways'), 'content-type': 'text/plain' }
    const res = await identity.app.inject({ method, url, headers, payload: 'token=x' })
    expect(res.statusCode).toBe(415)
  })
})
