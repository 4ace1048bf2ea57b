import { type Fieldgate, ProblemError, unwrap } from '@fieldgate/sdk'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { CommandError, EXIT } from '../failures.ts'
import { connect } from '../platform.ts'
import { type KeptPipeline, readPipelineFolder } from '../transfer/pipeline-folder.ts'
import { showProgress } from '../transfer/progress.ts'

/** The pipelines of the original, with their ids, keys and last values: their devices go on as they are. */
export function addPipelineImport(pipelines: Command, context: Context): void {
  pipelines
    .command('import')
    .description("take over the original's folder of pipelines, keys and last values included")
    .argument('<folder>')
    .action(async (folder: string) => {
      const fieldgate = await connect(context)
      const kept = readPipelineFolder(folder)
      const progress = showProgress(context, kept.length)
      const count = { taken: 0, 'there already': 0, rejected: 0 }
      try {
        for (const pipeline of kept) {
          context.signal.throwIfAborted()
          const { outcome, reason } = await takeOver(fieldgate, pipeline)
          count[outcome]++
          if (reason !== undefined) context.stderr.write(`${pipeline.folder}: ${reason}\n`)
          progress.add(1)
        }
      } finally {
        progress.end()
      }
      const said = Object.entries(count).map(([outcome, pipelines]) => `${pipelines} ${outcome}`)
      context.stdout.write(`Pipelines: ${said.join(', ')}.\n`)
      if (count.rejected > 0)
        throw new CommandError(`${count.rejected} pipelines were rejected.`, EXIT.refused)
    })
}

interface TakenOver {
  outcome: 'taken' | 'there already' | 'rejected'
  reason?: string
}

/** One that stands is left as it is, so that an import that failed can be done again. */
async function takeOver(fieldgate: Fieldgate, { id, key, values }: KeptPipeline): Promise<TakenOver> {
  try {
    await unwrap(fieldgate.POST('/api/v1/pipelines', { body: { id, key } }))
    const params = { path: { id } }
    if (values) await unwrap(fieldgate.POST('/api/v1/pipelines/{id}/readings', { params, body: values }))
    return { outcome: 'taken' }
  } catch (error) {
    if (!(error instanceof ProblemError) || ![400, 409, 422].includes(error.status)) throw error
    const details = error.errors.map(({ pointer = '', detail }) => `${pointer} ${detail}`)
    const outcome = error.code === 'pipeline_id_taken' ? 'there already' : 'rejected'
    return { outcome, reason: [error.message, ...details].join('; ') }
  }
}
