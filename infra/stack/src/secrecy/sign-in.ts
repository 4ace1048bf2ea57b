import { bearer, type Call } from './caller.ts'
import type { Canaries } from './canaries.ts'

interface Tokens {
  access_token: string
  refresh_token: string
}

const TOKENS = '/api/v1/auth/tokens'

/** As a program signs in: both tokens stand in the answer. Gives an access token. */
export async function signIn(
  call: Call,
  canaries: Canaries,
  username: string,
  password: string
): Promise<string> {
  const ask = async (form: Record<string, string>) => {
    const { body } = await call('POST', TOKENS, { status: 200, body: new URLSearchParams(form) })
    return JSON.parse(body) as Tokens
  }
  const keep = (when: string, { access_token, refresh_token }: Tokens) => {
    canaries.keep(`access token of ${username} ${when}`, access_token)
    canaries.keep(`refresh token of ${username} ${when}`, refresh_token)
  }
  const first = await ask({ grant_type: 'password', username, password })
  keep('at first', first)
  const second = await ask({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
  keep('then', second)
  await call('GET', '/api/v1/me', { status: 200, headers: bearer(second.access_token) })
  return second.access_token
}

/** As the console signs in, stays signed in, and signs out: the refresh token is a cookie. */
export async function usePage(
  call: Call,
  canaries: Canaries,
  username: string,
  password: string
): Promise<void> {
  const ask = async (when: string, body: object, headers = {}) => {
    const answer = await call('POST', TOKENS, {
      status: 200,
      headers,
      body: { refresh_token_delivery: 'cookie', ...body }
    })
    const { access_token } = JSON.parse(answer.body) as Tokens
    const [cookie, value] = /^\w+=([^;]+)/.exec(answer.headers['set-cookie']!)!
    canaries.keep(`access token of a page ${when}`, access_token)
    canaries.keep(`cookie of a page ${when}`, value!)
    return { cookie, ...bearer(access_token) }
  }
  const { cookie } = await ask('at first', { grant_type: 'password', username, password })
  const page = await ask('then', { grant_type: 'refresh_token' }, { cookie })
  await call('DELETE', `${TOKENS}/current`, { status: 204, headers: page })
  await call('POST', TOKENS, {
    status: 401,
    headers: { cookie: page.cookie },
    body: { grant_type: 'refresh_token', refresh_token_delivery: 'cookie' }
  })
  const wrong = canaries.make('wrong cookie', 43)
  await call('POST', TOKENS, {
    status: 401,
    headers: { cookie: page.cookie.replace(/=.*/, `=${wrong}`) },
    body: { grant_type: 'refresh_token', refresh_token_delivery: 'cookie' }
  })
}

export async function failToSignIn(call: Call, canaries: Canaries, username: string): Promise<void> {
  const form = (fields: Record<string, string>) => new URLSearchParams({ grant_type: 'password', ...fields })
  const wrong = canaries.make('wrong password')
  await call('POST', TOKENS, { status: 400, body: form({ username, password: wrong }) })
  await call('POST', TOKENS, { status: 400, body: form({ username: 'nobody', password: wrong }) })
  const refresh_token = canaries.make('wrong refresh token')
  await call('POST', TOKENS, {
    status: 401,
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
  })
  const forged = canaries.make('wrong access token')
  await call('GET', '/api/v1/me', { status: 401, headers: bearer(forged) })
  await call('GET', `/api/v1/gateways?access_token=${forged}`, { status: 400 })
  await call('GET', '/data/cpu', { status: 200, headers: bearer(forged) })
}
