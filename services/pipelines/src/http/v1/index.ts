import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { representations } from '@fieldgate/representations'
import { type AccessOptions, access, problemDetails } from '@fieldgate/service-kit'
import { parse } from 'fast-querystring'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Commands } from '#domain/commands'
import type { Histories } from '#domain/histories'
import type { LiveReadings } from '#domain/live-readings'
import type { PipelineStatuses } from '#domain/pipeline-status'
import type { ReadingBatches } from '#domain/reading-batches'
import type { Readings } from '#domain/readings'
import type { Registry } from '#domain/registry'
import type { Retention } from '#domain/retention'
import { credentialFailures, type FailureBudgets } from '../credential-failures.ts'
import { documentKeys, orDevice } from './caller.ts'
import { Command, CommandAck, NewCommand } from './commands.schemas.ts'
import { historyRoutes } from './history.routes.ts'
import { ReadingBucket } from './history.schemas.ts'
import { liveRoutes } from './live.routes.ts'
import { pinRoutes } from './pins.routes.ts'
import { pipelineRoutes } from './pipelines.routes.ts'
import {
  CreatedPipeline,
  KeyRotation,
  NewPipeline,
  Pipeline,
  PipelineKey,
  PipelineProfile
} from './pipelines.schemas.ts'
import { forPeople, provenCaller } from './proven-caller.ts'
import { readingBatchRoutes } from './reading-batches.routes.ts'
import {
  BatchResult,
  PipelineReading,
  PipelineReadingBatch,
  ReadingBatch
} from './reading-batches.schemas.ts'
import { readingRoutes } from './readings.routes.ts'
import { NewReading, Pins, PinsPatch, PinValue, Reading } from './readings.schemas.ts'
import { retentionRoutes } from './retention.routes.ts'
import { ChangeRetention, RetentionPolicy, RetentionRun } from './retention.schemas.ts'
import { statusRoutes } from './status.routes.ts'
import { PipelineStatus, PipelineSummary, PipelineUsage } from './status.schemas.ts'

interface V1Options {
  registry: Registry
  readings: Readings
  batches: ReadingBatches
  histories: Histories
  statuses: PipelineStatuses
  retention: Retention
  live: LiveReadings
  commands: Commands
  maxStreams: number
  budgets: FailureBudgets
  authenticate: AccessOptions['authenticate']
  /** Where the answers to writes with an Idempotency-Key are kept, and under which secret. */
  kept: Pick<IdempotencyOptions, 'pool' | 'secret'>
}

const SCHEMAS = [
  Pipeline,
  CreatedPipeline,
  NewPipeline,
  PipelineProfile,
  KeyRotation,
  PipelineKey,
  Pins,
  PinsPatch,
  PinValue,
  NewReading,
  Reading,
  ReadingBatch,
  PipelineReading,
  PipelineReadingBatch,
  BatchResult,
  ReadingBucket,
  PipelineStatus,
  PipelineSummary,
  PipelineUsage,
  RetentionPolicy,
  ChangeRetention,
  RetentionRun,
  Command,
  NewCommand,
  CommandAck
]

const deviceIdOf = ({ principal }: FastifyRequest): string | undefined =>
  principal?.kind === 'device' ? principal.id : undefined

export const v1: FastifyPluginAsync<V1Options> = async (app, options) => {
  const { registry, readings, batches, budgets, kept } = options
  // Before all that asks for it: the app leaves the query as text.
  app.addHook('onRequest', (request, _reply, done) => {
    request.query = parse(request.query as string)
    done()
  })
  await app.register(problemDetails)
  await app.register(representations)
  const authenticate = orDevice(options.authenticate)
  await app.register(access, { authenticate })
  await app.register(credentialFailures, { ...budgets, idOf: deviceIdOf })
  await app.register(idempotency, { ...kept, callerOf: provenCaller(readings) })
  for (const schema of SCHEMAS) app.addSchema(schema)
  const peopleOnly = forPeople(readings)
  documentKeys(app, peopleOnly)
  await app.register(pipelineRoutes, { registry, statuses: options.statuses, peopleOnly })
  await app.register(pinRoutes, { readings })
  await app.register(readingRoutes, { readings, batches })
  await app.register(readingBatchRoutes, { batches })
  await app.register(historyRoutes, { histories: options.histories })
  await app.register(statusRoutes, { statuses: options.statuses })
  await app.register(retentionRoutes, { retention: options.retention })
  const { live, commands, maxStreams } = options
  await app.register(liveRoutes, { live, commands, maxStreams, authenticate, peopleOnly })
}
