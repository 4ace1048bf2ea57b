import { representations } from '@fieldgate/representations'
import { type AccessOptions, access, problemDetails } from '@fieldgate/service-kit'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Readings } from '#domain/readings'
import type { Registry } from '#domain/registry'
import { credentialFailures, type FailureBudgets } from '../credential-failures.ts'
import { orDevice } from './caller.ts'
import { pipelineRoutes } from './pipelines.routes.ts'
import {
  CreatedPipeline,
  KeyRotation,
  NewPipeline,
  Pipeline,
  PipelineKey,
  PipelineProfile
} from './pipelines.schemas.ts'
import { readingRoutes } from './readings.routes.ts'
import { NewReading, Pins, PinsPatch, PinValue, Reading } from './readings.schemas.ts'

interface V1Options {
  registry: Registry
  readings: Readings
  budgets: FailureBudgets
  authenticate: AccessOptions['authenticate']
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
  Reading
]

const deviceIdOf = ({ principal }: FastifyRequest): string | undefined =>
  principal?.kind === 'device' ? principal.id : undefined

export const v1: FastifyPluginAsync<V1Options> = async (app, options) => {
  const { registry, readings, budgets, authenticate } = options
  await app.register(problemDetails)
  await app.register(representations)
  await app.register(access, { authenticate: orDevice(authenticate) })
  await app.register(credentialFailures, { ...budgets, idOf: deviceIdOf })
  for (const schema of SCHEMAS) app.addSchema(schema)
  await app.register(pipelineRoutes, { registry })
  await app.register(readingRoutes, { readings })
}
