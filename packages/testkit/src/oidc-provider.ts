import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll } from 'vitest'

export const OIDC_CLIENT = { id: 'fieldgate', secret: 'a secret of the client at the provider' }

interface Account {
  sub: string
  preferred_username?: string
  groups?: string[]
}

/** An OpenID Provider on this host, where whoever is `account` at the moment is signed in without being asked. */
export function useOidcProvider({ redirectUris }: { redirectUris: string[] }) {
  let provider: Provider
  let account: Account = { sub: 'nobody' }
  const server = createServer((request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url!.startsWith('/interaction/')) return void provider.callback()(request, response)
    const { params, prompt, session, grantId } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: account.sub } })
    }
    const clientId = String(params.client_id)
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: session!.accountId, clientId })
    grant.addOIDCScope(String(params.scope))
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    provider = new Provider(issuer, {
      clients: [
        { client_id: OIDC_CLIENT.id, client_secret: OIDC_CLIENT.secret, redirect_uris: redirectUris }
      ],
      claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
      findAccount: async (_context, sub) => ({ accountId: sub, claims: async () => ({ ...account, sub }) }),
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      cookies: { keys: ['a key of the cookies'] },
      pkce: { required: () => true },
      // Longer than those who sign in may take: it is not for the provider to be the first to end it.
      ttl: {
        Session: 3600,
        Interaction: 3600,
        Grant: 3600,
        AuthorizationCode: 3600,
        AccessToken: 3600,
        IdToken: 3600
      }
    })
  })
  afterAll(() => new Promise((closed) => server.close(closed)))

  return {
    get issuer() {
      return provider.issuer
    },
    signInAs(who: Account) {
      account = who
    }
  }
}

/** Goes where `url` leads, redirect by redirect, with the provider's cookies, until it leaves the provider. */
export async function followTo(url: string, until: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = url
  for (let hop = 0; hop < 10 && !next.startsWith(until); hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`${next} answered ${response.status}: ${await response.text()}`)
    next = new URL(location, next).href
  }
  return next
}
