import { type Schema, unwrap } from '@fieldgate/sdk'
import { ONE_PIXEL_PNG } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'
import { makePerson } from './people.test.fixture.ts'

describe('the gateways of the console', () => {
  const platform = useConsole()

  const make = (gateway: Schema<'NewGateway'>) =>
    unwrap(platform.fieldgate.POST('/api/v1/gateways', { body: gateway }))

  async function changeElsewhere(id: string, body: Schema<'GatewayPatch'>) {
    const params = { path: { id } }
    const { response } = await platform.fieldgate.GET('/api/v1/gateways/{id}', { params })
    const headers = { 'if-match': response.headers.get('etag')! }
    await unwrap(platform.fieldgate.PATCH('/api/v1/gateways/{id}', { params, headers, body }))
  }

  it('has its search, its tags and its order in the address, which somebody else can be given', async () => {
    await make({ id: 'list-a', name: 'Cellar', tags: ['site:list', 'wet'] })
    await make({ id: 'list-b', name: 'Attic', tags: ['site:list'] })
    await make({ id: 'list-c', name: 'Shed' })
    const page = await platform.openAs(ADMIN, '/app/gateways')
    const names = () => page.locator('tbody th').allInnerTexts()

    await page.getByRole('row', { name: 'Attic' }).getByRole('button', { name: 'site:list' }).click()
    await expect.poll(names).toEqual(['Cellar', 'Attic'])
    await page.getByRole('button', { name: 'Gateway', exact: true }).click()
    await expect.poll(names).toEqual(['Attic', 'Cellar'])
    await page.getByLabel('Search').fill('cell')
    await expect.poll(names).toEqual(['Cellar'])
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('Gateway')

    const other = await page.context().newPage()
    await other.goto(page.url())
    await expect.poll(() => other.locator('tbody th').allInnerTexts()).toEqual(['Cellar'])
    // What was typed replaced the entry before it: one step back is the order before.
    await page.goBack()
    await expect.poll(names).toEqual(['Cellar', 'Attic'])
  })

  it('leads page by page and back', async () => {
    for (let i = 0; i < 51; i++) await make({ id: `page-${i}`, tags: ['paged'] })
    const page = await platform.openAs(ADMIN, '/app/gateways?tag=paged')
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(50)
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await page.goBack()
    await expect.poll(() => rows.count()).toBe(50)
  })

  it('registers a gateway, and says why it could not', async () => {
    const page = await platform.openAs(ADMIN, '/app/gateways')
    for (const outcome of ['registered', 'taken']) {
      await page.getByRole('link', { name: 'Gateways' }).click()
      await page.getByRole('link', { name: 'Register a gateway' }).click()
      await page.getByLabel('Id', { exact: true }).fill('new-1')
      await page.getByLabel('Name').fill(`The ${outcome} one`)
      await page.getByLabel('Tags').fill('a, b, a')
      await page.getByLabel('Metadata').fill('{"installer":"Acme"}')
      await page.getByRole('button', { name: 'Register' }).click()
      if (outcome === 'registered') await page.getByRole('heading', { name: 'The registered one' }).waitFor()
    }
    await page.getByText('A gateway with this id exists already.').waitFor()
    const made = await unwrap(
      platform.fieldgate.GET('/api/v1/gateways/{id}', { params: { path: { id: 'new-1' } } })
    )
    expect(made).toMatchObject({
      name: 'The registered one',
      tags: ['a', 'b'],
      metadata: { installer: 'Acme' }
    })
  })

  it('shows the state as it changes, and when it did', async () => {
    await make({ id: 'live' })
    const page = await platform.openAs(ADMIN, '/app/gateways/live?tab=timeline')
    await page.getByText('It was never heard from').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    expect(await page.locator('.command').textContent()).toContain('/api/v1/gateways/live/heartbeats')
    await platform.fieldgate.POST('/api/v1/gateways/{id}/heartbeats', { params: { path: { id: 'live' } } })
    await page.locator('.live').getByText('online').waitFor()
    await page.locator('.timeline li').getByText('online').waitFor()
  })

  it('draws the voltages it has seen, and says that these are all there are', async () => {
    await make({ id: 'volts', devices: [{ name: 'Battery', voltage: 48 }] })
    const page = await platform.openAs(ADMIN, '/app/gateways/volts')
    await page.getByRole('img', { name: /^Voltage of Battery, 1 looks/ }).waitFor()
    await page.getByText('no history of it').waitFor()
    await changeElsewhere('volts', { devices: [{ name: 'Battery', voltage: 49.5 }] })
    await page.getByRole('img', { name: /from 48 to 49.5 V/ }).waitFor()
  })

  it('shows both versions of what two changed, and lets mine stand over theirs', async () => {
    await make({ id: 'both', name: 'First' })
    const page = await platform.openAs(ADMIN, '/app/gateways/both/edit')
    await page.getByLabel('Name').fill('Mine')
    await changeElsewhere('both', { name: 'Theirs', description: 'Also theirs' })
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await dialog.waitFor()
    expect(await dialog.getByRole('row').allInnerTexts()).toEqual([
      'Field\tTheirs\tMine',
      'Name\tTheirs\tMine',
      'Description\tAlso theirs\tnot changed'
    ])
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Overwrite with mine' }).click()
    await page.getByRole('heading', { name: 'Mine' }).waitFor()
    await page.getByText('Also theirs').waitFor()
  })

  it('takes theirs into the form, to go on from there', async () => {
    await make({ id: 'theirs', name: 'First' })
    const page = await platform.openAs(ADMIN, '/app/gateways/theirs/edit')
    await page.getByLabel('Name').fill('Mine')
    await changeElsewhere('theirs', { name: 'Theirs' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Theirs')
    await page.getByLabel('Tags').fill('agreed')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Theirs' }).waitFor()
    await page.getByText('agreed').waitFor()
  })

  it('does not take for a conflict what the devices write meanwhile', async () => {
    await make({ id: 'busy', name: 'First' })
    const page = await platform.openAs(ADMIN, '/app/gateways/busy/edit')
    await page.getByLabel('Name').fill('Mine')
    await changeElsewhere('busy', { devices: [{ name: 'Battery', voltage: 48 }] })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Mine' }).waitFor()
    await page.getByRole('rowheader', { name: 'Battery' }).waitFor()
  })

  it('shows, replaces and removes the photo', async () => {
    await make({ id: 'photo', name: 'Pictured' })
    const page = await platform.openAs(ADMIN, '/app/gateways/photo')
    await page.getByText('No photo').waitFor()
    const picture = { name: 'roof.png', mimeType: 'image/png', buffer: ONE_PIXEL_PNG }
    await page.getByLabel('Add a photo').setInputFiles(picture)
    const shown = page.getByRole('img', { name: 'Photo of Pictured' })
    await expect.poll(() => shown.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(1)
    await page.getByLabel('Replace the photo').setInputFiles({ ...picture, buffer: Buffer.from('no image') })
    await page.getByText('A photo is a PNG, JPEG, WebP or GIF image.').waitFor()
    await page.getByRole('button', { name: 'Remove the photo' }).click()
    await page.getByText('No photo').waitFor()
  })

  it('gives the resource as the API does, as JSON and as XML', async () => {
    await make({ id: 'raw', name: 'A <b>' })
    const page = await platform.openAs(ADMIN, '/app/gateways/raw?tab=resource')
    await page.getByText('"name": "A <b>"').waitFor()
    await page.getByRole('link', { name: 'XML', exact: true }).click()
    await page.getByText('  <name>A &lt;b&gt;</name>').waitFor()
  })

  it('deletes only what was confirmed, and asks again when it is another by now', async () => {
    await make({ id: 'gone', name: 'Going' })
    const page = await platform.openAs(ADMIN, '/app/gateways/gone?dialog=delete')
    const dialog = page.getByRole('dialog', { name: 'Delete Going?' })
    await dialog.waitFor()
    await changeElsewhere('gone', { description: 'Needed after all' })
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await dialog.getByText('Somebody changed it meanwhile').waitFor()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Gateways' }).waitFor()
    const { response } = await platform.fieldgate.GET('/api/v1/gateways/{id}', {
      params: { path: { id: 'gone' } }
    })
    expect(response.status).toBe(404)
  })

  it.each([
    ['json', JSON.stringify({ items: [{ id: 'i-json', name: 'One' }, { id: 'not fit' }] })],
    ['csv', 'id,name\ni-csv,One\nnot fit,Two\n'],
    [
      'xml',
      '<gateways><gateway><id>i-xml</id><name>One</name></gateway><gateway><id>not fit</id></gateway></gateways>'
    ]
  ])('imports %s after it was told what would become of each row', async (form, text) => {
    const page = await platform.openAs(ADMIN, '/app/gateways/-/import')
    const file = { name: `gateways.${form}`, mimeType: 'text/plain', buffer: Buffer.from(text) }
    await page.getByLabel('File').setInputFiles(file)
    const start = page.getByRole('button', { name: 'Import', exact: true })
    expect(await start.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Try it, change nothing' }).click()
    await page.getByText('Nothing was changed. 1 would be created, 0 would be updated, 1 invalid.').waitFor()
    await page.getByRole('row', { name: /not fit.*invalid.*The id of a new gateway/ }).waitFor()
    const params = { path: { id: `i-${form}` } }
    const rehearsed = await platform.fieldgate.GET('/api/v1/gateways/{id}', { params })
    expect(rehearsed.response.status).toBe(404)
    await start.click()
    await page.getByText('1 created, 0 updated, 1 invalid.').waitFor()
    await page.getByRole('link', { name: `i-${form}` }).click()
    await page.getByRole('heading', { name: 'One' }).waitFor()
  })

  it('waits for a long import, which has an address of its own', async () => {
    const rows = Array.from({ length: 1_001 }, (_, i) => `long-${i},Many`)
    const page = await platform.openAs(ADMIN, '/app/gateways/-/import')
    const buffer = Buffer.from(`id,name\n${rows.join('\n')}\n`)
    await page.getByLabel('File').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Try it, change nothing' }).click()
    await page.getByText('1001 would be created, 0 would be updated, 0 invalid.').waitFor()
    await page.reload()
    await page.getByText('1001 would be created, 0 would be updated, 0 invalid.').waitFor()
  })

  it('offers a viewer nothing that would be refused', async () => {
    await make({ id: 'seen-by-viewer', name: 'Looked at' })
    const viewer = await makePerson(platform.fieldgate, 'viewer')
    const page = await platform.openAs(viewer, '/app/gateways')
    await page.getByLabel('Search').fill('seen-by')
    await page.getByRole('link', { name: 'Looked at' }).waitFor()
    expect(await page.getByRole('link', { name: /Register|Import/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'Looked at' }).click()
    await page.getByText('No photo').waitFor()
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Delete' }).count()).toBe(0)
    expect(await page.getByLabel('Add a photo').count()).toBe(0)
  })

  it('shows a member nothing of others, and how to begin', async () => {
    await make({ id: 'of-others' })
    const member = await makePerson(platform.fieldgate, 'member')
    const page = await platform.openAs(member, '/app/gateways')
    await page.getByRole('heading', { name: 'You have no gateway yet' }).waitFor()
    expect(await page.locator('.command').textContent()).toContain(`${platform.url}/api/v1/gateways`)
    await page.goto('/app/gateways/of-others')
    await page.getByText('Gateway not found').waitFor()
  })

  it.each([
    ['/app/gateways?tag=axe', 'axe'],
    ['/app/gateways/axe', 'no history of it'],
    ['/app/gateways/axe?tab=resource', '"axe"'],
    ['/app/gateways/axe/edit', 'A JSON object of your own'],
    ['/app/gateways/-/import', 'CSV with the columns']
  ])('keeps nobody out of %s, light or dark', async (view, text) => {
    const gateway = { tags: ['axe'], devices: [{ name: 'Battery', voltage: 48 }] }
    await unwrap(
      platform.fieldgate.POST('/api/v1/gateways:import', { body: { items: [{ id: 'axe', ...gateway }] } })
    )
    const page = await platform.openAs(ADMIN, view)
    await page.getByText(text).first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
  })
})
