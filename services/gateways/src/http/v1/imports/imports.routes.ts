import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Violation, violationsIn } from '@fieldgate/errors'
import { type BodyRow, readRows } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { asShownText } from '#domain/device'
import { type ImportRow, type Imports, isThrough, type RowResult } from '#domain/imports'
import { callerOf } from '../caller.ts'
import { NewGateway } from '../gateways/gateway-writes.schemas.ts'
import { partFromWire } from '../gateways/gateways.wire.ts'
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
        rowwise: true,
        bodyMedia: ['json', 'xml', 'csv', 'ndjson']
      },
      bodyLimit: MAX_BODY_BYTES,
      // One row that is wrong must not be the end of all.
      attachValidation: true,
      schema: {
        operationId: 'importGateways',
        summary: 'Makes and changes many gateways, with a result for each row',
        description: 'As JSON (`{ "items": […] }` or the list alone), XML, NDJSON or CSV.',
        querystring: ImportQuery,
        body: ref(ImportBody),
        response: { 200: ref(GatewayImport), 202: ref(GatewayImport) }
      }
    },
    async (request, reply) => {
      const sent = readRows(request, ref(NewGateway))
      const rows = sent.map((row) => toRow(row, request.body.items[row.index]))
      // Read last: where a row is wrong, `readRows` is what looks at the query.
      const { dryRun } = request.query
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

/** What a row asks for, or what is wrong with it; its id is told either way. */
function toRow(row: BodyRow<NewGateway>, sent: unknown): ImportRow {
  if ('value' in row) return { id: row.value.id, write: partFromWire(row.value), errors: [] }
  const { id } = (sent ?? {}) as { id?: unknown }
  return { id: textOf(id), write: {}, errors: violationsIn(row.fault).map(asKept) }
}

/** A pointer leads to a member by its name, and that may be what is wrong with it. */
const asKept = (violation: Violation): Violation => ({
  ...violation,
  pointer: asShownText(violation.pointer)
})

const textOf = (id: unknown): string => (typeof id === 'string' ? asShownText(id) : '')

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
