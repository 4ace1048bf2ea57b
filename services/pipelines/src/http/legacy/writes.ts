import { type WriteName, writeNameOf } from '@fieldgate/idempotency'
import type { FastifyRequest } from 'fastify'
import { queryOf } from './query.ts'

/** Who writes is told by the id alone: the key is part of what is written, and data go with the key they came with. */
export const writerOf = (request: FastifyRequest): string => `legacy ${queryOf(request).get('id')}`

/** A write as its query tells it, in whichever order; the method says nothing here. */
export function writeIn(request: FastifyRequest) {
  const query = queryOf(request)
  return { operation: `legacy ${query.get('opt')}`, content: Object.fromEntries(query) }
}

/** The writes whose answers are kept: of data the receipt is, by the hot path. */
export const changesPipeline = (request: FastifyRequest): boolean =>
  ['cre', 'upk'].includes(queryOf(request).get('opt') ?? '')

/** The name that the sender gave its data. */
export const nameOfData = (request: FastifyRequest): WriteName | undefined =>
  writeNameOf(request, writerOf(request), writeIn)
