import { AppError, type Violation } from '@fieldgate/errors'

/** It does not name the record: what a caller may not see must read like what there is not. */
export const recordNotFound = () => new AppError('not_found', 'record_not_found', 'There is no such record.')

export const recordNumberInvalid = () =>
  new AppError('invalid', 'record_number_invalid', 'The record number must be an integer of 32 bits.')

export const recordEmpty = () =>
  new AppError(
    'unprocessable',
    'record_empty',
    'At least one of timestamp, value1, value2 and value3 must have a value.'
  )

export const recordInvalid = (violations: readonly Violation[]) =>
  new AppError(
    'unprocessable',
    'record_invalid',
    violations.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}.`).join(' '),
    { violations }
  )

export const recordIdTaken = () =>
  new AppError('conflict', 'record_id_taken', 'This id has been used before; please make up another.')

export const recordBatchInvalid = (violations: readonly Violation[]) =>
  new AppError('unprocessable', 'record_batch_invalid', 'Not every row can be kept, so none was.', {
    violations
  })

export const recordBeyondKey = () =>
  new AppError(
    'forbidden',
    'record_beyond_key',
    'This API key is bound to certain records and makes no others.'
  )

export const purgeForbidden = () =>
  new AppError('forbidden', 'scope_missing', 'To purge a record needs the scope "admin".')

export const bodyMalformed = () =>
  new AppError('invalid', 'body_malformed', 'The body must be a JSON object in UTF-8.')

export const mediaTypeUnsupported = () =>
  new AppError('unsupported', 'media_type_unsupported', 'The Content-Type must be application/json.')

export const usernameInvalid = (fault: string) =>
  new AppError('unprocessable', 'username_invalid', `The username ${fault}.`)

export const usernameTaken = (username: string) =>
  new AppError('conflict', 'username_taken', `The username "${username}" has a key already.`)

export const legacyKeyUnknown = () =>
  new AppError('unauthenticated', 'legacy_key_unknown', 'The api-key is not known here.')

export const keysClosed = () =>
  new AppError('forbidden', 'keys_closed', 'New keys are not given out here; please ask the operator.')
