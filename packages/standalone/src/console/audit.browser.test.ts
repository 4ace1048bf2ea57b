import { readFile } from 'node:fs/promises'
import { unwrap } from '@fieldgate/sdk'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

describe('the audit in the console', () => {
  const platform = useConsole()
  let keyId: string

  beforeAll(async () => {
    const { id } = await unwrap(
      platform.fieldgate.POST('/api/v1/api-keys', { body: { name: 'before', scopes: ['records:read'] } })
    )
    keyId = id
    const params = { path: { id } }
    const { response } = await platform.fieldgate.GET('/api/v1/api-keys/{id}', { params })
    const headers = { 'if-match': response.headers.get('etag')! }
    await unwrap(
      platform.fieldgate.PATCH('/api/v1/api-keys/{id}', { params, body: { name: 'after' }, headers })
    )
    await unwrap(
      platform.fieldgate.POST('/api/v1/users', {
        body: { name: 'ada', password: 'correct horse battery', role: 'viewer' }
      })
    )
    const known = async () =>
      (
        await unwrap(platform.fieldgate.GET('/api/v1/audit-events', { params: { query: { limit: 500 } } }))
      ).items
        .map(({ action }) => action)
        .join(' ')
    await vi.waitFor(async () => expect(await known()).toMatch(/user\.created.*api_key\.updated/), 10_000)
  })

  it('tells who did what, and shows what it was before and after', async () => {
    const page = await platform.openAs(ADMIN, '/app/audit')
    const row = page.getByRole('row', { name: new RegExp(`api_key.updated.*${keyId}`) })
    await row.getByText('1 member changed').click()
    await row.getByRole('row', { name: 'name before after' }).waitFor()
    await row.getByText('Service identity').waitFor()
    await expectNoFindings(page)
  })

  it('is narrowed by what is pressed and typed, and the address says by what', async () => {
    const page = await platform.openAs(ADMIN, '/app/audit')
    await page.getByRole('link', { name: keyId }).first().click()
    await page.getByRole('link', { name: 'user.created' }).waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.get('targetId')).toBe(keyId)
    await page.getByLabel('Action').fill('api_key.created')
    await page.getByRole('link', { name: 'api_key.updated' }).waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'api_key.created' }).waitFor()
    const link = page.url()
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.getByRole('link', { name: 'user.created' }).waitFor()
    await page.goto(link)
    await page.getByRole('link', { name: 'api_key.created' }).waitFor()
    expect(await page.getByRole('link', { name: 'user.created' }).count()).toBe(0)
  })

  it('is narrowed by who, and by when', async () => {
    const page = await platform.openAs(ADMIN, '/app/audit')
    await page.getByLabel('Who').selectOption('ada')
    await page.getByText('Nothing of the kind was done').waitFor()
    await page.getByLabel('Who').selectOption('anybody')
    await page.getByRole('link', { name: 'user.created' }).waitFor()
    await page.getByLabel('Before').fill('2020-01-01T00:00')
    await page.getByText('Nothing of the kind was done').waitFor()
    expect(new URL(page.url()).searchParams.get('occurredAt.lt')).toMatch(/^20(19-12-31|20-01-01)T.*Z$/)
  })

  it('is saved as a table, as far as the filter goes', async () => {
    const page = await platform.openAs(ADMIN, '/app/audit')
    await page.goto(`/app/audit?targetId=${keyId}`)
    await page.getByRole('link', { name: 'api_key.updated' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('audit.csv')
    const [head, ...rows] = (await readFile(await saved.path(), 'utf8')).trimEnd().split('\r\n')
    expect(head).toContain('action,targetType,targetId')
    expect(rows).toHaveLength(2)
  })

  it('goes on page by page', async () => {
    for (let i = 0; i < 51; i++) {
      await unwrap(
        platform.fieldgate.POST('/api/v1/api-keys', { body: { name: `n${i}`, scopes: ['records:read'] } })
      )
    }
    const page = await platform.openAs(ADMIN, '/app/audit')
    await page.getByRole('button', { name: 'Next page' }).click()
    await page.getByRole('link', { name: 'user.created' }).waitFor()
    expect(new URL(page.url()).searchParams.get('cursor')).not.toBe(null)
    await page.goBack()
    await page.getByRole('link', { name: 'user.created' }).waitFor({ state: 'hidden' })
  }, 60_000)
})
