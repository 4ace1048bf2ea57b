import { serviceSecret } from '@fieldgate/service-kit'
import { patientFetch } from './patient-fetch.ts'

/** Ways to sign in to a running platform; each gives the Authorization header of one caller. */
export interface Credentials {
  user: (username: string, password: string) => Promise<string>
  /** A service, as the client it is at the token endpoint. */
  client: string
  /** The same service, with a token of its own. */
  service: () => Promise<string>
}

export function createCredentials(url: string, rootSecret: string): Credentials {
  const secret = serviceSecret(rootSecret, 'gateways')
  const client = `Basic ${Buffer.from(`gateways:${secret}`).toString('base64')}`

  async function signIn(grant: Record<string, string>, authorization?: string): Promise<string> {
    const response = await patientFetch(`${url}/api/v1/auth/tokens`, {
      method: 'POST',
      headers: authorization ? { authorization } : {},
      body: new URLSearchParams(grant)
    })
    const { access_token } = (await response.json()) as { access_token?: string }
    if (!access_token)
      throw new Error(`${grant.username ?? 'gateways'} could not sign in: ${response.status}`)
    return `Bearer ${access_token}`
  }

  return {
    user: (username, password) => signIn({ grant_type: 'password', username, password }),
    client,
    service: () => signIn({ grant_type: 'client_credentials' }, client)
  }
}
