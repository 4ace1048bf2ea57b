import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { urlOf } from '@fieldgate/db'
import { createEnding } from '../ledger/stage/ending.ts'
import { query } from '../ledger/stage/postgres.ts'
import { databaseOf } from '../ledger/stage/stage.ts'
import { makeFleet } from './fleet.ts'
import type { Evidence, Minute } from './judge.ts'
import { startLoad, type Tally } from './load.ts'
import { prepareRolling } from './rolling.ts'
import { type Holdings, type SoakedPlatform, startSoakedPlatform } from './soaked-platform.ts'

interface Soak {
  minutes: number
  onMaximum: (perSecond: number) => void
  onMinute: (minute: Minute) => void
}

const PRESS_SECONDS = 30
/** Longer than a connection to the database stays that nobody uses. */
const REST_MS = 15_000
const LONGEST_REST_MS = 120_000
const MINUTE_SECONDS = 60
/** How often partitions roll in all. */
const ROLLS = 5

/** Half of what a platform of its own can do, for so many minutes. */
export async function soak(options: Soak, { onEnd, end } = createEnding()): Promise<Evidence> {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-soak-'))
  onEnd(() => rmSync(directory, { recursive: true, force: true }))
  // As root, PostgreSQL's own account has to get in.
  chmodSync(directory, 0o755)
  try {
    const platform = await startSoakedPlatform(directory)
    onEnd(platform.end)
    return await soakOn(platform, options)
  } finally {
    await end()
  }
}

async function soakOn(platform: SoakedPlatform, { minutes, onMaximum, onMinute }: Soak): Promise<Evidence> {
  const fleet = await makeFleet(platform)
  const roll = await prepareRolling(platform, fleet, ROLLS)
  await delay(REST_MS)
  const before = await platform.look()
  const began = new Date()

  const load = startLoad(platform.url, fleet)
  const maximum = await load.press(PRESS_SECONDS)
  onMaximum(maximum)
  const pressed = load.take()
  await platform.look()

  const holdingSince = performance.now()
  const holding = load.hold(maximum / 2, minutes * MINUTE_SECONDS)
  const noted: Minute[] = []
  const unrolled: string[] = []
  const tallies = [pressed]
  for (let nth = 1; nth <= minutes; nth += 1) {
    await delay(holdingSince + nth * MINUTE_SECONDS * 1000 - performance.now())
    const tally = load.take()
    tallies.push(tally)
    const minute = { ...(await platform.look()), ...summaryOf(tally) }
    noted.push(minute)
    onMinute(minute)
    if (isTurn(nth, minutes)) unrolled.push(...(await roll()))
  }
  await holding
  tallies.push(load.take())
  await load.end()

  const sum = (what: 'readings' | 'acknowledged') => tallies.reduce((all, tally) => all + tally[what], 0)
  const codes: Record<string, number> = {}
  for (const [code, count] of tallies.flatMap((tally) => Object.entries(tally.codes)))
    codes[code] = (codes[code] ?? 0) + count
  return {
    minutes: noted,
    codes,
    readings: {
      sent: sum('readings'),
      acknowledged: sum('acknowledged'),
      stored: await countReadings(platform, began)
    },
    before,
    after: await rested(platform, before),
    unrolled
  }
}

/** Spread over the time, with some before the first and behind the last. */
const isTurn = (nth: number, minutes: number): boolean => {
  const turns = (at: number) => Math.floor((at * (ROLLS + 1)) / minutes)
  return nth < minutes && turns(nth) > turns(nth - 1)
}

function summaryOf({ classes, latenciesMs, missed }: Tally) {
  const sorted = latenciesMs.toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { classes, missed, p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
}

async function countReadings({ postgresUrl }: SoakedPlatform, since: Date): Promise<number> {
  const [row] = await query<{ count: number }>(
    urlOf(postgresUrl, databaseOf('pipelines')),
    `select count(*)::int as count from readings where recorded_at >= '${since.toISOString()}'`
  )
  return row!.count
}

/** What is still in use when nothing more is let go, or all is. */
async function rested(platform: SoakedPlatform, before: Holdings): Promise<Holdings> {
  const until = performance.now() + LONGEST_REST_MS
  const isBack = (now: Holdings) =>
    now.descriptors <= before.descriptors && now.sockets <= before.sockets && now.sessions <= before.sessions
  let now = await platform.look()
  for (; !isBack(now) && performance.now() < until; now = await platform.look()) await delay(1_000)
  return now
}
