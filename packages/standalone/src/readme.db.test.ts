import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const tour = /^## Five minutes$([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
const commands = [...tour.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block!)

// A newcomer types these as they stand: what they show must work, whatever else changes.
describe('the tour of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-tour-'))
  let platform: SpawnedPlatform

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    platform = await spawnPlatform({ FIELDGATE_DATA: join(folder, '.fieldgate'), RATE_LIMITS: 'on' })
  })
  afterAll(async () => {
    await platform.end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  })

  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(3)
  })

  it('works from the first command to the last', async () => {
    const here = commands.join('\n').replaceAll('http://localhost:8000', platform.url)
    // As typed, but that an answer other than 2xx stops it.
    const script = `set -euo pipefail\ncurl() { command curl --fail-with-body --silent --show-error "$@"; }\n${here}`
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder })
    expect(stdout).not.toMatch(/"error"|"failed"|error!/)
  })
})
