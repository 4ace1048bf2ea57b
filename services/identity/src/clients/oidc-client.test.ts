import { exportJWK, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { createOidcClient } from './oidc-client.ts'

const ISSUER = 'https://provider.test'
const REDIRECT = 'https://fieldgate.test/callback'
const CHECKS = { state: 'a state', nonce: 'a nonce', codeVerifier: 'v'.repeat(43) }

describe('a client of an OpenID Provider', () => {
  const metadata = {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/authorize`,
    token_endpoint: `${ISSUER}/tokens`,
    jwks_uri: `${ISSUER}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256']
  }
  let keys: GenerateKeyPairResult
  let stranger: GenerateKeyPairResult

  beforeAll(async () => {
    keys = await generateKeyPair('ES256')
    stranger = await generateKeyPair('ES256')
  })

  /** Signs in at a provider whose ID tokens are made with `signingKey`. */
  async function signIn(signingKey: GenerateKeyPairResult['privateKey']) {
    const idToken = await new SignJWT({ nonce: CHECKS.nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(ISSUER)
      .setAudience('fieldgate')
      .setSubject('s-ada')
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(signingKey)
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': metadata,
      '/tokens': { access_token: 'token', token_type: 'Bearer', id_token: idToken },
      '/keys': { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] }
    }
    const client = createOidcClient(
      { issuer: ISSUER, clientId: 'fieldgate', clientSecret: 'secret', scopes: ['openid'] },
      { fetch: async (url) => Response.json(answers[new URL(String(url)).pathname]) }
    )
    return client.finish(`${REDIRECT}?code=c&state=${encodeURIComponent(CHECKS.state)}`, CHECKS)
  }

  it('takes the word of the provider that its keys have signed', async () => {
    expect(await signIn(keys.privateKey)).toMatchObject({ sub: 's-ada' })
  })

  it('takes no word that another key has signed', async () => {
    await expect(signIn(stranger.privateKey)).rejects.toMatchObject({ code: 'oidc_login_failed' })
  })
})
