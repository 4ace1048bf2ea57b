import type { Defence } from '../defence.ts'

const USERS = 'services/identity/src/domain/users/users.ts'
const TOKENS_TEST = 'services/identity/src/http/v1/oauth/tokens.db.test.ts'
const GUARD = {
  source: 'services/identity/src/http/v1/oauth/login-guard.ts',
  test: 'services/identity/src/http/v1/oauth/login-guard.db.test.ts'
}
const REFRESH_TEST = 'services/identity/src/http/v1/oauth/refresh.db.test.ts'
const USERS_TEST = 'services/identity/src/http/v1/users/users.db.test.ts'
const API_KEY = 'services/identity/src/domain/api-keys/api-key.ts'
const SIGNING_KEYS_TEST = 'services/identity/src/http/v1/auth/signing-keys.db.test.ts'
const OIDC_CLIENT = {
  source: 'services/identity/src/clients/oidc-client.ts',
  test: 'services/identity/src/http/v1/auth/oidc.db.test.ts'
}
const OIDC_LOGINS = {
  source: 'services/identity/src/domain/oidc/oidc-logins.ts',
  test: 'services/identity/src/http/v1/auth/oidc.db.test.ts'
}
const LEGACY_RECORDS_TEST = 'services/records/src/http/legacy/legacy.db.test.ts'

/** Who calls: users and their passwords, sessions, API keys, and the keys of signing. */
export const SIGN_INS: readonly Defence[] = [
  {
    row: 'which users there are',
    without: 'a decoy to hash a password against',
    source: USERS,
    text: 'return (await passwords.verify(password, user?.passwordHash)) ? user : undefined',
    instead: 'return user && (await passwords.verify(password, user.passwordHash)) ? user : undefined',
    test: TOKENS_TEST
  },
  {
    row: 'passwords, by guessing',
    without: 'the count of failures of an account',
    ...GUARD,
    text: 'await account.consume(accountAtSource)',
    instead: ''
  },
  {
    row: 'passwords, by guessing',
    without: 'the count of failures of an address',
    ...GUARD,
    text: 'address.consume(source)',
    instead: 'Promise.resolve()'
  },
  {
    row: 'passwords, by guessing',
    without: 'the address in the count of an account',
    ...GUARD,
    text: 'const accountAtSource =',
    instead: 'const accountAtSource = username ||'
  },
  {
    row: 'passwords, by guessing',
    without: 'what is given back where nothing could be judged',
    ...GUARD,
    text: 'if (codeOf(error) !== WRONG) await giveBack()',
    instead: ''
  },
  {
    row: 'a flood of sign-ins',
    without: 'a bound on what waits',
    source: 'services/identity/src/crypto/gate.ts',
    text: 'queue.length < waiting',
    instead: 'queue.length < Infinity',
    test: 'services/identity/src/crypto/passwords.test.ts'
  },
  {
    row: 'a flood of sign-ins',
    without: 'seats for sign-ups under an Idempotency-Key',
    source: 'services/identity/src/http/v1/auth/registrations.routes.ts',
    text: 'seats.take(request.source)',
    instead: '() => {}',
    test: 'services/identity/src/http/v1/auth/registrations.db.test.ts'
  },
  {
    row: 'a refresh token used twice',
    without: 'the end of the session of a token that is used again',
    source: 'services/identity/src/store/session-store.ts',
    text: "if (standing === 'reused') {",
    instead: "if (standing === 'reused' && session.id === '') {",
    test: REFRESH_TEST
  },
  {
    row: 'a refresh token used twice',
    without: 'the lock on the session',
    source: 'services/identity/src/store/session-store.ts',
    text: ".for('update')",
    instead: '',
    test: 'services/identity/src/store/session-store.db.test.ts'
  },
  {
    row: 'a refresh token used twice',
    without: 'the mark of a token that was replaced',
    source: 'services/identity/src/domain/sessions/session.ts',
    text: "if (replacedAt === null) return 'current'",
    instead: "if (replacedAt !== undefined) return 'current'",
    test: REFRESH_TEST
  },
  {
    row: 'going on after being disabled',
    without: 'the look at what a user may do now',
    source: 'services/identity/src/http/current-callers.ts',
    text: "if (principal?.kind !== 'user') return principal",
    instead: 'if (principal || !principal) return principal',
    test: USERS_TEST
  },
  {
    row: 'going on after being disabled',
    without: 'the end of what it is signed in with',
    source: 'services/identity/src/store/user-changes.ts',
    text: 'if (endsSessions(user, decided)) await tx.delete(sessions).where(eq(sessions.userId, id))',
    instead: '',
    test: USERS_TEST
  },
  {
    row: 'going on after being disabled',
    without: 'the mark of a disabled user',
    source: 'services/identity/src/domain/users/user.ts',
    text: 'user.disabledAt === null && (demo || !user.demo)',
    instead: '(demo || !user.demo)',
    test: USERS_TEST
  },
  {
    row: 'a revoked or misspelt API key',
    without: 'the mark of a revoked key',
    source: API_KEY,
    text: 'revokedAt === null &&',
    instead: 'revokedAt !== undefined &&',
    test: 'services/identity/src/domain/api-keys/api-key.test.ts'
  },
  {
    row: 'a revoked or misspelt API key',
    without: 'the end of a key',
    source: API_KEY,
    text: '(expiresAt === null || expiresAt > now) &&',
    instead: '',
    test: 'services/identity/src/domain/api-keys/api-key.test.ts'
  },
  {
    row: 'a revoked or misspelt API key',
    without: 'the checksum',
    source: API_KEY,
    text: 'checksum(body) === sum ? keyId',
    instead: 'sum !== undefined ? keyId',
    test: 'services/identity/src/domain/api-keys/api-key.test.ts'
  },
  {
    row: 'a revoked or misspelt API key',
    without: 'the comparison of what is stored',
    source: 'services/identity/src/domain/api-keys/api-key-credentials.ts',
    text: '!opensWith(apiKey, key, now())',
    instead: 'opensWith === undefined',
    test: 'services/identity/src/http/v1/api-keys/api-key-credentials.db.test.ts'
  },
  {
    row: 'a revoked or misspelt API key',
    without: 'the look at its owner',
    source: 'services/identity/src/domain/api-keys/api-key-credentials.ts',
    text: 'apiKey.scopes.filter((scope) => held.includes(scope))',
    instead: 'apiKey.scopes.filter((scope) => held.includes(scope) || scope)',
    test: 'services/identity/src/http/v1/api-keys/api-key-credentials.db.test.ts'
  },
  {
    row: 'keys of signing that are rotated',
    without: 'the time that a key is published ahead',
    source: 'services/identity/src/store/signing-key-store.ts',
    text: ' || waiting.createdAt > publishedBefore',
    instead: '',
    test: SIGNING_KEYS_TEST
  },
  {
    row: 'keys of signing that are rotated',
    without: 'the end of an old key',
    source: 'services/identity/src/domain/tokens/signing-keys.ts',
    text: 'retiredAt !== null && retiredAt <= goneBefore()',
    instead: 'retiredAt !== null && retiredAt <= new Date(0)',
    test: SIGNING_KEYS_TEST
  },
  {
    row: 'keys of signing that are rotated',
    without: 'the old key, to verify with',
    source: 'services/identity/src/domain/tokens/signing-keys.ts',
    text: 'filter((key) => !isGone(key))',
    instead: "filter((key) => key.state !== 'retired')",
    test: SIGNING_KEYS_TEST
  },
  {
    row: "a provider's answer of another issuer",
    without: 'the issuer, to the letter',
    ...OIDC_CLIENT,
    text: 'if (named !== issuer) throw',
    instead: 'if (named === undefined) throw'
  },
  {
    row: "a provider's answer of another issuer",
    without: 'the nonce',
    ...OIDC_CLIENT,
    text: 'expectedNonce: nonce,',
    instead: 'expectedNonce: undefined as unknown as string,'
  },
  {
    row: "a provider's answer of another issuer",
    without: 'PKCE',
    ...OIDC_CLIENT,
    text: 'pkceCodeVerifier: codeVerifier,',
    instead: ''
  },
  {
    row: "a provider's answer of another issuer",
    without: 'the signature of the ID token',
    ...OIDC_CLIENT,
    text: '[...insecure, enableNonRepudiationChecks]',
    instead: '[...insecure]',
    test: 'services/identity/src/clients/oidc-client.test.ts'
  },
  {
    row: "a provider's answer of another issuer",
    without: 'the ten minutes',
    ...OIDC_LOGINS,
    text: 'if (attempt.expiresAt > now().getTime()) return attempt',
    instead: 'if (attempt.expiresAt) return attempt'
  },
  {
    row: "a provider's answer of another issuer",
    without: 'the look at who is disabled',
    ...OIDC_LOGINS,
    text: 'const active = await users.findActive(user.id)',
    instead: 'const active = (await users.findActive(user.id)) ?? user'
  },
  {
    row: 'keys of the legacy face',
    without: 'the limit of an address',
    source: 'services/records/src/http/legacy/keys.routes.ts',
    text: ", limits: ['creation']",
    instead: '',
    test: LEGACY_RECORDS_TEST
  },
  {
    row: 'legacy keys of records, by guessing',
    without: 'the count of a key that is not known as a failure',
    source: 'services/records/src/http/legacy/legacy-key-reader.ts',
    text: 'throw legacyKeyUnknown()',
    instead: 'return undefined',
    test: 'services/records/src/legacy-keys.db.test.ts'
  },
  {
    row: 'keys of the legacy face',
    without: 'the switch',
    source: 'services/records/src/domain/legacy-keys.ts',
    text: 'if (!open) throw',
    instead: 'if (open === undefined) throw',
    test: LEGACY_RECORDS_TEST
  },
  {
    row: 'keys of the legacy face',
    without: 'the word that nothing on the way keeps a key',
    source: 'services/records/src/http/legacy/keys.routes.ts',
    text: "reply.header('cache-control', 'no-store')",
    instead: 'reply',
    test: LEGACY_RECORDS_TEST
  }
]
