import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref, Scope } from '@fieldgate/types'
import { Type } from 'typebox'
import type { SigningKeys } from '#domain/tokens/signing-keys'
import { securityTxt } from './security-txt.ts'

interface WellKnownOptions {
  issuer: string
  signingKeys: SigningKeys
  securityContact: string | undefined
}

const text = (example: string) => Type.String({ examples: [example] })

const Jwks = Type.Object({
  keys: Type.Array(
    Type.Object({
      kid: text('0K2MPzvTXQ'),
      kty: text('EC'),
      crv: text('P-256'),
      x: text('gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0'),
      y: text('SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps'),
      alg: text('ES256'),
      use: text('sig')
    })
  )
})

const Metadata = Type.Object({
  issuer: text('https://fieldgate.example'),
  token_endpoint: text('https://fieldgate.example/api/v1/auth/tokens'),
  introspection_endpoint: text('https://fieldgate.example/api/v1/auth/introspections'),
  jwks_uri: text('https://fieldgate.example/.well-known/jwks.json'),
  scopes_supported: Type.Array(Scope),
  grant_types_supported: Type.Array(text('password')),
  response_types_supported: Type.Array(text('code')),
  subject_types_supported: Type.Array(text('public')),
  id_token_signing_alg_values_supported: Type.Array(text('ES256')),
  token_endpoint_auth_methods_supported: Type.Array(text('client_secret_basic')),
  introspection_endpoint_auth_methods_supported: Type.Array(text('client_secret_basic'))
})

/** What tells a client of OAuth how to talk to us and how to verify our tokens (RFC 7517, RFC 8414). */
export const wellKnown: FastifyPluginAsyncTypebox<WellKnownOptions> = async (
  app,
  { issuer, signingKeys, securityContact }
) => {
  const config = { access: 'public' } as const
  const base = issuer.replace(/\/$/, '')

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', reply.statusCode === 200 ? 'public, max-age=300' : 'no-store')
  })

  await app.register(securityTxt, { contact: securityContact, baseUrl: base })

  app.get(
    '/jwks.json',
    {
      config,
      schema: {
        operationId: 'getKeySet',
        summary: 'The keys that verify our access tokens (RFC 7517)',
        produces: ['application/jwk-set+json'],
        response: { 200: Jwks, 429: ref(Problem), 503: ref(Problem) }
      }
    },
    async (_request, reply) => {
      const keys = await signingKeys.all()
      return reply.type('application/jwk-set+json').send({ keys: keys.map((key) => key.publicJwk) })
    }
  )

  app.get(
    '/openid-configuration',
    {
      config,
      schema: {
        operationId: 'getOpenIdConfiguration',
        summary: 'What an OAuth client has to know of us (RFC 8414)',
        response: { 200: Metadata, 429: ref(Problem) }
      }
    },
    async () => ({
      issuer,
      token_endpoint: `${base}/api/v1/auth/tokens`,
      introspection_endpoint: `${base}/api/v1/auth/introspections`,
      jwks_uri: `${base}/.well-known/jwks.json`,
      scopes_supported: [...Scope.enum],
      grant_types_supported: ['password', 'refresh_token', 'client_credentials'],
      response_types_supported: [],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
      introspection_endpoint_auth_methods_supported: ['client_secret_basic']
    })
  )
}
