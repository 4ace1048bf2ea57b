import { isFlaskInstalled, startFlask } from '../baselines/flask.ts'
import { legacyReceive, legacySend } from '../stage/requests.ts'
import { type Row, ratio } from './row.ts'
import { onService, type Subjects } from './subjects.ts'

const BARS = { floor: 5, aim: 20 }
const ABSENT = 'python3-flask, gunicorn or python3-psycopg2 is not installed'

/** The legacy face against a Flask application of the same two operations. */
export async function originals(subjects: Subjects): Promise<Row[]> {
  const whats = ['snd ÷ Flask', 'rcv ÷ Flask'] as const
  if (!isFlaskInstalled()) return whats.map((what) => ({ what, skipped: ABSENT }))
  const { stage } = subjects
  const flask = { ...(await startFlask(stage, await subjects.baseDatabase())), postgres: stage.postgres }
  const rcv = await subjects.legacyReceive()
  return [
    ratio(whats[0], await subjects.legacySend(), onService(flask, 'Flask snd', legacySend), BARS),
    ratio(whats[1], rcv, onService(flask, 'Flask rcv', legacyReceive), BARS)
  ]
}
