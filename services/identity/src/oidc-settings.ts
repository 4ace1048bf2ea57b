import { assertCallable } from '@fieldgate/service-kit'
import { Role } from '@fieldgate/types'
import { Type } from 'typebox'
import Value from 'typebox/value'
import type { Config } from './config.ts'
import type { OidcProviderSettings } from './domain/oidc/oidc-provider.ts'

const text = () => Type.String({ minLength: 1 })

const Providers = Type.Array(
  Type.Object(
    {
      // Short enough to stand, with an id, in the name of a user.
      name: Type.String({ pattern: '^[a-z0-9-]{1,24}$' }),
      title: Type.Optional(text()),
      issuer: text(),
      clientId: text(),
      clientSecret: Type.Optional(text()),
      scopes: Type.Array(text(), { default: ['openid', 'profile', 'email'] }),
      roleClaim: Type.Optional(text()),
      roles: Type.Record(Type.String(), Role, { default: {} }),
      defaultRole: Type.Optional(Role)
    },
    { additionalProperties: false }
  )
)

type GivenProvider = Omit<OidcProviderSettings, 'title'> & { title?: string }

/** The providers of OIDC_PROVIDERS; throws once with every fault, and says no value: secrets stand among them. */
export function readOidcProviders(
  config: Pick<Config, 'OIDC_PROVIDERS' | 'FIELDGATE_ENV'>
): OidcProviderSettings[] {
  const given = Value.Default(Providers, parse(config.OIDC_PROVIDERS))
  const faults = [...Value.Errors(Providers, given)].map(
    (e) => `OIDC_PROVIDERS${e.instancePath} ${e.message}`
  )
  if (faults.length > 0) throw new Error(`Invalid configuration: ${faults.join('; ')}`)
  const providers = (given as GivenProvider[]).map((provider) => ({ title: provider.name, ...provider }))
  const allowLoopback = config.FIELDGATE_ENV === 'development'
  providers.forEach(({ issuer, scopes, name }, index) => {
    const refuse = (fault: string) => {
      throw new Error(`Invalid configuration: OIDC_PROVIDERS/${index} ${fault}`)
    }
    if (!isCallable(issuer, allowLoopback)) refuse('issuer must be a public https: URL')
    if (!scopes.includes('openid')) refuse('scopes must hold openid')
    if (providers.findIndex((other) => other.name === name) !== index) refuse('name is given twice')
  })
  return providers
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Error('Invalid configuration: OIDC_PROVIDERS is not JSON')
  }
}

function isCallable(issuer: string, allowLoopback: boolean): boolean {
  try {
    assertCallable(new URL(issuer), { allowLoopback })
    return true
  } catch {
    return false
  }
}
