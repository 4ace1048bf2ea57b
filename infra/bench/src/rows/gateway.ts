import { startPipelines } from '../stage/pipelines-service.ts'
import { legacySend } from '../stage/requests.ts'
import { startStandalone } from '../stage/standalone.ts'
import { type Row, ratio } from './row.ts'
import type { Subjects } from './subjects.ts'

/** The gateway bounds what one address may send in a second, for all services. */
const FROM_MANY = { isSpread: true }

/**
 * Through the gateway of `npm start`, which has gateway and service in one process, against the service alone: one of
 * its own, since that of the other rows is under load all the time, and has its code compiled for it.
 */
export async function gateway(subjects: Subjects): Promise<Row[]> {
  const { stage, writeTo } = subjects
  const platform = await startStandalone(stage)
  const service = await startPipelines(stage, stage.postgres, 'straight')
  const [through, straight] = [
    writeTo(platform, 'snd through the gateway', legacySend, FROM_MANY),
    writeTo(service, 'snd from many addresses', legacySend, FROM_MANY)
  ]
  return [ratio('snd through the gateway ÷ straight', through, straight, { floor: 0.8, aim: 0.95 })]
}
