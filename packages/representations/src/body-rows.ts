import { AppError } from '@fieldgate/errors'
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { assertClean } from './clean-text.ts'
import type { TextRow } from './rows.ts'

interface RowPlace {
  /** Among the rows of the body, from 0. */
  index: number
  /** Of the text, from 1, where the form has lines. */
  line: number | undefined
}

export type BodyRow<T> = RowPlace & ({ value: T } | { fault: AppError })

const textRows = new WeakMap<FastifyRequest, readonly TextRow[]>()

/** The body that `rows` make. A bad one refuses it, unless its route takes each row by itself. */
export function bodyOfRows(request: FastifyRequest, rows: readonly TextRow[]): { items: unknown[] } {
  const bad = rows.find((row) => 'fault' in row)
  if (bad && 'fault' in bad && !request.routeOptions.config.rowwise) throw bad.fault
  textRows.set(request, rows)
  return { items: rows.map((row) => ('value' in row ? row.value : null)) }
}

/** A list alone is the body's rows. */
export function liftRows(request: FastifyRequest): void {
  if (Array.isArray(request.body)) request.body = { items: request.body }
}

/**
 * The rows of a body whose route is `rowwise`, each with its value or what is wrong with it; throws what else is
 * wrong with the request. `schema` is the one of a row.
 */
export function readRows<T extends TSchema>(request: FastifyRequest, schema: T): Array<BodyRow<Static<T>>> {
  const { validationError, body } = request
  if (validationError) assertOfRow(request, validationError)
  // The validation of a body stops at its first fault: with none, every row is as it should be.
  const isValid = validationError && request.compileValidationSchema(schema, 'body')
  const texts = textRows.get(request)
  return (body as { items: unknown[] }).items.map((value, index) => {
    const text = texts?.[index]
    const place = { index, line: text?.line }
    if (text && 'fault' in text) return { ...place, fault: text.fault }
    if (isValid && !isValid(value)) return { ...place, fault: rowInvalid(isValid.errors ?? []) }
    const fault = uncleanness(value)
    return fault ? { ...place, fault } : { ...place, value: value as Static<T> }
  })
}

function assertOfRow(request: FastifyRequest, error: NonNullable<FastifyRequest['validationError']>): void {
  const isOfRow =
    error.validationContext === 'body' && /^\/items\/\d/.test(error.validation[0]?.instancePath ?? '')
  if (!isOfRow) throw error
  // The query comes after the body, and has not been looked at.
  if (!request.validateInput(request.query, 'querystring'))
    throw new AppError('invalid', 'input_invalid', 'The querystring does not match the schema.')
}

const rowInvalid = (errors: readonly FastifySchemaValidationError[]) =>
  new AppError('invalid', 'input_invalid', 'The row does not match the schema.', {
    violations: errors.map(({ instancePath, keyword, message }) => ({
      pointer: instancePath,
      code: keyword,
      detail: message ?? 'is not valid'
    }))
  })

function uncleanness(value: unknown): AppError | undefined {
  try {
    assertClean(value)
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
