import { AppError, type Violation } from '@fieldgate/errors'
import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { patchResultInvalid } from '#domain/errors'

/** What of `value` the schema of a body refuses, as violations; none where it is sound. */
export function violationsOf(request: FastifyRequest, schema: TSchema, value: unknown) {
  const validate = request.compileValidationSchema(schema as Record<string, unknown>, 'body')
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, keyword, message }) => ({
    pointer: instancePath,
    code: keyword,
    detail: message ?? 'is not valid'
  }))
}

/** Holds a body that the path completes to the schema of the whole. */
export function assertValid(request: FastifyRequest, schema: TSchema, value: unknown): void {
  const violations = violationsOf(request, schema, value)
  if (violations.length > 0) throw inputInvalid(violations)
}

/** Holds what a patch leaves to the schema of the whole. The patch itself was right: it does not fit what it met. */
export function assertPatched(request: FastifyRequest, schema: TSchema, value: unknown): void {
  const violations = violationsOf(request, schema, value)
  if (violations.length > 0) throw patchResultInvalid(violations)
}

/** As the framework refuses what it validates itself. */
const inputInvalid = (violations: readonly Violation[]) =>
  new AppError('invalid', 'input_invalid', 'The body does not match the schema.', { violations })
