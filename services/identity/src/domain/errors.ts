import { AppError } from '@fieldgate/errors'

export const passwordsBusy = () =>
  new AppError('unavailable', 'passwords_busy', 'Too many sign-ins at this moment; try again shortly.', {
    retryAfterSeconds: 1
  })

// RFC 6749 section 5.2 names these four codes and the next.
export const clientInvalid = () =>
  new AppError('unauthenticated', 'invalid_client', 'The client is unknown, or its secret is wrong.')

export const grantInvalid = () =>
  new AppError('invalid', 'invalid_grant', 'The user name or the password is wrong.')

export const grantTypeUnsupported = () =>
  new AppError(
    'invalid',
    'unsupported_grant_type',
    'The grant types are: password, refresh_token, client_credentials.'
  )

/** 401 where RFC 6749 has 400: like a wrong token, it counts against the address that sent it. */
export const refreshTokenInvalid = () =>
  new AppError('unauthenticated', 'invalid_grant', 'The refresh token is not valid, or not any more.')

export const sessionNeeded = () =>
  new AppError(
    'forbidden',
    'session_needed',
    'This credential does not come from a sign-in that could be ended.'
  )

export const sessionNotFound = () =>
  new AppError('not_found', 'session_not_found', 'This sign-in has ended already.')

export const signingKeyTooYoung = () =>
  new AppError(
    'conflict',
    'signing_key_too_young',
    'The next key must be published for 6 minutes before it signs; rotate again then.',
    { retryAfterSeconds: 360 }
  )

export const registrationClosed = () =>
  new AppError('not_found', 'registration_closed', 'Nobody signs up here; an administrator makes users.')

export const passwordIsName = () =>
  new AppError('unprocessable', 'password_is_name', 'The password must be something else than the name.')

export const oidcProviderNotFound = (name: string) =>
  new AppError('not_found', 'oidc_provider_not_found', `There is no provider "${name}" to sign in with.`)

export const oidcProviderUnavailable = (cause: unknown) =>
  new AppError('unavailable', 'oidc_provider_unavailable', 'The provider does not answer as it should.', {
    cause,
    retryAfterSeconds: 5
  })

export const oidcLoginFailed = (cause?: unknown) =>
  new AppError(
    'unauthenticated',
    'oidc_login_failed',
    'The sign-in was refused, took too long or was begun elsewhere; begin again.',
    { cause }
  )

export const oidcRoleMissing = () =>
  new AppError('forbidden', 'oidc_role_missing', 'The provider knows you, but gives you no role here.')

export const securityContactMissing = () =>
  new AppError('not_found', 'security_contact_missing', 'This installation names no contact.')

export const scopeInvalid = () =>
  new AppError('invalid', 'invalid_scope', 'A requested scope is unknown, or more than the caller holds.')

export const tokenRequestInvalid = (reason: string) => new AppError('invalid', 'invalid_request', reason)

export const userInactive = () =>
  new AppError('unauthenticated', 'user_inactive', 'The user of this credential may not sign in any more.')

export const userNeeded = () =>
  new AppError('forbidden', 'user_needed', 'Only a user who signed in may manage API keys.')

export const apiKeyNotFound = () =>
  new AppError('not_found', 'api_key_not_found', 'There is no API key with this id.')

export const apiKeyScopesTooWide = (scopes: readonly string[]) =>
  new AppError(
    'unprocessable',
    'api_key_scopes_too_wide',
    `You cannot give an API key what you do not hold: ${scopes.join(', ')}.`
  )

export const apiKeyScopesWidened = (scopes: readonly string[]) =>
  new AppError(
    'unprocessable',
    'api_key_scopes_widened',
    `The scopes of an API key can only become fewer: it does not have ${scopes.join(', ')}.`
  )

export const apiKeyExpiryPast = () =>
  new AppError('unprocessable', 'api_key_expiry_past', 'An API key must expire at a time to come.')

export const userNotFound = (id: string) =>
  new AppError('not_found', 'user_not_found', `There is no user ${id}.`)

export const userNameTaken = (name: string) =>
  new AppError('conflict', 'user_name_taken', `There is a user "${name}" already.`)

export const lastAdministrator = () =>
  new AppError('conflict', 'user_last_admin', 'Somebody must stay who may administer: this is the last one.')

export const auditServiceMismatch = () =>
  new AppError('forbidden', 'audit_service_mismatch', 'A service may tell of its own deeds only.')

export const timeInvalid = (text: string) =>
  new AppError('invalid', 'time_invalid', `${text} is not a time between the years 1 and 9999.`)
