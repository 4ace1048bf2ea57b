import { AppError } from '@fieldgate/errors'

export const retentionRunNotFound = (id: string) =>
  new AppError('not_found', 'retention_run_not_found', `There is no retention run ${id}.`)

export const retentionRunning = () =>
  new AppError('conflict', 'retention_running', 'A run is under way; wait for its end.')

export const retentionUnavailable = () =>
  new AppError(
    'conflict',
    'retention_unavailable',
    'Nothing can be removed here: the service does not know the database as its owner (OWNER_DATABASE_URL).'
  )
