import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '../stage/postgres.ts'
import { type Fault, noRightToMount } from './fault.ts'

const RESTART_BUDGET_MS = 30_000
const RECONNECT_BUDGET_MS = 10_000
const FROZEN_MS = 5_000
const FULL_MS = 5_000
const DISK = '400m'
const BLOCK = Buffer.alloc(1024 * 1024)

const postgresKilled: Fault = {
  name: 'postgres-killed',
  on: 'standalone',
  lastsMs: 500,
  budgetMs: RESTART_BUDGET_MS,
  arm: () => ({ strike: ({ postgres }) => postgres.kill(), recover: ({ postgres }) => postgres.start() })
}

const backendsTerminated: Fault = {
  name: 'backends-terminated',
  on: 'services',
  lastsMs: 0,
  budgetMs: RECONNECT_BUDGET_MS,
  arm: () => ({
    strike: ({ postgres }) =>
      query(
        postgres.url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where pid <> pg_backend_pid() and backend_type = 'client backend'`
      )
  })
}

const postgresFrozen: Fault = {
  name: 'postgres-frozen',
  on: 'services',
  lastsMs: FROZEN_MS,
  budgetMs: FROZEN_MS + RECONNECT_BUDGET_MS,
  arm: () => ({
    strike: ({ postgres }) => postgres.signal('SIGSTOP'),
    recover: ({ postgres }) => postgres.signal('SIGCONT')
  })
}

const diskFull: Fault = {
  name: 'disk-full',
  on: 'services',
  lastsMs: FULL_MS,
  budgetMs: FULL_MS + RESTART_BUDGET_MS,
  missing: noRightToMount,
  arm(directory) {
    const disk = join(directory, 'postgres')
    const filler = join(disk, 'filler')
    mkdirSync(disk)
    run('mount', '-t', 'tmpfs', '-o', `size=${DISK},mode=755`, 'tmpfs', disk)
    return {
      strike: () => fill(filler),
      async recover({ postgres }) {
        rmSync(filler)
        // It ends by itself where it has no room for its log.
        await postgres.start()
      },
      disarm: () => run('umount', disk)
    }
  }
}

/** Takes all the room there is on the disk of `file`. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (;;) writeSync(descriptor, BLOCK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(descriptor)
  }
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
}

export const DATABASE_FAULTS: readonly Fault[] = [
  postgresKilled,
  backendsTerminated,
  postgresFrozen,
  diskFull
]
