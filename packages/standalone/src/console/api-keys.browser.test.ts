import { apiKey, createFieldgate } from '@fieldgate/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

/** What is shown this once. */
const secretIn = async (page: Page): Promise<string> =>
  (await page.getByRole('dialog', { name: 'The secret of site A' }).locator('code').textContent()) ?? ''

const DAY_MS = 86_400_000

describe('API keys in the console', () => {
  const platform = useConsole()

  const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
  const statusOf = async (key: string) => {
    const { response } = await createFieldgate({ baseUrl: platform.url, credentials: apiKey(key) }).GET(
      '/api/v1/me'
    )
    return response.status
  }

  it('are made, open, are rotated and revoked', async () => {
    const page = await platform.openAs({ username: 'user', password: 'userpass' }, '/app/api-keys')
    await page.getByText('There is no API key yet').waitFor()
    await page.getByRole('button', { name: 'New API key' }).click()
    await page.getByLabel('Name', { exact: true }).fill('site A')
    await page.getByLabel('gateways:read').check()
    await page.getByLabel('Only for these resource ids').fill('gw-1 gw-2')
    await page.getByRole('button', { name: 'Create' }).click()
    const first = await secretIn(page)
    await expectNoFindings(page)
    await page.getByRole('button', { name: 'I have it' }).click()
    await rowOf(page, 'site A').getByText('only gw-1, gw-2').waitFor()
    expect(await statusOf(first)).toBe(200)

    await page.getByRole('button', { name: 'Rotate site A' }).click()
    await page.getByLabel('The secret before').selectOption('0')
    await page.getByRole('button', { name: 'Rotate', exact: true }).click()
    const second = await secretIn(page)
    await page.getByRole('button', { name: 'I have it' }).click()
    expect(second).not.toBe(first)
    await expect.poll(() => statusOf(first), { timeout: 10_000 }).toBe(401)
    expect(await statusOf(second)).toBe(200)

    await page.getByRole('button', { name: 'Revoke site A' }).click()
    await page.getByRole('button', { name: 'Revoke', exact: true }).click()
    await page.getByText('There is no API key yet').waitFor()
    await expect.poll(() => statusOf(second), { timeout: 10_000 }).toBe(401)
  })

  it('of everybody are shown to an administrator, with a warning before one expires', async () => {
    const expiresAt = new Date(Date.now() + 5 * DAY_MS).toISOString()
    await platform.fieldgate.POST('/api/v1/api-keys', {
      body: { name: 'soon over', scopes: ['records:read'], expiresAt }
    })
    const page = await platform.openAs(ADMIN, '/app/api-keys')
    await rowOf(page, 'soon over').getByText('expires soon').waitFor()
    await rowOf(page, 'soon over').getByRole('link', { name: 'admin' }).waitFor()
    await expectNoFindings(page)
  })

  it('are found by a name that stands in the address, and so does an open dialog', async () => {
    await platform.fieldgate.POST('/api/v1/api-keys', { body: { name: 'other', scopes: ['records:read'] } })
    const page = await platform.openAs(ADMIN, '/app/api-keys')
    await page.getByLabel('Search').fill('nothing like it')
    await page.getByText('No API key is called that').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('nothing like it')
    await page.goBack()
    await rowOf(page, 'other').waitFor()
    await page.getByRole('button', { name: 'New API key' }).click()
    await page.getByRole('dialog', { name: 'New API key' }).waitFor()
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})
