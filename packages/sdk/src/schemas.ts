import type * as gateways from './generated/gateways.ts'
import type * as hostMetrics from './generated/host-metrics.ts'
import type * as identity from './generated/identity.ts'
import type * as pipelines from './generated/pipelines.ts'
import type * as records from './generated/records.ts'

/** Every path of the platform, with what goes in and what comes out. */
export type Paths = identity.paths & gateways.paths & pipelines.paths & records.paths & hostMetrics.paths

type Schemas = identity.components['schemas'] &
  gateways.components['schemas'] &
  pipelines.components['schemas'] &
  records.components['schemas'] &
  hostMetrics.components['schemas']

/** A resource by the name of its schema: `Schema<'Gateway'>`. */
export type Schema<Name extends keyof Schemas> = Schemas[Name]
