import { unwrap } from '@fieldgate/sdk'
import { describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

describe('the system in the console', () => {
  const platform = useConsole()

  it('shows the health of each service, the keys that sign, and the way to the reference', async () => {
    const page = await platform.openAs(ADMIN, '/app/system')
    // Without a Docker Engine on this machine host-metrics is degraded, and says so.
    const { services } = await unwrap(platform.fieldgate.GET('/api/v1/health'))
    for (const [name, health] of Object.entries(services)) {
      await page.locator('.health > div', { hasText: name }).getByText(health).waitFor()
    }
    await page
      .getByRole('region', { name: 'Platform' })
      .getByText(/^\d+\.\d+\.\d+$/)
      .waitFor()
    await page.getByText('not at this door').waitFor()
    await page.getByRole('row', { name: /signs/ }).waitFor()
    await page.getByRole('row', { name: /published already/ }).waitFor()
    expect(await page.getByRole('link', { name: 'API reference' }).getAttribute('href')).toBe('/docs')
    await expectNoFindings(page)
  })

  it.each([
    ['Readings', '/api/v1/retention/{class}', 'readings'],
    ['Readings by the minute', '/api/v1/retention/{class}', 'rollups']
  ] as const)('sets for how long %s are kept', async (title, path, name) => {
    const page = await platform.openAs(ADMIN, '/app/system')
    const panel = page.getByRole('region', { name: title, exact: true })
    const days = name === 'readings' ? 29 : 400
    await panel.getByLabel('Days to keep').fill(String(days))
    await panel.getByRole('button', { name: 'Save' }).click()
    const kept = async () =>
      (await unwrap(platform.fieldgate.GET(path, { params: { path: { class: name } } }))).keepDays
    await expect.poll(kept).toBe(days)
  })

  it.each(['Readings', 'Readings by the minute', 'Samples of hosts', 'Audit'])(
    'tells what of %s would go before anything goes',
    async (title) => {
      const page = await platform.openAs(ADMIN, '/app/system')
      const panel = page.getByRole('region', { name: title, exact: true })
      await panel.getByRole('button', { name: 'What would go?' }).click()
      await panel.getByText(/^Nothing is older than /).waitFor()
      expect(await panel.getByRole('button', { name: 'Remove it' }).count()).toBe(0)
    }
  )

  it('shows a policy that somebody else has set meanwhile, and takes it over', async () => {
    const page = await platform.openAs(ADMIN, '/app/system')
    const panel = page.getByRole('region', { name: 'Audit', exact: true })
    await panel.getByLabel('Days to keep').fill('100')
    const { response } = await platform.fieldgate.GET('/api/v1/retention/audit')
    await unwrap(
      platform.fieldgate.PUT('/api/v1/retention/audit', {
        body: { keepDays: 200 },
        headers: { 'if-match': response.headers.get('etag')! }
      })
    )
    await panel.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await dialog.getByRole('row', { name: 'Days to keep 200 100' }).waitFor()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await panel.getByLabel('Days to keep').inputValue()).toBe('200')
  })

  it('says why the keys cannot be rotated yet', async () => {
    const page = await platform.openAs(ADMIN, '/app/system')
    await page.getByRole('button', { name: 'Rotate' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click()
    await page.getByText('The next key must be published for 6 minutes').waitFor()
  }, 60_000)
})
