import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const url = '/api/v1/auth/registrations'
const method = 'POST'
const password = 'correct horse battery'

describe('POST /auth/registrations', () => {
  const identity = useIdentity({ env: { OPEN_REGISTRATION: 'true' } })
  const register = (payload: object, headers: Record<string, string> = {}) =>
    identity.app.inject({ method, url, payload, headers })

  it('makes a member, who may sign in', async () => {
    const res = await register({ name: 'ada', password })
    expect(res.statusCode).toBe(201)
    expect(res.headers).toMatchObject({ location: '/api/v1/me', 'cache-control': 'no-store' })
    expect(res.json()).toEqual({
      id: expect.any(String),
      name: 'ada',
      role: 'member',
      createdAt: expect.any(String)
    })
    expect(decodeJwt(await identity.login('ada', password))).toMatchObject({
      username: 'ada',
      role: 'member'
    })
  })

  it('speaks XML', async () => {
    const res = await identity.app.inject({
      method,
      url,
      headers: { 'content-type': 'application/xml', accept: 'application/xml' },
      payload: `<registration><name>xenia</name><password>${password}</password></registration>`
    })
    expect(res.statusCode).toBe(201)
    expect(res.body).toContain('<name>xenia</name>')
  })

  it.each([
    ['a role', { role: 'admin' }, 400, 'input_invalid'],
    ['a flag', { is_admin: true }, 400, 'input_invalid'],
    ['an id', { id: '01890a5d-ac96-774b-bcce-b302099a8057' }, 400, 'input_invalid'],
    ['a hash', { passwordHash: 'x' }, 400, 'input_invalid'],
    ['a password of 11 characters', { password: '12345678901' }, 400, 'input_invalid'],
    ['a password of 300 characters', { password: 'x'.repeat(300) }, 400, 'input_invalid'],
    ['a password that is no text', { password: 123456789012 }, 400, 'input_invalid'],
    ['a name with a colon', { name: 'a:b' }, 400, 'input_invalid'],
    ['an empty name', { name: '' }, 400, 'input_invalid'],
    ['a NUL in the password', { password: `${password}\u0000` }, 422, 'text_not_clean'],
    ['the name for a password', { name: 'administrator', password: 'Administrator' }, 422, 'password_is_name']
  ])('refuses %s', async (_name, change, status, code) => {
    const res = await register({ name: 'bob', password, ...change })
    expect(res.statusCode).toBe(status)
    expect(res.json()).toMatchObject({ code })
    expect(res.body).not.toContain('battery')
    const { rows } = await identity.pool.query("select 1 from users where name in ('bob', 'administrator')")
    expect(rows).toEqual([])
  })

  it('gives a name once, when two ask for it at the same time', async () => {
    const answers = await Promise.all([
      register({ name: 'twin', password }),
      register({ name: 'twin', password })
    ])
    expect(answers.map((res) => res.statusCode).sort()).toEqual([201, 409])
    expect(answers.find((res) => res.statusCode === 409)!.json()).toMatchObject({ code: 'user_name_taken' })
  })

  const key = { 'idempotency-key': 'my-sign-up' }

  it('makes one member under an Idempotency-Key, however often it is sent', async () => {
    const first = await register({ name: 'once', password }, key)
    const again = await register({ password, name: 'once' }, key)
    expect([first.statusCode, first.headers['idempotency-replayed']]).toEqual([201, undefined])
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect([again.body, again.headers.location, again.headers['cache-control']]).toEqual([
      first.body,
      '/api/v1/me',
      'no-store'
    ])
    expect((await register({ name: 'once', password })).json()).toMatchObject({ code: 'user_name_taken' })
  })

  it.each([
    ['password', { name: 'once', password: 'another horse battery' }],
    ['name', { name: 'twice', password }]
  ])('refuses the same Idempotency-Key with another %s', async (_what, payload) => {
    const res = await register(payload, key)
    expect([res.statusCode, res.json().code]).toEqual([422, 'idempotency_key_reused'])
  })

  it('tells nobody at another address of a sign-up, whatever key he sends', async () => {
    const res = await identity.app.inject({
      method,
      url,
      payload: { name: 'once', password },
      headers: key,
      remoteAddress: '192.0.2.9'
    })
    expect(res.json()).toMatchObject({ status: 409, code: 'user_name_taken' })
  })

  it('leaves others a connection, however many come under a key at once, and room when they are through', async () => {
    const codesOf = async (count: number, addressOf: (n: number) => string) => {
      const answers = await Promise.all(
        Array.from({ length: count }, (_, n) =>
          identity.app.inject({
            method,
            url,
            payload: { name: 'twin', password },
            headers: { 'idempotency-key': `crowd-${n}` },
            remoteAddress: addressOf(n)
          })
        )
      )
      return new Set(answers.map((res) => res.json().code as string))
    }
    for (let n = 0; n < 2; n++) {
      const ofMany = await codesOf(20, (at) => `198.51.100.${at}`)
      expect([...ofMany].sort()).toEqual(['seats_taken', 'user_name_taken'])
      const ofOne = await codesOf(20, () => '198.51.100.99')
      expect([...ofOne].sort()).toEqual(['seats_of_caller_taken', 'user_name_taken'])
      const ofOneNetwork = await codesOf(20, (at) => `2001:db8::${at}`)
      expect([...ofOneNetwork].sort()).toEqual(['seats_of_caller_taken', 'user_name_taken'])
    }
  })

  it('keeps nothing readable of what was sent under an Idempotency-Key', async () => {
    const { rows } = await identity.pool.query('select * from idempotency_keys')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${password}|battery|once|my-sign-up|argon2`))
    expect(JSON.stringify(rows)).not.toContain(createHash('sha256').update(password).digest('base64url'))
  })
})

describe('POST /auth/registrations where nobody may sign up', () => {
  const identity = useIdentity()

  it('answers 404', async () => {
    const res = await identity.app.inject({ method, url, payload: { name: 'ada', password } })
    expect(res.statusCode).toBe(404)
    expect(res.json()).toMatchObject({ code: 'registration_closed' })
  })
})

describe('POST /auth/registrations from one address', () => {
  const identity = useIdentity({ env: { OPEN_REGISTRATION: 'true', RATE_LIMITS: 'on' } })

  it('is limited to 30 an hour, whatever comes of them', async () => {
    const register = (name: string) =>
      identity.app.inject({ method, url, payload: { name, password: 'short' } })
    for (let n = 0; n < 30; n++) expect((await register(`user-${n}`)).statusCode).toBe(400)
    const res = await register('one-more')
    expect(res.statusCode).toBe(429)
    expect(res.json()).toMatchObject({ 'violated-policies': ['anonymous-creation'] })
  })

  it('counts a sign-up that is sent again by its Idempotency-Key', async () => {
    const again = () =>
      identity.app.inject({
        method,
        url,
        payload: { name: 'again', password },
        headers: { 'idempotency-key': 'again' },
        remoteAddress: '192.0.2.10'
      })
    for (let n = 0; n < 30; n++) expect((await again()).statusCode).toBe(201)
    expect((await again()).statusCode).toBe(429)
  })
})
