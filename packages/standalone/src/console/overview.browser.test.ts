import { unwrap } from '@fieldgate/sdk'
import { describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const DAY_MS = 86_400_000
/** Readings are counted every other second. */
const PATIENCE = { timeout: 15_000 }

describe('the overview of the console', () => {
  const platform = useConsole()

  const schemes = ['light', 'dark'] as const

  it('leads from nothing to the first reading, and says then that a pipeline is online', async () => {
    const page = await platform.openAs(ADMIN, '/app')
    await page.getByRole('heading', { name: 'Your first reading' }).waitFor()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
    const commands = await page.locator('.first-steps pre').allTextContents()
    const [, id] = /"id":"(\d{8})","key":"\w{16}"/.exec(commands[1]!)!
    const [, key] = /X-Pipeline-Key: (\w{16})/.exec(commands[2]!)!
    const body = { id: id!, key: key! }
    await unwrap(platform.fieldgate.POST('/api/v1/pipelines', { body }))
    await fetch(`${platform.url}/api/v1/pipelines/${id}/readings`, {
      method: 'POST',
      headers: { 'x-pipeline-key': key!, 'content-type': 'application/json' },
      body: '{"ivp1":21}'
    })
    await page.getByText('1 of 1').waitFor()
    await page.getByRole('heading', { name: 'Your first reading' }).waitFor({ state: 'detached' })
  })

  it('tells how many readings come in each second, while they do', async () => {
    await unwrap(platform.fieldgate.POST('/api/v1/pipelines', { body: { id: '20000001', key: KEY } }))
    const page = await platform.openAs(ADMIN, '/app')
    const rate = page.locator('.figures > div').filter({ hasText: 'Readings a second' }).locator('dd')
    await expect.poll(() => rate.textContent(), PATIENCE).toBe('0')
    const sent = { ivp1: 1 }
    const headers = { 'x-pipeline-key': KEY, 'content-type': 'application/json' }
    const url = `${platform.url}/api/v1/pipelines/20000001/readings`
    await expect
      .poll(async () => {
        await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent) })
        return Number(await rate.textContent())
      }, PATIENCE)
      .toBeGreaterThan(0)
  })

  it('tells which share of the answers failed', async () => {
    const page = await platform.openAs(ADMIN, '/app')
    const errors = page
      .locator('.figures > div')
      .filter({ hasText: 'Errors in the last minute' })
      .locator('dd')
    await expect.poll(() => errors.textContent(), PATIENCE).toMatch(/^\d+(\.\d+)?%$/)
  })

  it('names what needs attention and leads there', async () => {
    const gateway = { id: 'gw-1', name: 'Roof', expectedIntervalSeconds: 1 }
    await unwrap(platform.fieldgate.POST('/api/v1/gateways', { body: gateway }))
    await unwrap(
      platform.fieldgate.POST('/api/v1/gateways/{id}/heartbeats', { params: { path: { id: 'gw-1' } } })
    )
    const expiresAt = new Date(Date.now() + DAY_MS).toISOString()
    await unwrap(
      platform.fieldgate.POST('/api/v1/api-keys', {
        body: { name: 'site A', scopes: ['gateways:read'], expiresAt }
      })
    )
    const page = await platform.openAs(ADMIN, '/app')
    await page.getByRole('link', { name: 'site A' }).waitFor()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
    await page.getByRole('listitem').filter({ hasText: 'gateway offline' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Roof' }).waitFor()
  })
})
