import { legacySend } from '../stage/requests.ts'
import { startStandalone } from '../stage/standalone.ts'
import { type Row, ratio } from './row.ts'
import type { Subjects } from './subjects.ts'

/** Through the gateway of `npm start`, which has gateway and service in one process, against the service alone. */
export async function gateway(subjects: Subjects): Promise<Row[]> {
  const platform = await startStandalone(subjects.stage)
  const through = subjects.writeTo(platform, 'snd through the gateway', legacySend)
  const straight = await subjects.legacySend()
  return [ratio('snd through the gateway ÷ straight', through, straight, { floor: 0.8, aim: 0.95 })]
}
