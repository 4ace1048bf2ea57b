import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { createFieldgate, createSession, type Fieldgate, type SignIn } from '@fieldgate/sdk'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from '../spawned-platform.ts'

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium'

/** How the browser notes that a request was refused: for the page that is an answer like any other. */
const REFUSAL = /^Failed to load resource: the server responded with a status of (4\d\d|503)/

export const ADMIN = { username: 'admin', password: 'password123' }

interface ConsoleFixture {
  readonly url: string
  /** Calls as the administrator. */
  readonly fieldgate: Fieldgate
  /** A page in a browser that knows nobody. */
  openPage: () => Promise<Page>
  /** A page of somebody who is signed in, at a view of the console. */
  openAs: (who: typeof ADMIN, path: string) => Promise<Page>
}

/**
 * The platform as `npm start` runs it, with the demo users, and a browser. A test fails by an error in the page's
 * console too: a script that the Content-Security-Policy stops is one.
 */
export function useConsole(env: Record<string, string> = {}): ConsoleFixture {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-console-'))
  chmodSync(folder, 0o755)
  let platform: SpawnedPlatform
  let browser: Browser
  let fieldgate: Fieldgate
  const contexts: BrowserContext[] = []
  const errors: string[] = []

  beforeAll(async () => {
    platform = await spawnPlatform({ FIELDGATE_DATA: join(folder, 'data'), DEMO: 'true', ...env })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    const credentials = createSession({ baseUrl: platform.url, store: inMemory() })
    await credentials.signIn(ADMIN.username, ADMIN.password)
    fieldgate = createFieldgate({ baseUrl: platform.url, credentials })
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  })

  async function openPage(): Promise<Page> {
    const context = await browser.newContext({ baseURL: platform.url, acceptDownloads: true })
    contexts.push(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' && !REFUSAL.test(message.text())) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    return page
  }

  return {
    get url() {
      return platform.url
    },
    get fieldgate() {
      return fieldgate
    },
    openPage,
    async openAs({ username, password }, path) {
      const page = await openPage()
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
