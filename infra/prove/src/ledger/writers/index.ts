import { administrationWriters } from './administration.ts'
import { contestedWriters } from './contested.ts'
import { gatewayWriters } from './gateways.ts'
import { pipelineWriters } from './pipelines.ts'
import { recordWriters } from './records.ts'
import type { Writer } from './writer.ts'

/** Every endpoint that makes something, and those that overwrite. */
export const WRITERS: readonly Writer[] = [
  ...pipelineWriters,
  ...gatewayWriters,
  ...recordWriters,
  ...administrationWriters,
  ...contestedWriters
]
