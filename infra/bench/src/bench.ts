import { type RoundsOptions, runRounds } from './measure/rounds.ts'
import { type Results, resultsOf } from './report/results.ts'
import { batches } from './rows/batches.ts'
import { containers } from './rows/containers.ts'
import { gateway } from './rows/gateway.ts'
import { originals } from './rows/originals.ts'
import { reads } from './rows/reads.ts'
import type { Row } from './rows/row.ts'
import { slowDisk } from './rows/slow-disk.ts'
import { start } from './rows/start.ts'
import { createSubjects, type Subjects } from './rows/subjects.ts'
import { writes } from './rows/writes.ts'
import { openStage } from './stage/stage.ts'

const GROUPS: Readonly<Record<string, (subjects: Subjects) => Promise<Row[]>>> = {
  writes,
  reads,
  'slow-disk': slowDisk,
  gateway,
  batches,
  originals,
  containers,
  start
}

export const GROUP_NAMES = Object.keys(GROUPS)

interface BenchOptions extends RoundsOptions {
  groups: readonly string[]
  profileTo: string | undefined
}

/** Measures the rows of `groups` in one run, and makes sure that what was acknowledged is stored. */
export async function bench({ groups, profileTo, ...options }: BenchOptions): Promise<Results> {
  const stage = await openStage(profileTo)
  try {
    const cast = createSubjects(stage)
    const rows: Row[] = []
    for (const group of groups) rows.push(...(await GROUPS[group]!(cast)))
    const subjects = [...new Set(rows.flatMap((row) => ('subjects' in row ? row.subjects : [])))]
    const rounds = await runRounds(subjects, options)
    const stored = await cast.verify()
    const solo = new Map<Row, readonly number[]>()
    for (const row of rows) if ('measure' in row) solo.set(row, await row.measure(options.rounds))
    const notes = [...cast.notes, `Of ${stored} readings that were acknowledged all are stored.`]
    return resultsOf({ rows, subjects, rounds, solo, notes, seconds: options.seconds })
  } finally {
    await stage.close()
  }
}
