import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

type Environment = Record<string, string>

/** A platform of the calling suite's own. As a function, `env` is asked once the hooks before this one have run. */
export function usePlatform(env: Environment | (() => Environment | Promise<Environment>)) {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-platform-'))
  let platform: SpawnedPlatform

  beforeAll(async () => {
    // Open to pass through: as root, PostgreSQL runs under an account of its own below it.
    chmodSync(data, 0o755)
    const given = typeof env === 'function' ? await env() : env
    platform = await spawnPlatform({ ...given, FIELDGATE_DATA: data })
  })
  afterAll(async () => {
    await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  })

  return {
    data,
    get url() {
      return platform.url
    },
    output: () => platform.output()
  }
}
