import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PostgresServer, Stage } from './stage.ts'

const SOURCE = fileURLToPath(new URL('slow-fsync.c', import.meta.url))

/** A PostgreSQL whose flushes take 2 ms longer; undefined where there is no C compiler to make the shim. */
export async function startSlowPostgres(stage: Stage): Promise<PostgresServer | undefined> {
  const shim = join(stage.directory, 'slow-fsync.so')
  const compiled = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', shim, SOURCE, '-ldl'])
  if (compiled.status !== 0) return undefined
  chmodSync(shim, 0o755)
  return stage.startPostgres('slow-postgres', {
    env: { LD_PRELOAD: shim },
    settings: { wal_sync_method: 'fdatasync' }
  })
}
