import { beforeAll, describe, expect, it } from 'vitest'
import { useIdentity } from '../../identity.test.fixture.ts'

interface Cookie {
  name: string
  value: string
}

describe('the refresh token of a page', () => {
  const identity = useIdentity()
  beforeAll(() => identity.addUser('ada', 'correct: horse', 'operator'))

  const post = (payload: object, cookie = '') =>
    identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      headers: cookie ? { cookie } : {},
      payload: { refresh_token_delivery: 'cookie', ...payload }
    })
  const signIn = () => post({ grant_type: 'password', username: 'ada', password: 'correct: horse' })
  const cookieOf = (res: Awaited<ReturnType<typeof post>>) => {
    const { name, value } = res.cookies[0] as Cookie
    return `${name}=${value}`
  }

  it('is a cookie that no script reads and no other site sends, and stands nowhere else', async () => {
    const res = await signIn()
    expect(res.statusCode).toBe(200)
    expect(res.json()).not.toHaveProperty('refresh_token')
    expect(String(res.headers['set-cookie'])).toMatch(
      /^fieldgate_refresh=[^;]+; Max-Age=2592000; Path=\/api\/v1\/auth; HttpOnly; Secure; SameSite=Strict$/
    )
    expect(res.body).not.toContain(res.cookies[0]!.value)
  })

  it('gives the next one, and works once', async () => {
    const first = cookieOf(await signIn())
    const second = await post({ grant_type: 'refresh_token' }, first)
    expect(second.statusCode).toBe(200)
    expect(second.json()).toHaveProperty('access_token')
    expect(cookieOf(second)).not.toBe(first)
    expect((await post({ grant_type: 'refresh_token' }, first)).statusCode).toBe(401)
  })

  it('is not read where the body is to carry it', async () => {
    const cookie = cookieOf(await signIn())
    const res = await post({ grant_type: 'refresh_token', refresh_token_delivery: 'body' }, cookie)
    expect(res.statusCode).toBe(400)
  })

  it('is taken away by signing out, and is worth nothing after it', async () => {
    const signedIn = await signIn()
    const cookie = cookieOf(signedIn)
    const res = await identity.app.inject({
      method: 'DELETE',
      url: '/api/v1/auth/tokens/current',
      headers: { authorization: `Bearer ${signedIn.json<{ access_token: string }>().access_token}` }
    })
    expect(res.statusCode).toBe(204)
    expect(String(res.headers['set-cookie'])).toMatch(/^fieldgate_refresh=; .*Expires=Thu, 01 Jan 1970/)
    expect((await post({ grant_type: 'refresh_token' }, cookie)).statusCode).toBe(401)
  })
})
