import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readAudit } from './audit.ts'
import type { Armed, Fault } from './faults/fault.ts'
import { judge, type Verdict } from './judge.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { prepareSite } from './site.ts'
import { createEnding } from './stage/ending.ts'
import { query } from './stage/postgres.ts'
import { startServicesStage } from './stage/services-stage.ts'
import type { Stage } from './stage/stage.ts'
import { startStandaloneStage } from './stage/standalone-stage.ts'
import { readStores } from './stores.ts'
import { WRITERS } from './writers/index.ts'
import { startWriting } from './writing.ts'

export interface Plan {
  seconds: number
  seed: number
  /** PostgreSQL acknowledges what it has not written: the proof has to find what is lost by it. */
  isUnsafe?: boolean
}

export interface Proof {
  fault: Fault
  strikes: number
  acknowledged: number
  /** Events of the audit since the writing began. */
  audited: number
  longestGap: ReturnType<Ledger['longestGap']>
  statuses: Ledger['statuses']
  refusals: Ledger['refusals']
  verdict: Verdict
}

/** With fewer, a run has shown nothing. */
export const LEAST_ACKNOWLEDGED = 50
const LONGEST_CALM_MS = 2_000
const UNSAFE = ['synchronous_commit = off', `wal_writer_delay = '10s'`]

/** Runs a platform of its own, strikes it again and again while everybody writes, and judges what is there. */
export async function prove(fault: Fault, plan: Plan, { onEnd, end } = createEnding()): Promise<Proof> {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-ledger-'))
  onEnd(() => rmSync(directory, { recursive: true, force: true }))
  // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
  chmodSync(directory, 0o755)
  try {
    const armed = await fault.arm(directory)
    onEnd(() => armed.disarm?.())
    const start = fault.on === 'standalone' ? startStandaloneStage : startServicesStage
    const stage = await start({ directory, onEnd, ...armed.options })
    return await proveOn(stage, armed, fault, plan)
  } finally {
    await end()
  }
}

async function proveOn(stage: Stage, armed: Armed, fault: Fault, plan: Plan): Promise<Proof> {
  const site = await prepareSite(stage)
  if (plan.isUnsafe) await makeUnsafe(stage)
  const before = await readAudit(stage)
  const ledger = createLedger()
  const writing = startWriting(WRITERS, site, ledger)
  const strikes = await strikeOften(stage, armed, fault, plan)
  await writing.end()

  const { entries, statuses, refusals } = ledger
  const stored = await readStores(stage, site, entries)
  const events = [...(await readAudit(stage))].filter(([id]) => !before.has(id))
  const audit = events.map(([, deed]) => deed)
  return {
    fault,
    strikes,
    acknowledged: entries.filter(({ isAcknowledged }) => isAcknowledged).length,
    audited: audit.length,
    longestGap: ledger.longestGap(),
    statuses,
    refusals,
    verdict: judge({ entries, stored, audit, statuses: statuses.keys() })
  }
}

/** Strikes as often as there is time for, at moments that the seed chooses. */
async function strikeOften(stage: Stage, armed: Armed, { lastsMs }: Fault, { seconds, seed }: Plan) {
  const random = randomOf(seed)
  const until = performance.now() + seconds * 1000
  let strikes = 0
  do {
    await delay(LONGEST_CALM_MS * (0.5 + random() / 2))
    await armed.strike(stage)
    strikes += 1
    await delay(lastsMs)
    await armed.recover?.(stage)
    await stage.ready()
  } while (performance.now() < until)
  await delay(LONGEST_CALM_MS)
  return strikes
}

/** Set while it runs, for no service starts on such a server, and once the site is safe. */
async function makeUnsafe({ postgres }: Stage): Promise<void> {
  for (const setting of UNSAFE) await query(postgres.url, `alter system set ${setting}`)
  await query(postgres.url, 'select pg_reload_conf()')
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
