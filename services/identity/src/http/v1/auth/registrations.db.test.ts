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
})
