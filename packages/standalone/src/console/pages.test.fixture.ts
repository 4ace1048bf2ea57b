import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium'

/**
 * How the browser notes that a request was refused, which for the page is an answer like any other, and that an
 * interface of the machine came or went, as those of containers do.
 */
const NO_FAULT =
  /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_NETWORK_CHANGED)/

/** For a machine under load; nothing is waited for that does not come. */
const PATIENCE_MS = 60_000

/** Opens a page in a browser that knows nobody. */
export type OpenPage = (options: BrowserContextOptions) => Promise<Page>

/**
 * A browser. A test fails by an error in the console of a page too: a script that the Content-Security-Policy stops
 * is one.
 */
export function useBrowser(): OpenPage {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const errors: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(() => browser?.close())

  return async (options) => {
    const context = await browser.newContext({ acceptDownloads: true, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    contexts.push(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' && !NO_FAULT.test(message.text())) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    return page
  }
}
