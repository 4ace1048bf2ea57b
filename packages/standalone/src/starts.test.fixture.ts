import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

/** A bound for a machine under load: a test may start the whole platform twice. */
const TEST_TIMEOUT_MS = 120_000

/** Platforms that a test starts itself, one after the other on the same data; what still runs is stopped after it. */
export function useStarts() {
  let data: string
  let running: SpawnedPlatform[]
  vi.setConfig({ testTimeout: TEST_TIMEOUT_MS })

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'fieldgate-start-'))
    // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
    chmodSync(data, 0o755)
    running = []
  })
  afterEach(async () => {
    for (const platform of running) if (platform.process.exitCode === null) await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  })

  return {
    get data() {
      return data
    },
    async start(env: Record<string, string> = {}): Promise<SpawnedPlatform> {
      const platform = await spawnPlatform({ FIELDGATE_DATA: data, ...env })
      running.push(platform)
      return platform
    }
  }
}
