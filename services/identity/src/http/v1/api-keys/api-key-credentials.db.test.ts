import { beforeAll, describe, expect, it } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

describe('an API key as a credential', () => {
  const identity = useIdentity()
  const scopes = ['gateways:read', 'metrics:read'] as const
  let ada: string
  let token: string

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'secret', 'operator')
    token = await identity.login('ada', 'secret')
  })

  const me = (key: string) =>
    identity.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } })

  it('acts for its owner, within its scopes and resources', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const { id, key } = await identity.createKey(token, scopes, { resources: ['gw-1'], expiresAt })
    expect((await me(key)).json()).toEqual({
      kind: 'api_key',
      id: ada,
      name: 'ada',
      role: 'operator',
      scopes,
      resources: ['gw-1'],
      limits: []
    })
    expect(await identity.introspect(key, 'api_key')).toEqual({
      active: true,
      sub: ada,
      username: 'ada',
      role: 'operator',
      scope: scopes.join(' '),
      client_id: id,
      token_type: 'api_key',
      exp: Math.floor(Date.parse(expiresAt) / 1000),
      resources: ['gw-1']
    })
  })

  it('has its last use noted to the minute', async () => {
    const { id, key } = await identity.createKey(token, scopes)
    const lastUse = async (): Promise<Date> =>
      (await identity.pool.query('select last_used_at from api_keys where id = $1', [id])).rows[0]
        .last_used_at
    await me(key)
    const first = await lastUse()
    await me(key)
    expect(await lastUse()).toEqual(first)
    await identity.pool.query(
      "update api_keys set last_used_at = last_used_at - interval '61 s' where id = $1",
      [id]
    )
    await me(key)
    expect((await lastUse()).getTime()).toBeGreaterThanOrEqual(first.getTime())
  })

  it.each([
    ['revoked', 'revoked_at = now()'],
    ['expired', "expires_at = now() - interval '1 s'"]
  ])('opens nothing once %s', async (_name, change) => {
    const { id, key } = await identity.createKey(token, scopes)
    expect((await me(key)).statusCode).toBe(200)
    await identity.pool.query(`update api_keys set ${change} where id = $1`, [id])
    const res = await me(key)
    expect(res.statusCode).toBe(401)
    expect(res.json()).toMatchObject({ code: 'invalid_token' })
    expect(await identity.introspect(key)).toEqual({ active: false })
  })

  it('opens nothing with a typo, nor where it is not known', async () => {
    const { id, key } = await identity.createKey(token, scopes)
    const typo = key.slice(0, 20) + (key[20] === 'a' ? 'b' : 'a') + key.slice(21)
    expect((await me(typo)).statusCode).toBe(401)
    await identity.pool.query('delete from api_keys where id = $1', [id])
    expect((await me(key)).statusCode).toBe(401)
  })

  it('follows its owner: a narrower role narrows it, a disabled user ends it', async () => {
    const id = await identity.addUser('eve', 'secret', 'admin')
    const { key } = await identity.createKey(await identity.login('eve', 'secret'), ['admin', 'records:read'])
    await identity.pool.query("update users set role = 'viewer' where id = $1", [id])
    expect((await me(key)).json()).toMatchObject({ role: 'viewer', scopes: ['records:read'] })
    await identity.pool.query('update users set disabled_at = now() where id = $1', [id])
    expect((await me(key)).statusCode).toBe(401)
  })
})
