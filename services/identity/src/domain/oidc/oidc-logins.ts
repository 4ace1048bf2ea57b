import type { Authorship } from '@fieldgate/audit'
import { oidcLoginFailed, oidcProviderNotFound, oidcRoleMissing, userInactive } from '../errors.ts'
import type { SignIns } from '../sessions/sign-ins.ts'
import type { IssuedToken } from '../tokens/tokens.ts'
import type { Passwords } from '../users/passwords.ts'
import { isUserName, leavesAdmin, newUser, scopesOf, type User, type UserId } from '../users/user.ts'
import type { Decision, Users } from '../users/users.ts'
import {
  type OidcChecks,
  type OidcClaims,
  type OidcClient,
  type OidcProviderSettings,
  roleOf
} from './oidc-provider.ts'

export interface OidcLink {
  issuer: string
  subject: string
}

export interface OidcLinkStore {
  /** Gives what `decide` made of the linked user; undefined where there is no link. */
  takeUp: (link: OidcLink, by: Authorship, decide: Decision<User>) => Promise<User | undefined>
  /** Links `user`, under the first of `names` that is free; of two callers at once, both get the one that is linked. */
  insert: (link: OidcLink, user: User, names: readonly string[], by: Authorship) => Promise<User>
}

/** Keeps what the browser carries from one request to the next from being read or changed there. */
interface AttemptSealer {
  seal: (text: string, label: string) => string
  /** Throws for anything that `seal` has not made under the same label. */
  open: (box: string, label: string) => string
}

export interface OidcProvider {
  settings: OidcProviderSettings
  client: OidcClient
}

interface OidcLoginsOptions {
  providers: readonly OidcProvider[]
  store: OidcLinkStore
  users: Users
  signIns: SignIns
  passwords: Passwords
  sealer: AttemptSealer
  /** The address under which clients reach us. */
  publicUrl: string
  /** Whether demo users may enter. */
  demo: boolean
  now: () => Date
  newId: () => UserId
  randomText: () => string
}

interface Attempt extends OidcChecks {
  expiresAt: number
  /** The page that waits for the sign-in; absent: the caller wants the token itself. */
  returnTo?: string | undefined
}

/** How long a user may take at the provider. */
export const ATTEMPT_SECONDS = 600

export type OidcLogins = ReturnType<typeof createOidcLogins>

/** Sign-in by a provider: users are known by issuer and subject, never by a name or an address. */
export function createOidcLogins(options: OidcLoginsOptions) {
  const { store, users, signIns, passwords, sealer, publicUrl, demo, now, newId, randomText } = options
  const providers = new Map(options.providers.map((provider) => [provider.settings.name, provider]))
  const redirectUri = (name: string) => `${publicUrl.replace(/\/$/, '')}/api/v1/auth/oidc/${name}/callback`

  function get(name: string): OidcProvider {
    const provider = providers.get(name)
    if (!provider) throw oidcProviderNotFound(name)
    return provider
  }

  function openAttempt(sealed: string | undefined, name: string): Attempt {
    try {
      const attempt = JSON.parse(sealer.open(sealed ?? '', name)) as Attempt
      if (attempt.expiresAt > now().getTime()) return attempt
    } catch (cause) {
      throw oidcLoginFailed(cause)
    }
    throw oidcLoginFailed()
  }

  async function userOf({ settings }: OidcProvider, claims: OidcClaims, by: Authorship): Promise<User> {
    const role = roleOf(claims, settings)
    if (!role) throw oidcRoleMissing()
    const link = { issuer: settings.issuer, subject: claims.sub }
    const at = now()
    const known = await store.takeUp(link, by, (user, admins) => {
      if (user.role === role) return user
      const after: User = { ...user, role, updatedAt: at, version: user.version + 1 }
      // The last administrator is lowered at its first sign-in after there is another.
      return leavesAdmin({ before: user, after }, admins, demo) ? after : user
    })
    if (known) return known
    const id = newId()
    const names = [claims.preferred_username, claims.email].filter(
      (name): name is string => typeof name === 'string' && isUserName(name)
    )
    // Nobody knows this password: the account is entered through the provider alone.
    const passwordHash = await passwords.hash(randomText())
    const user = newUser({ id, name: id, role, passwordHash, demo: false }, at)
    return store.insert(link, user, [...names, `${settings.name}-${id}`], by)
  }

  return {
    providers: options.providers.map(({ settings: { name, title } }) => ({ name, title })),

    /** Where to send the browser, and what it must bring back. */
    async begin(name: string, returnTo?: string): Promise<{ url: string; attempt: string }> {
      const checks = { state: randomText(), nonce: randomText(), codeVerifier: randomText() }
      const url = await get(name).client.begin(redirectUri(name), checks)
      const attempt: Attempt = { ...checks, expiresAt: now().getTime() + ATTEMPT_SECONDS * 1000, returnTo }
      return { url, attempt: sealer.seal(JSON.stringify(attempt), name) }
    },

    async finish(
      { name, search, attempt }: { name: string; search: string; attempt: string | undefined },
      by: Authorship
    ): Promise<{ issued: IssuedToken; returnTo: string | undefined }> {
      const provider = get(name)
      const checks = openAttempt(attempt, name)
      const claims = await provider.client.finish(redirectUri(name) + search, checks)
      const user = await userOf(provider, claims, by)
      const active = await users.findActive(user.id)
      if (!active) throw userInactive()
      const issued = await signIns.signIn(active, scopesOf(active.role))
      return { issued, returnTo: checks.returnTo }
    },

    /** The page that waits for this attempt, which may come to nothing; undefined where there is none. */
    waitingPage(name: string, attempt: string | undefined): string | undefined {
      try {
        return openAttempt(attempt, name).returnTo
      } catch {
        return undefined
      }
    }
  }
}
