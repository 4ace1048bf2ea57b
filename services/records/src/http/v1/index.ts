import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { representations } from '@fieldgate/representations'
import { type AccessOptions, access, principalOf, problemDetails } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { RecordBatches } from '#domain/record-batches'
import type { Records } from '#domain/records'
import { recordRoutes } from './record.routes.ts'
import { recordBatchRoutes } from './record-batches.routes.ts'
import { RecordBatch, RecordBatchResult, RowResult } from './record-batches.schemas.ts'
import { recordChangeRoutes } from './record-changes.routes.ts'
import { recordsRoutes } from './records.routes.ts'
import { RecordChange, RecordPatch, RecordResource, RecordWrite } from './records.schemas.ts'

interface V1Options extends Pick<IdempotencyOptions, 'pool'> {
  records: Records
  batches: RecordBatches
  authenticate: AccessOptions['authenticate']
}

const SCHEMAS = [
  RecordResource,
  RecordWrite,
  RecordPatch,
  RecordChange,
  RecordBatch,
  RowResult,
  RecordBatchResult
]

export const v1: FastifyPluginAsync<V1Options> = async (app, { records, batches, authenticate, pool }) => {
  await app.register(problemDetails)
  await app.register(representations)
  await app.register(access, { authenticate })
  await app.register(idempotency, { pool, callerOf: (request) => principalOf(request).id })
  for (const schema of SCHEMAS) app.addSchema(schema)
  await app.register(recordsRoutes, { records })
  await app.register(recordBatchRoutes, { batches })
  await app.register(recordRoutes, { records })
  await app.register(recordChangeRoutes, { records })
}
