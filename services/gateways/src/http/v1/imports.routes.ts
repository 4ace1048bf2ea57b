import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import { type ImportRow, type Imports, isThrough, type RowResult } from '#domain/imports'
import { inputInvalid, violationsOf } from './assert-valid.ts'
import { callerOf } from './caller.ts'
import { NewGateway } from './gateway-writes.schemas.ts'
import { GatewayImport, ImportBody, ImportParams, ImportQuery } from './imports.schemas.ts'

const MAX_BODY_BYTES = 8 * 1024 * 1024
const problem = ref(Problem)

export const importRoutes: FastifyPluginAsyncTypebox<{ imports: Imports }> = async (app, { imports }) => {
  app.post(
    '/gateways::import',
    {
      config: {
        access: 'gateways:write',
        idempotent: true,
        bodyMedia: ['json', 'xml', 'csv', 'ndjson']
      },
      bodyLimit: MAX_BODY_BYTES,
      // One row that is wrong must not be the end of all.
      attachValidation: true,
      schema: {
        operationId: 'importGateways',
        summary: 'Makes and changes many gateways, with a result for each row',
        querystring: ImportQuery,
        body: ref(ImportBody),
        response: { 200: ref(GatewayImport), 202: ref(GatewayImport) }
      }
    },
    async (request, reply) => {
      assertRows(request)
      const { dryRun } = request.query
      const rows = request.body.items.map((row) => toRow(request, row))
      const started = await imports.start(callerOf(request), authorOf(request), rows, dryRun)
      if (Array.isArray(started)) return toWire({ id: null, isDryRun: dryRun, rows, results: started })
      return reply.code(202).header('location', `/api/v1/gateway-imports/${started.id}`).send(toWire(started))
    }
  )

  app.get(
    '/gateway-imports/:id',
    {
      config: { access: 'gateways:read' },
      schema: {
        operationId: 'getGatewayImport',
        summary: 'How far an import is, and what became of its rows',
        params: ImportParams,
        response: { 200: ref(GatewayImport), 404: problem }
      }
    },
    async (request) => toWire(await imports.get(callerOf(request), request.params.id))
  )
}

/** Refuses a call that is wrong as a whole; what is wrong with a row is for its result to tell. */
function assertRows(request: FastifyRequest): void {
  const fault = request.validationError
  if (!fault) return
  const { items, ...others } = (request.body ?? {}) as { items?: unknown }
  if (fault.validationContext !== 'body' || !Array.isArray(items) || Object.keys(others).length > 0)
    throw fault
  // The query comes after the body, and has not been looked at.
  if (!request.validateInput(request.query, 'querystring')) throw inputInvalid('querystring', [])
}

function toRow(request: FastifyRequest, row: unknown): ImportRow {
  const errors = violationsOf(request, ref(NewGateway), row)
  const { id, ...write } = (row ?? {}) as { id?: unknown }
  return { id: typeof id === 'string' ? id : '', write: errors.length > 0 ? {} : write, errors }
}

interface Progress {
  id: string | null
  isDryRun: boolean
  rows: readonly ImportRow[]
  results: readonly RowResult[]
}

function toWire(progress: Progress) {
  const { id, isDryRun, rows, results } = progress
  const counted = (status: RowResult['status']) => results.filter((row) => row.status === status).length
  return {
    id,
    state: isThrough(progress) ? ('done' as const) : ('running' as const),
    dryRun: isDryRun,
    rows: Math.max(rows.length, results.length),
    created: counted('created'),
    updated: counted('updated'),
    invalid: counted('invalid'),
    items: results.map((result) => ({ ...result, errors: [...result.errors] }))
  }
}
