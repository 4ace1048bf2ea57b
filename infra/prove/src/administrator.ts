import { Scope } from '@fieldgate/types'

export type Header = Readonly<Record<string, string>>

/** How a platform's own administrator speaks to it. */
export interface Administrator {
  /** By a token: for what a key may not do. */
  token: Header
  /** By an API key of every scope, which outlives every token. */
  key: Header
}

/** What the key is called. */
export const ADMINISTRATOR_KEY = 'administrator'

export async function signIn(url: string, password: string): Promise<Administrator> {
  const grant = { grant_type: 'password', username: 'admin', password }
  const { access_token } = await make<{ access_token: string }>(`${url}/api/v1/auth/tokens`, grant)
  const token = { authorization: `Bearer ${access_token}` }
  const named = { name: ADMINISTRATOR_KEY, scopes: Scope.enum }
  const { key } = await make<{ key: string }>(`${url}/api/v1/api-keys`, named, token)
  return { token, key: { authorization: `Bearer ${key}` } }
}

/** What the platform answers to `body`; throws unless it takes it. */
export const make = async <T>(url: string, body: object, headers?: Header): Promise<T> =>
  (await (await post(url, body, headers)).json()) as T

/** The same, and gives the answer whole. */
export async function post(url: string, body: object, headers: Header = {}): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body)
  })
  if (response.ok) return response
  throw new Error(`POST ${url} was answered ${response.status}: ${await response.text()}`)
}
