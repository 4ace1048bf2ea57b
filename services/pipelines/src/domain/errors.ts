import { AppError, type Violation } from '@fieldgate/errors'

export const pipelineIdMalformed = () =>
  new AppError('invalid', 'pipeline_id_malformed', 'A pipeline id has exactly 8 digits.')

export const pipelineKeyMalformed = () =>
  new AppError('invalid', 'pipeline_key_malformed', 'A pipeline key has exactly 16 characters.')

export const pipelineIdTaken = () =>
  new AppError('conflict', 'pipeline_id_taken', 'A pipeline with this id exists already.')

export const pipelineNotFound = () =>
  new AppError('not_found', 'pipeline_not_found', 'There is no pipeline with this id.')

export const pipelineKeyWrong = () =>
  new AppError('unauthenticated', 'pipeline_key_wrong', 'This is not the key of the pipeline.')

/** One answer for an unknown id and for a wrong key: which ids exist is not for strangers. */
export const deviceCredentialWrong = () =>
  new AppError('unauthenticated', 'device_credential_wrong', 'The id and the key do not belong together.')

export const credentialsRepeated = () =>
  new AppError('invalid', 'credentials_repeated', 'Send one credential: Authorization or X-Pipeline-Key.')

export const deviceNotAllowed = () =>
  new AppError('forbidden', 'device_not_allowed', 'This call is for people: a pipeline key does not open it.')

export const resourceNotAllowed = () =>
  new AppError('forbidden', 'resource_not_allowed', 'This API key is bound to pipelines that exist already.')

export const pinsMissing = () =>
  new AppError('invalid', 'pins_missing', 'A reading gives a value to at least one pin.')

export const pinsInvalid = (violations: readonly Violation[]) =>
  new AppError('unprocessable', 'pins_invalid', 'Some pins have a value that they cannot hold.', {
    violations
  })

export const pinsUnset = () =>
  new AppError('not_found', 'pins_unset', 'Nothing has been sent to this pipeline yet.')

export const ingestQueueFull = () =>
  new AppError(
    'unavailable',
    'ingest_queue_full',
    'More readings arrive than can be stored; try again shortly.',
    {
      retryAfterSeconds: 1
    }
  )

export const readQueueFull = () =>
  new AppError('unavailable', 'read_queue_full', 'More is asked for than can be read; try again shortly.', {
    retryAfterSeconds: 1
  })

export const historyClosed = (cause: unknown) =>
  new AppError('unavailable', 'history_closed', 'The history has no place for this time.', {
    cause,
    retryAfterSeconds: 60
  })
