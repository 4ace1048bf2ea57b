import { administrationWriters } from './administration.ts'
import { gatewayWriters } from './gateways.ts'
import { pipelineWriters } from './pipelines.ts'
import { recordWriters } from './records.ts'
import type { Writer } from './writer.ts'

/** Every endpoint that makes something, and of those that overwrite the ones of the legacy faces and the pins. */
export const WRITERS: readonly Writer[] = [
  ...pipelineWriters,
  ...gatewayWriters,
  ...recordWriters,
  ...administrationWriters
]
