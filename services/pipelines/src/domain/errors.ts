import { AppError, type ErrorKind, type Violation } from '@fieldgate/errors'

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

export const pinLabelsContradictory = (violations: readonly Violation[]) =>
  new AppError('unprocessable', 'pin_labels_contradictory', 'The pins are described in contradictory ways.', {
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

const recordedAtRefused = (kind: ErrorKind, code: string, detail: string) =>
  new AppError(kind, code, detail, { violations: [{ pointer: '/recordedAt', code, detail }] })

export const recordedAtInvalid = () =>
  recordedAtRefused('invalid', 'recorded_at_invalid', 'recordedAt is no time.')

export const readingAhead = () =>
  recordedAtRefused('unprocessable', 'reading_ahead', 'A reading is at most 5 minutes ahead of this clock.')

export const readingBeforePipeline = () =>
  recordedAtRefused(
    'unprocessable',
    'reading_before_pipeline',
    'The pipeline did not exist at the time of the reading.'
  )

export const readingOutsideHistory = () =>
  recordedAtRefused('unprocessable', 'reading_outside_history', 'The history does not keep this day.')

export const readingDuplicate = () =>
  recordedAtRefused('conflict', 'reading_duplicate', 'The pipeline has a reading of this time already.')

export const periodEmpty = () =>
  new AppError('invalid', 'period_empty', 'The period ends before it begins: "from" must lie before "to".')

export const stepTooSmall = (fittingSeconds: number, maxBuckets: number) =>
  new AppError(
    'invalid',
    'step_too_small',
    `An answer has at most ${maxBuckets} buckets; the smallest step for this period is ${fittingSeconds}s.`
  )

export const aggregatesUnfit = () =>
  new AppError('invalid', 'aggregates_unfit', 'None of these pins has any of these aggregates.')

export const bucketQueryContradictory = () =>
  new AppError(
    'invalid',
    'bucket_query_contradictory',
    'With "step" come buckets, which are not paged or sorted; without it there is nothing to aggregate.'
  )

export const retentionContradictory = () =>
  new AppError(
    'unprocessable',
    'retention_contradictory',
    'Rollups are kept at least as long as the readings that they are made of.'
  )

export const commandNotFound = () =>
  new AppError('not_found', 'command_not_found', 'The pipeline has no command with this id.')

export const commandExpiryInvalid = (detail: string) =>
  new AppError('unprocessable', 'command_expiry_invalid', detail)

export const commandTooLarge = () =>
  new AppError(
    'unprocessable',
    'command_too_large',
    'What a command or its result carries has at most 16 KiB.'
  )

export const commandQueueFull = (max: number) =>
  new AppError('conflict', 'command_queue_full', `${max} commands wait for the device already.`)

export const commandExpired = () =>
  new AppError('conflict', 'command_expired', 'The command expired before it was acknowledged.')

export const commandAlreadyAcknowledged = () =>
  new AppError('conflict', 'command_already_acknowledged', 'The command was acknowledged otherwise.')
