import { readFileSync } from 'node:fs'
import { type Schema, unwrap } from '@fieldgate/sdk'
import { describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'
import { makePerson } from './people.test.fixture.ts'

describe('the records of the console', () => {
  const platform = useConsole()

  const make = (record: Schema<'RecordWrite'>) =>
    unwrap(platform.fieldgate.POST('/api/v1/records', { body: record }))

  async function makeMany(items: Schema<'RecordWrite'>[]) {
    for (let made = 0; made < items.length; made += 1_000)
      await unwrap(
        platform.fieldgate.POST('/api/v1/records:batch', { body: { items: items.slice(made, made + 1_000) } })
      )
  }

  async function changeElsewhere(id: string, body: Schema<'RecordPatch'>) {
    const params = { path: { id } }
    const { response } = await platform.fieldgate.GET('/api/v1/records/{id}', { params })
    const headers = { 'if-match': response.headers.get('etag')! }
    await unwrap(platform.fieldgate.PATCH('/api/v1/records/{id}', { params, headers, body }))
  }

  it('narrows the grid by its columns, as its address says', async () => {
    await makeMany([
      { value1: 'narrow one', value2: 1, value3: true, timestamp: 10 },
      { value1: 'narrow two', value2: 2, value3: false, timestamp: 20 },
      { value1: 'narrow three', value2: 3, value3: true, timestamp: 30 }
    ])
    const page = await platform.openAs(ADMIN, '/app/records')
    const grid = page.getByRole('table', { name: 'Records' })
    const values = () => grid.locator('tbody tr td:nth-child(3)').allInnerTexts()

    await page.getByLabel('Value 1 contains').fill('narrow')
    await page.getByRole('button', { name: 'Timestamp' }).click()
    await expect.poll(values).toEqual(['narrow one', 'narrow two', 'narrow three'])
    await page.getByLabel('Value 3').selectOption('yes')
    await expect.poll(values).toEqual(['narrow one', 'narrow three'])
    await page.getByLabel('Value 2 from').fill('2')
    await expect.poll(values).toEqual(['narrow three'])
    await page.getByLabel('Changed by').fill('admin')
    await expect.poll(() => new URL(page.url()).searchParams.get('lastModifiedBy')).toBe('admin')

    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByText('narrow three').waitFor()
    expect(await other.getByLabel('Value 2 from').inputValue()).toBe('2')
    expect(await other.locator('tbody tr').count()).toBe(1)

    await page.getByLabel('Value 2 below').fill('3')
    await page.getByRole('heading', { name: 'No record is like that' }).waitFor()
    await page.getByLabel('Value 2 below').fill('')
    await expect.poll(values).toEqual(['narrow three'])
  })

  it('holds a long list with the few rows in sight, and reaches its end by the keyboard', async () => {
    await makeMany(Array.from({ length: 450 }, (_, i) => ({ value1: 'long list', value2: i })))
    const page = await platform.openAs(ADMIN, '/app/records?q=long+list')
    const grid = page.getByRole('table', { name: 'Records' })
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('452')
    await page.getByRole('region', { name: 'Records' }).focus()
    const last = grid.locator('tr[aria-rowindex="452"]')
    await expect
      .poll(async () => {
        await page.keyboard.press('End')
        return last.count()
      })
      .toBe(1)
    expect(await last.locator('td:nth-child(4)').textContent()).toBe('0')
    expect(await grid.locator('tbody tr').count()).toBeLessThan(80)
  })

  it('saves what the filters leave as CSV', async () => {
    await makeMany([{ value1: 'saved, "so"', value2: 1.5 }, { value1: 'saved too' }, { value1: 'left out' }])
    const page = await platform.openAs(ADMIN, '/app/records?q=saved')
    await page.getByText('saved too').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe('records.csv')
    const [head, ...rows] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
    expect(head).toMatch(/^id,number,timestamp,value1,value2/)
    expect(rows).toHaveLength(2)
    expect(rows.join('\n')).toContain('"saved, ""so""",1.5')
  })

  it('writes a long CSV to the disk as it comes, where the browser can', async () => {
    await makeMany(Array.from({ length: 10_001 }, (_, i) => ({ value1: 'for the disk', value2: i })))
    const page = await platform.openAs(ADMIN, '/app/records?q=for+the+disk')
    // Nobody is there to choose a file: the one that is chosen is the browser's own.
    await page.evaluate(`window.showSaveFilePicker = async ({ suggestedName }) => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle(suggestedName, { create: true })
    }`)
    await page.getByText('10,001').waitFor()
    await page.getByRole('button', { name: 'Download CSV' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    const lines = await page.evaluate(`(async () => {
      const folder = await navigator.storage.getDirectory()
      const file = await (await folder.getFileHandle('records.csv')).getFile()
      return (await file.text()).trimEnd().split('\\n').length
    })()`)
    expect(lines).toBe(10_002)
  })

  it('makes, changes and deletes a record, and keeps who did what from what to what', async () => {
    const page = await platform.openAs(ADMIN, '/app/records/-/new')
    await page.getByLabel('Value 1').fill('made here')
    await page.getByLabel('Value 2').fill('21.5')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('article', { name: 'Version 1' }).getByText('made it').waitFor()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Value 2').fill('22')
    await page.getByLabel('Value 3').selectOption('yes')
    await page.getByRole('button', { name: 'Save' }).click()
    const change = page.getByRole('article', { name: 'Version 2' })
    await change.waitFor()
    expect(await change.textContent()).toContain('admin changed it')
    expect(await change.getByRole('row').allInnerTexts()).toEqual([
      'Field\tBefore\tAfter',
      'Value 2\t21.5\t22',
      'Value 3\t–\tyes'
    ])
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('table', { name: 'Records' }).waitFor()
    const { items } = await unwrap(
      platform.fieldgate.GET('/api/v1/records', { params: { query: { value1: 'made here' } } })
    )
    expect(items).toEqual([])
  })

  it('shows both versions of what two changed, and lets one stand', async () => {
    const { id } = await make({ value1: 'first', value2: 1 })
    const page = await platform.openAs(ADMIN, `/app/records/${id}/edit`)
    await page.getByLabel('Value 1').fill('mine')
    await changeElsewhere(id, { value1: 'theirs', value2: 2 })
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await dialog.waitFor()
    expect(await dialog.getByRole('row').allInnerTexts()).toEqual([
      'Field\tTheirs\tMine',
      'Value 1\ttheirs\tmine',
      'Value 2\t2\tnot changed'
    ])
    await dialog.getByRole('button', { name: 'Overwrite with mine' }).click()
    await page.getByRole('article', { name: 'Version 3' }).waitFor()
    const record = await unwrap(platform.fieldgate.GET('/api/v1/records/{id}', { params: { path: { id } } }))
    expect(record).toMatchObject({ value1: 'mine', value2: 2 })
  })

  it('offers a viewer nothing that would be refused', async () => {
    const { id } = await make({ value1: 'looked at' })
    const viewer = await makePerson(platform.fieldgate, 'viewer')
    const page = await platform.openAs(viewer, '/app/records?q=looked+at')
    await page.getByText('looked at').waitFor()
    expect(await page.getByRole('link', { name: 'New record' }).count()).toBe(0)
    await page.goto(`/app/records/${id}`)
    await page.getByRole('article', { name: 'Version 1' }).waitFor()
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Delete' }).count()).toBe(0)
  })

  it('shows a member nothing of others, and how to begin', async () => {
    const { id } = await make({ value1: 'of others' })
    const member = await makePerson(platform.fieldgate, 'member')
    const page = await platform.openAs(member, '/app/records')
    await page.getByRole('heading', { name: 'You have no record yet' }).waitFor()
    expect(await page.locator('.command').textContent()).toContain(`${platform.url}/api/v1/records`)
    await page.goto(`/app/records/${id}`)
    await page.getByRole('alert').waitFor()
  })

  it.each([
    ['/app/records?q=for+everybody', 'for everybody'],
    ['/app/records/$id', 'made it'],
    ['/app/records/$id/edit', 'what it counts is up to you']
  ])('keeps nobody out of %s, light or dark', async (view, text) => {
    const { id } = await make({ value1: 'for everybody' })
    const page = await platform.openAs(ADMIN, view.replace('$id', id))
    await page.getByText(text).first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
  })
})
