import { AppError } from '@fieldgate/errors'
import { allowedMethods, failureStatus } from '@fieldgate/service-kit'
import type { FastifyInstance } from 'fastify'
import { failure } from './answers.ts'
import { queryOf } from './query.ts'

export const invalidRequest = () => new AppError('invalid', 'request_invalid', 'Invalid request')

/** The original's words, by error code; it sent them all with 400. */
const MESSAGES: Readonly<Record<string, string>> = {
  request_invalid: 'Invalid request',
  pipeline_id_malformed: 'ID must be exactly 8 digits long',
  pipeline_key_malformed: 'Key must be exactly 16 string long',
  pipeline_id_taken: 'ID already exists',
  pipeline_not_found: 'ID not found',
  pipeline_key_wrong: 'Wrong key',
  pins_missing: 'Data not sent',
  pins_unset: 'Data not received'
}

/** The same for one pin, which they name; the original stored NUL, and so had no words for it. */
const PIN_MESSAGES: Readonly<Record<string, string>> = {
  integer_pin_range: 'Integer limit 4 digits for',
  string_pin_length: 'String limit 128 characters for',
  string_pin_nul: 'No NUL character allowed for'
}

export function answerErrorsAsLegacy(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = failureStatus(error)
    if (!known || known.status >= 500) request.log.error({ err: known?.failure ?? error }, 'request failed')
    const id = queryOf(request).get('id') ?? null
    if (!known) return reply.code(500).send(failure(id, 'Internal error'))
    const message = messageOf(known.failure)
    if (message) return reply.code(400).send(failure(id, message))
    const { retryAfterSeconds } = known.failure
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds)
    return reply.code(known.status).send(failure(id, known.failure.message))
  })

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request)
    if (allowed.length === 0) return reply.code(400).send(failure('', 'Invalid request'))
    reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return reply.send()
    return reply.code(405).send(failure('', 'Method not allowed'))
  })
}

function messageOf({ code, violations }: AppError): string | undefined {
  const [first] = violations ?? []
  const forPin = first && PIN_MESSAGES[first.code]
  return forPin ? `${forPin} ${first.pointer.slice(1)}` : MESSAGES[code]
}
