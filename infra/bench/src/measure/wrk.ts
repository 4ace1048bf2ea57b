import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FixedRequests, Load, LoadReport } from './load.ts'
import type { Outcome } from './sample.ts'

const SCRIPT = fileURLToPath(new URL('wrk.lua', import.meta.url))
const run = promisify(execFile)

// What wrk says of itself ends with 1.
export const isWrkInstalled = (): boolean => spawnSync('wrk', ['--version']).error === undefined

/** Load by wrk, which costs the machine half of what a generator in Node does. */
export async function wrk({
  port,
  connections,
  seconds,
  requests
}: Load<FixedRequests>): Promise<LoadReport> {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-wrk-'))
  try {
    const file = join(directory, 'requests')
    writeFileSync(file, requests.texts.join('\0'))
    const { stdout } = await run('wrk', [
      ...['--threads=1', `--connections=${connections}`, `--duration=${Math.ceil(seconds)}s`],
      ...[`--script=${SCRIPT}`, `http://127.0.0.1:${port}/`, '--', file]
    ])
    const { refused, broken, ...outcome } = JSON.parse(stdout.trim().split('\n').at(-1)!) as Outcome & {
      refused: number
      broken: number
    }
    const failures = { 'an error': refused, 'a broken connection': broken }
    // When its time is over it hangs up on what it has asked.
    return { ...outcome, failures, unanswered: connections }
  } finally {
    rmSync(directory, { recursive: true })
  }
}
