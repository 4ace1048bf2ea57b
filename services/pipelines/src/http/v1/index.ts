import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { representations } from '@fieldgate/representations'
import { type AccessOptions, access, problemDetails } from '@fieldgate/service-kit'
import { parse } from 'fast-querystring'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Commands } from '#domain/commands/commands'
import type { Histories } from '#domain/history/histories'
import type { Retention } from '#domain/history/retention'
import type { LiveReadings } from '#domain/live/live-readings'
import type { PipelineStatuses } from '#domain/pipelines/pipeline-status'
import type { Registry } from '#domain/pipelines/registry'
import type { ReadingBatches } from '#domain/readings/reading-batches'
import type { Readings } from '#domain/readings/readings'
import { credentialFailures, type FailureBudgets } from '../credential-failures.ts'
import { documentKeys, orDevice } from './caller.ts'
import { Command, CommandAck, NewCommand } from './commands/commands.schemas.ts'
import { historyRoutes } from './history/history.routes.ts'
import { ReadingBucket } from './history/history.schemas.ts'
import { retentionRoutes } from './history/retention.routes.ts'
import { ChangeRetention, RetentionPolicy, RetentionRun } from './history/retention.schemas.ts'
import { liveRoutes } from './live/live.routes.ts'
import { pipelineRoutes } from './pipelines/pipelines.routes.ts'
import {
  CreatedPipeline,
  KeyRotation,
  NewPipeline,
  Pipeline,
  PipelineKey,
  PipelineProfile
} from './pipelines/pipelines.schemas.ts'
import { statusRoutes } from './pipelines/status.routes.ts'
import { PipelineStatus, PipelineSummary, PipelineUsage } from './pipelines/status.schemas.ts'
import { forPeople, provenCaller } from './proven-caller.ts'
import { pinRoutes } from './readings/pins.routes.ts'
import { readingBatchRoutes } from './readings/reading-batches.routes.ts'
import {
  BatchResult,
  PipelineReading,
  PipelineReadingBatch,
  ReadingBatch
} from './readings/reading-batches.schemas.ts'
import { readingRoutes } from './readings/readings.routes.ts'
import { NewReading, Pins, PinsPatch, PinValue, Reading } from './readings/readings.schemas.ts'

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
