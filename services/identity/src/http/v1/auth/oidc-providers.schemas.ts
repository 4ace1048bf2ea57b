import { closed, ref } from '@fieldgate/types'
import { Type } from 'typebox'

const OidcProvider = Type.Object(
  {
    id: Type.String(),
    name: Type.String({ description: 'What people know it as.' }),
    links: Type.Object(
      { signIn: Type.String({ description: 'Where a browser begins; takes `returnTo`.' }) },
      closed
    )
  },
  {
    $id: 'OidcProvider',
    title: 'OpenID Provider',
    description: 'Somewhere else to sign in.',
    additionalProperties: false,
    xml: { name: 'oidcProvider' },
    examples: [{ id: 'corp', name: 'Corporate account', links: { signIn: '/api/v1/auth/oidc/corp' } }]
  }
)

export const OidcProviders = Type.Object(
  { items: Type.Array(ref(OidcProvider)) },
  { xml: { name: 'oidcProviders' }, additionalProperties: false }
)

export const oidcProviderSchemas = [OidcProvider]
