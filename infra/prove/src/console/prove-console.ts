import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createFieldgate, createSession, type SignIn, unwrap } from '@fieldgate/sdk'
import { spawnPlatform } from '@fieldgate/standalone/spawned-platform'
import { chromium } from 'playwright-core'
import { type Standing, startFleet } from './fleet.ts'
import { watchPage } from './watched-page.ts'

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium'
/** The overview has looked twice when it can tell the rate. */
const RATE = '.figures > div:has-text("Readings a second") dd:not(:has-text("–"))'
const ADMIN = { name: 'admin', password: 'password123' }

interface ProofOptions {
  seconds: number
  devices: number
  /** Readings of a device in a second. */
  rate: number
}

export interface Outcome {
  fleet: Standing
  /** The tasks of each view that took more than 50 ms, in milliseconds. */
  tasks: Readonly<Record<'overview' | 'pipeline', number[]>>
}

/** A simulated fleet on a platform of its own, under the usual limits, with two views of the console open beside it. */
export async function proveConsole({ seconds, devices, rate }: ProofOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-console-proof-'))
  chmodSync(folder, 0o755)
  const platform = await spawnPlatform({ FIELDGATE_DATA: folder, DEMO: 'true', RATE_LIMITS: 'on' })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const { url } = platform
    const credentials = createSession({ baseUrl: url, store: inMemory() })
    await credentials.signIn(ADMIN.name, ADMIN.password)
    const fieldgate = createFieldgate({ baseUrl: url, credentials })
    const scopes = ['pipelines:read' as const, 'pipelines:write' as const]
    const { key } = await unwrap(fieldgate.POST('/api/v1/api-keys', { body: { name: 'fleet', scopes } }))

    const fleet = startFleet({ url, apiKey: key, devices, rate })
    await fleet.sending
    const query = { q: 'simulated-1', limit: 1 }
    const { items } = await unwrap(fieldgate.GET('/api/v1/pipelines', { params: { query } }))
    const overview = await watchPage(browser, { url, path: '/app', user: ADMIN, shows: RATE })
    const path = `/app/pipelines/${items[0]!.id}`
    const pipeline = await watchPage(browser, { url, path, user: ADMIN, shows: '.chart [role=img]' })
    await wait(seconds * 1000)
    const tasks = { overview: await overview.tasks(), pipeline: await pipeline.tasks() }
    return { fleet: await fleet.end(), tasks }
  } finally {
    await browser.close()
    await platform.end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
}

function inMemory() {
  let signIn: SignIn | undefined
  return {
    load: async () => signIn,
    save: async (next: SignIn | undefined) => {
      signIn = next
    }
  }
}
