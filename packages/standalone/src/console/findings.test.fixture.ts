import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './browser.test.fixture.ts'

/** Nobody is kept out of what the page shows, whichever colours it has. */
export async function expectNoFindings(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFindings(page)).toEqual([])
  }
}
