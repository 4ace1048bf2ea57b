import { AppError, type Violation } from '@fieldgate/errors'

export const hostNotFound = () =>
  new AppError('not_found', 'host_not_found', 'There is no host with this id.')

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

export const alertRuleNotFound = () =>
  new AppError('not_found', 'alert_rule_not_found', 'There is no alert rule with this id.')

export const alertRuleInvalid = (violations: readonly Violation[]) =>
  new AppError('unprocessable', 'alert_rule_invalid', 'The parts of the rule do not go together.', {
    violations
  })

export const alertNotFound = () =>
  new AppError('not_found', 'alert_not_found', 'There is no alert with this id.')

export const webhookNotFound = () =>
  new AppError('not_found', 'webhook_not_found', 'There is no webhook with this id.')

export const webhookUnknown = () =>
  new AppError('unprocessable', 'webhook_unknown', '"webhookIds" names a webhook that is not there.')

export const webhookUrlRefused = (reason: string) =>
  new AppError('unprocessable', 'webhook_url_refused', `This address is not called: ${reason}`)

export const outOfReach = () =>
  new AppError('forbidden', 'out_of_reach', 'A key that is bound to some resources makes no others.')
