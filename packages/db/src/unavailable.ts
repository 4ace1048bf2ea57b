import { AppError } from '@fieldgate/errors'
import { isConnectionFailure, isStorageFull } from './pg-errors.ts'

const RETRY_SECONDS = 1
/** Nobody makes room for what is written in a second. */
const RETRY_WHEN_FULL_SECONDS = 10

/** A failure that is the server's state, and not the statement's fault, as the AppError that says so. */
export function asUnavailable(error: unknown): unknown {
  if (isStorageFull(error)) {
    return new AppError(
      'unavailable',
      'storage_full',
      'The disk of the database is full: nothing can be written for now.',
      { cause: error, retryAfterSeconds: RETRY_WHEN_FULL_SECONDS }
    )
  }
  if (!isConnectionFailure(error)) return error
  return new AppError(
    'unavailable',
    'database_unavailable',
    'The database does not answer; try again shortly.',
    { cause: error, retryAfterSeconds: RETRY_SECONDS }
  )
}
