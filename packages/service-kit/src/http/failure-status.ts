import { AppError, type ErrorKind, findAppError } from '@fieldgate/errors'

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  precondition_required: 428,
  rate_limited: 429,
  unavailable: 503
}

/** Fastify's own refusals, in the vocabulary of AppError. */
const FRAMEWORK: Record<string, [kind: ErrorKind, code: string, message?: string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported', 'media_type_unsupported'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'body_too_large'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid', 'body_missing'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid', 'body_malformed'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid', 'content_length_invalid'],
  // Fastify's words for these repeat the URL with its query, where keys travel.
  FST_ERR_BAD_URL: ['invalid', 'url_malformed', 'The path is not well-formed percent-encoding.'],
  FST_ERR_MAX_PARAM_LENGTH: ['invalid', 'url_malformed', 'A part of the path is too long.']
}

interface FrameworkError {
  code?: string
  message: string
  statusCode?: number
  validation?: Array<{ instancePath: string; keyword: string; message?: string }>
  validationContext?: string
}

/** What went wrong, as an AppError with its HTTP status; undefined for a fault of ours, which is a 500. */
export function failureStatus(error: unknown): { status: number; failure: AppError } | undefined {
  const failure = findAppError(error) ?? fromFramework(error as FrameworkError)
  return failure && { status: STATUS[failure.kind], failure }
}

function fromFramework(error: FrameworkError): AppError | undefined {
  if (error.validation) {
    const violations = error.validation.map(({ instancePath, keyword, message }) => ({
      pointer: instancePath,
      code: keyword,
      detail: message ?? 'is not valid'
    }))
    const where = error.validationContext ?? 'request'
    return new AppError('invalid', 'input_invalid', `The ${where} does not match the schema.`, { violations })
  }
  const known = FRAMEWORK[error.code ?? '']
  if (known) {
    const [kind, code, message = error.message] = known
    return new AppError(kind, code, message, { cause: error })
  }
  const status = error.statusCode
  if (status === undefined || status < 400 || status >= 500) return undefined
  return new AppError('invalid', 'request_invalid', error.message, { cause: error })
}
