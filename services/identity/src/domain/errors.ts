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
  new AppError('invalid', 'unsupported_grant_type', 'The grant types are: password, client_credentials.')

export const scopeInvalid = () =>
  new AppError('invalid', 'invalid_scope', 'A requested scope is unknown, or more than the caller holds.')

export const tokenRequestInvalid = (reason: string) => new AppError('invalid', 'invalid_request', reason)

export const userInactive = () =>
  new AppError('unauthenticated', 'user_inactive', 'The user of this credential may not sign in any more.')

export const userNeeded = () =>
  new AppError('forbidden', 'user_needed', 'Only a user who signed in may manage API keys.')

export const apiKeyNotFound = (id: string) =>
  new AppError('not_found', 'api_key_not_found', `There is no API key ${id}.`)

export const apiKeyScopesTooWide = (scopes: readonly string[]) =>
  new AppError(
    'unprocessable',
    'api_key_scopes_too_wide',
    `You cannot give an API key what you do not hold: ${scopes.join(', ')}.`
  )

export const apiKeyExpiryPast = () =>
  new AppError('unprocessable', 'api_key_expiry_past', 'An API key must expire at a time to come.')
