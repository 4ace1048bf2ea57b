import type { Defence } from '../defence.ts'

const AUTHENTICATION = {
  source: 'packages/service-kit/src/credentials/authentication.ts',
  test: 'packages/service-kit/src/credentials/authentication.test.ts'
}
const IDENTITY_CLIENT = {
  source: 'packages/service-kit/src/credentials/identity-client.ts',
  test: 'packages/service-kit/src/credentials/identity-client.test.ts'
}
const ACCESS = 'packages/service-kit/src/credentials/access.ts'
const ACCESS_TEST = 'packages/service-kit/src/credentials/access.test.ts'
const SINGLE_CREDENTIAL = 'packages/service-kit/src/credentials/single-credential.ts'
const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics']

/** Who calls: tokens, and what they open. */
export const TOKENS: readonly Defence[] = [
  {
    row: 'forged tokens',
    without: 'its judgement of other header members (jku, jwk, x5u, crit)',
    ...AUTHENTICATION,
    text: ' && Object.keys(others).length === 0',
    instead: ''
  },
  {
    row: 'forged tokens',
    without: 'its judgement of typ',
    ...AUTHENTICATION,
    text: ' && typ === ACCESS_TOKEN_TYPE',
    instead: ''
  },
  {
    row: 'forged tokens',
    without: 'its judgement of iss',
    ...AUTHENTICATION,
    text: 'allowedIss: issuer,',
    instead: ''
  },
  {
    row: 'forged tokens',
    without: 'its judgement of aud',
    ...AUTHENTICATION,
    text: 'allowedAud: TOKEN_AUDIENCE,',
    instead: '',
    also: [
      {
        source: 'packages/types/src/tokens.ts',
        text: 'aud: Type.Literal(TOKEN_AUDIENCE)',
        instead: 'aud: Type.String()'
      }
    ]
  },
  {
    row: 'forged tokens',
    without: 'its judgement of a life that is too long, and of a time to come',
    ...AUTHENTICATION,
    text: 'return exp - iat <= ACCESS_TOKEN_SECONDS && iat <= Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS',
    instead: 'return exp - iat !== iat'
  },
  {
    row: 'forged tokens',
    without: 'its judgement of the claims',
    ...AUTHENTICATION,
    text: 'if (Value.Check(AccessTokenClaims, claims)) return claims',
    instead: 'if (Value) return claims'
  },
  {
    row: 'forged tokens',
    without: 'a bound on the length of a credential',
    ...AUTHENTICATION,
    text: 'credential.length > MAX_CREDENTIAL_LENGTH',
    instead: 'credential.length > Infinity'
  },
  {
    row: 'forged tokens',
    without: 'an end of the keys that are known while identity is away',
    ...IDENTITY_CLIENT,
    text: 'if (!known || age >= KEYS_TTL_WHILE_AWAY_MS)',
    instead: 'if (!known)'
  },
  {
    row: 'an unknown `kid`',
    without: 'the wait before the keys are fetched again',
    ...IDENTITY_CLIENT,
    text: 'if (!known && age < UNKNOWN_KID_REFETCH_MS) return undefined',
    instead: ''
  },
  {
    row: 'an unknown `kid`',
    without: 'one fetch for all who ask at once',
    ...IDENTITY_CLIENT,
    text: '(fetching ??= fetchKeys()',
    instead: '(fetching = fetchKeys()'
  },
  {
    row: 'two credentials',
    without: 'the count of credentials',
    source: SINGLE_CREDENTIAL,
    text: 'if (credentials > 1)',
    instead: 'if (credentials > Infinity)',
    test: ACCESS_TEST
  },
  {
    row: 'two credentials',
    without: 'the refusal of a token in the URL',
    source: SINGLE_CREDENTIAL,
    text: '.access_token !== undefined',
    instead: '.access_token === null',
    test: ACCESS_TEST
  },
  ...SERVICES.map((service) => ({
    row: 'every operation by every role',
    without: `the judgement of scopes in ${service}`,
    source: ACCESS,
    text: 'if (!holds(principal, needed))',
    instead: 'if (!holds(principal, "authenticated"))',
    test: `services/${service}/src/http/v1/access.db.test.ts`
  })),
  ...SERVICES.map((service) => ({
    row: 'the word that opened the original',
    without: `the need of a credential that is one, in ${service}`,
    source: AUTHENTICATION.source,
    text: "if (!credential.startsWith('fg_')) throw invalidToken()",
    instead:
      "if (!credential.startsWith('fg_')) return { kind: 'service', id: 'a', name: 'a', role: undefined, scopes: new Set(['admin'] as const), resources: undefined }",
    test: `services/${service}/src/http/v1/access.db.test.ts`
  })),
  {
    row: 'a route that does not say',
    without: 'the look at each route',
    source: ACCESS,
    text: 'if (!config?.access) throw',
    instead: 'if (!method) throw',
    test: ACCESS_TEST
  }
]
