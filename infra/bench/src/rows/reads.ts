import { getPins, legacyReceive } from '../stage/requests.ts'
import { type Row, ratio } from './row.ts'
import { onService, type Subjects } from './subjects.ts'

const OVER_NULL = { floor: 0.6, aim: 0.75 }

/** The latest values of a pipeline, straight from the service. */
export async function reads(subjects: Subjects): Promise<Row[]> {
  const service = await subjects.service()
  const rcv = await subjects.legacyReceive()
  const pins = onService(service, 'GET pins', getPins)
  return [
    ratio('rcv ÷ the null route', rcv, await subjects.nullRoute('rcv', legacyReceive), OVER_NULL),
    ratio('GET pins ÷ the null route', pins, await subjects.nullRoute('GET pins', getPins), OVER_NULL)
  ]
}
