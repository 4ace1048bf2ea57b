import type { PublicFetch } from '@fieldgate/service-kit'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None
} from 'openid-client'
import { oidcLoginFailed, oidcProviderUnavailable } from '#domain/errors'
import type { OidcClient, OidcProviderSettings } from '#domain/oidc/oidc-provider'

const TIMEOUT_SECONDS = 3
const REDISCOVER_AFTER_MS = 3_600_000

type ClientSettings = Pick<OidcProviderSettings, 'issuer' | 'clientId' | 'clientSecret' | 'scopes'>

interface OidcClientOptions {
  fetch: PublicFetch['fetch']
  /** Milliseconds that only go forward. */
  now?: () => number
}

/** A relying party of the provider at `issuer`, which is asked about itself at its first use and every hour. */
export function createOidcClient(
  { issuer, clientId, clientSecret, scopes }: ClientSettings,
  { fetch, now = () => performance.now() }: OidcClientOptions
): OidcClient {
  let known: { configuration: Configuration; at: number } | undefined

  async function discover(): Promise<Configuration> {
    const authentication = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret)
    const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
    const configuration = await discovery(new URL(issuer), clientId, clientSecret, authentication, {
      [customFetch]: fetch,
      timeout: TIMEOUT_SECONDS,
      execute: [...insecure, enableNonRepudiationChecks]
    })
    // The library compares URLs; the issuer is compared to the letter (OpenID Connect Discovery section 4.3).
    const named = configuration.serverMetadata().issuer
    if (named !== issuer) throw new Error(`the provider calls itself ${named}`)
    return configuration
  }

  async function configured(): Promise<Configuration> {
    if (known && now() - known.at < REDISCOVER_AFTER_MS) return known.configuration
    try {
      known = { configuration: await discover(), at: now() }
    } catch (cause) {
      throw oidcProviderUnavailable(cause)
    }
    return known.configuration
  }

  return {
    async begin(redirectUri, { state, nonce, codeVerifier }) {
      const url = buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        response_type: 'code',
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce
      })
      return url.href
    },

    async finish(callbackUrl, { state, nonce, codeVerifier }) {
      const configuration = await configured()
      try {
        const tokens = await authorizationCodeGrant(configuration, new URL(callbackUrl), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true
        })
        const claims = tokens.claims()!
        // Many a provider keeps the ID token short and tells names and groups here.
        if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims
        return { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims }
      } catch (cause) {
        // A call that did not get through is no verdict on the user.
        throw cause instanceof TypeError ? oidcProviderUnavailable(cause) : oidcLoginFailed(cause)
      }
    }
  }
}
