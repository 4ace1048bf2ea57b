import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { OidcLogins } from '#domain/oidc/oidc-logins'
import { OidcProviders } from './oidc-providers.schemas.ts'

export const oidcProviderRoutes: FastifyPluginAsyncTypebox<{ oidcLogins: OidcLogins }> = async (
  app,
  { oidcLogins }
) => {
  app.get(
    '/oidc',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'listOidcProviders',
        summary: 'The OpenID Providers to sign in with',
        response: { 200: OidcProviders }
      }
    },
    async () => ({
      items: oidcLogins.providers.map(({ name, title }) => ({
        id: name,
        name: title,
        links: { signIn: `/api/v1/auth/oidc/${name}` }
      }))
    })
  )
}
