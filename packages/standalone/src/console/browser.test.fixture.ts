import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { createFieldgate, createSession, type Fieldgate, type SignIn } from '@fieldgate/sdk'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from '../spawned-platform.ts'
import { useBrowser } from './pages.test.fixture.ts'

export const ADMIN = { username: 'admin', password: 'password123' }

interface ConsoleFixture {
  readonly url: string
  /** Calls as the administrator. */
  readonly fieldgate: Fieldgate
  /** A page in a browser that knows nobody. */
  openPage: (options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody who is signed in, at a view of the console. */
  openAs: (who: typeof ADMIN, path: string, options?: BrowserContextOptions) => Promise<Page>
}

/** The platform as `npm start` runs it, with the demo users, and a browser. */
export function useConsole(env: Record<string, string> = {}): ConsoleFixture {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-console-'))
  chmodSync(folder, 0o755)
  let platform: SpawnedPlatform
  let fieldgate: Fieldgate
  const browse = useBrowser()

  beforeAll(async () => {
    platform = await spawnPlatform({ FIELDGATE_DATA: join(folder, 'data'), DEMO: 'true', ...env })
    const credentials = createSession({ baseUrl: platform.url, store: inMemory() })
    await credentials.signIn(ADMIN.username, ADMIN.password)
    fieldgate = createFieldgate({ baseUrl: platform.url, credentials })
  })
  afterAll(async () => {
    await platform?.end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  })

  const openPage = (options: BrowserContextOptions = {}) => browse({ baseURL: platform.url, ...options })

  return {
    get url() {
      return platform.url
    },
    get fieldgate() {
      return fieldgate
    },
    openPage,
    async openAs({ username, password }, path, options) {
      const page = await openPage(options)
      await page.goto(path)
      await page.getByLabel('User name').fill(username)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      // The way back stands in the address of the sign-in too.
      await page.waitForURL(({ pathname }) => pathname === new URL(path, platform.url).pathname)
      // The address is there before the view is.
      await page.getByLabel('Password', { exact: true }).waitFor({ state: 'detached' })
      return page
    }
  }
}

/** The findings of axe that keep somebody out. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
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
