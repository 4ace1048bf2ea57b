import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'
import { fillFleet } from './fleet.test.fixture.ts'

const FIRST_LOAD_BYTES = 150 * 1024

const artifacts = fileURLToPath(new URL('../../../../artifacts/console', import.meta.url))

/** Each with where it is, and something that stands there once it is whole. */
const VIEWS = [
  ['overview', '/app', 'API key expires'],
  ['gateways', '/app/gateways', 'Pump house'],
  ['gateway', '/app/gateways/roof-1', 'Solar panel'],
  ['gateway-timeline', '/app/gateways/roof-1?tab=timeline', 'online'],
  ['gateway-resource', '/app/gateways/roof-1?tab=resource', 'expectedIntervalSeconds'],
  ['gateway-edit', '/app/gateways/roof-1/edit', 'Latitude'],
  ['gateway-new', '/app/gateways/-/new', 'Expected every'],
  ['gateway-import', '/app/gateways/-/import', 'Try it, change nothing'],
  ['pipelines', '/app/pipelines', 'Cold store'],
  ['pipeline', '/app/pipelines/10000001', '71'],
  ['pipeline-connect', '/app/pipelines/10000001?tab=connect', 'received'],
  ['pipeline-commands', '/app/pipelines/10000001?tab=commands', '{"percent":40}'],
  ['pipeline-settings', '/app/pipelines/10000001?tab=settings', 'Usage and limits'],
  ['pipeline-new', '/app/pipelines/-/new', 'Make the pipeline'],
  ['records', '/app/records', 'Inspection 60'],
  ['record-new', '/app/records/-/new', 'Value 1'],
  ['hosts', '/app/hosts', '1 minute'],
  ['alerts', '/app/alerts', 'memory above 0 %'],
  ['alert-rules', '/app/alerts/rules', 'Site A fell silent'],
  ['alert-rule-new', '/app/alerts/rules/new', 'On call'],
  ['webhooks', '/app/alerts/webhooks', 'https://alerts.example/fieldgate'],
  ['api-keys', '/app/api-keys', 'Site A, uplink'],
  ['users', '/app/users', 'ada'],
  ['audit', '/app/audit', 'record.created'],
  ['system', '/app/system', 'published already']
] as const

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 }
] as const

const SCHEMES = ['light', 'dark'] as const
const SLOW = { timeout: 60_000 }

describe('every view of the console', () => {
  const platform = useConsole()

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    await fillFleet(platform.fieldgate, platform.url)
  })

  // What CI keeps of a run is how each view looked; two of the pictures stand in the README.
  it.each(VIEWS)('shows %s whole, on a wide screen and on a narrow one', async (name, path, text) => {
    const page = await platform.openAs(ADMIN, path)
    await page.getByText(text).first().waitFor()
    await expect.poll(() => page.getByText('Loading …').count(), SLOW).toBe(0)
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height })
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({
          path: join(artifacts, `${name}-${width}-${colorScheme}.png`),
          fullPage: true
        })
      }
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    expect(await seriousFindings(page)).toEqual([])
  })

  it('loads no more than 150 KiB before the overview is there, as compressed as it travels', async () => {
    const page = await platform.openPage()
    const files: Array<Promise<Buffer>> = []
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(response.url())) files.push(response.body())
    })
    await page.goto('/')
    await page.getByLabel('User name').fill(ADMIN.username)
    await page.getByLabel('Password').fill(ADMIN.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    const sizes = (await Promise.all(files)).map((file) => gzipSync(file).length)
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_BYTES)
  })
})
