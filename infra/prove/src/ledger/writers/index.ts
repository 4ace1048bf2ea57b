import { administrationWriters } from './administration.ts'
import { commandWriters } from './commands.ts'
import { contestedWriters } from './contested.ts'
import { gatewayWriters } from './gateways.ts'
import { pipelineWriters } from './pipelines.ts'
import { recordWriters } from './records.ts'
import { removalWriters } from './removals.ts'
import type { Writer } from './writer.ts'

/** Every endpoint that makes something, those that overwrite, and some that remove. */
export const WRITERS: readonly Writer[] = [
  ...pipelineWriters,
  ...commandWriters,
  ...gatewayWriters,
  ...recordWriters,
  ...administrationWriters,
  ...removalWriters,
  ...contestedWriters
]
