import { AppError } from '@fieldgate/errors'

export const idempotencyKeyInvalid = () =>
  new AppError('invalid', 'idempotency_key_invalid', 'Idempotency-Key must be 1 to 255 printable characters.')

export const idempotencyKeyInFlight = () =>
  new AppError(
    'conflict',
    'idempotency_key_in_flight',
    'A request with this Idempotency-Key is being worked on.',
    {
      retryAfterSeconds: 1
    }
  )

export const idempotencyKeyReused = () =>
  new AppError(
    'unprocessable',
    'idempotency_key_reused',
    'This Idempotency-Key came with another body before.'
  )
