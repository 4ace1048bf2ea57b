import type { Role } from '@fieldgate/types'

/** An OpenID Provider whose users may sign in, as OIDC_PROVIDERS names it. */
export interface OidcProviderSettings {
  name: string
  /** What people know it as. */
  title: string
  issuer: string
  clientId: string
  /** Absent: a public client, held by PKCE alone. */
  clientSecret?: string | undefined
  scopes: readonly string[]
  /** The claim that says what a user is there. */
  roleClaim?: string | undefined
  /** Our role for a value of that claim; of several that fit, the first. */
  roles: Readonly<Record<string, Role>>
  /** The role where none fits; absent: such a user is refused. */
  defaultRole?: Role | undefined
}

/** What ties the browser that comes back to the one that was sent away. */
export interface OidcChecks {
  state: string
  nonce: string
  codeVerifier: string
}

export interface OidcClaims {
  readonly sub: string
  readonly [name: string]: unknown
}

/** The provider as a relying party meets it (OpenID Connect Core, RFC 7636, RFC 9207). */
export interface OidcClient {
  /** Where to send the browser. Throws `unavailable` where the provider cannot be asked. */
  begin: (redirectUri: string, checks: OidcChecks) => Promise<string>
  /** Who came back to `callbackUrl`, with everything checked; throws `oidc_login_failed` otherwise. */
  finish: (callbackUrl: string, checks: OidcChecks) => Promise<OidcClaims>
}

type RoleRules = Pick<OidcProviderSettings, 'roleClaim' | 'roles' | 'defaultRole'>

/** The role the claims give; undefined where they give none. */
export function roleOf(claims: OidcClaims, { roleClaim, roles, defaultRole }: RoleRules): Role | undefined {
  const held = new Set([roleClaim === undefined ? [] : claimAt(claims, roleClaim)].flat())
  const [, role] = Object.entries(roles).find(([value]) => held.has(value)) ?? []
  return role ?? defaultRole
}

/** The claim of that name, or at that path: Keycloak's are in `realm_access.roles`, Auth0's are named by a URL. */
function claimAt(claims: OidcClaims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      claims
    )
}
