import { AppError } from '@fieldgate/errors'

export const hostNotFound = (id: string) =>
  new AppError('not_found', 'host_not_found', `There is no host "${id}".`)

export const hostOutOfReach = () =>
  new AppError('forbidden', 'host_out_of_reach', 'The credential does not reach this host.')

export const samplePending = () =>
  new AppError('unavailable', 'sample_pending', 'The host could not be sampled; try again shortly.', {
    retryAfterSeconds: 2
  })

export const historyRangeInvalid = () =>
  new AppError('unprocessable', 'history_range_invalid', '"from" must not be later than "to".')

export const dockerUnavailable = () =>
  new AppError('unavailable', 'docker_unavailable', 'The Docker Engine of this host does not answer.', {
    retryAfterSeconds: 5
  })

export const containerNotFound = (id: string) =>
  new AppError('not_found', 'container_not_found', `There is no container "${id}".`)

export const containerStatsPending = () =>
  new AppError(
    'unavailable',
    'container_stats_pending',
    'The first statistics of this container are still being read; try again shortly.',
    { retryAfterSeconds: 2 }
  )

export const timeInvalid = (name: string) =>
  new AppError('invalid', 'time_invalid', `"${name}" must be a time, as in 2026-01-31T12:00:00Z.`)

export const measureUnknown = (measure: string) =>
  new AppError('not_found', 'measure_unknown', `This host does not tell its ${measure}.`)

export const containerNotRunning = (idOrName: string) =>
  new AppError('conflict', 'container_not_running', `The container "${idOrName}" does not run.`)

export const retentionRunNotFound = (id: string) =>
  new AppError('not_found', 'retention_run_not_found', `There is no retention run ${id}.`)
