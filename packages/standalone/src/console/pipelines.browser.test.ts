import { unwrap } from '@fieldgate/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const PINS = [{ pin: 'ivp1', name: 'Temperature', unit: '°C', min: 0, max: 120 }] as const

describe('pipelines in the console', () => {
  const platform = useConsole()

  const make = (id: string) =>
    unwrap(
      platform.fieldgate.POST('/api/v1/pipelines', {
        body: { id, key: KEY, label: `Boiler ${id}`, pins: [...PINS] }
      })
    )
  /** Calls as the device does. */
  const device = (path: string, key: string, body?: object) =>
    fetch(`${platform.url}/api/v1/pipelines/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-pipeline-key': key, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) })
    })
  const open = (path: string) => platform.openAs(ADMIN, path)
  const status = (page: Page, word: string) => page.getByRole('status').filter({ hasText: word })

  it('lists them with their state, and finds one by its label, which stands in the address', async () => {
    await make('10000001')
    await make('10000002')
    await device('10000002/readings', KEY, { ivp1: 1 })
    const page = await open('/app/pipelines')
    await page.getByRole('row', { name: /10000001 .*never seen/ }).waitFor()
    await page.getByRole('row', { name: /10000002 .*online/ }).waitFor()
    await page.getByLabel('Search').fill('Boiler 10000002')
    await page.getByRole('row', { name: /10000001/ }).waitFor({ state: 'detached' })
    await page.waitForURL(/q=Boiler/)
    await page.reload()
    await page.getByRole('link', { name: '10000002' }).click()
    await page.getByRole('heading', { name: 'Boiler 10000002' }).waitFor()
  })

  it('shows the first reading of a device, and draws it, within a second', async () => {
    await make('20000001')
    const page = await open('/app/pipelines/20000001')
    await status(page, 'live').waitFor()
    expect(await page.evaluate(timeOfFirstValue('20000001'))).toBeLessThan(1000)
    await page.getByText('online', { exact: true }).waitFor()
  })

  it('makes one, shows its key once, and tells a device how to connect until its first value came', async () => {
    const page = await open('/app/pipelines/-/new')
    await page.getByLabel('Label').fill('Cellar')
    await page.getByRole('button', { name: 'Make the pipeline' }).click()
    const dialog = page.getByRole('dialog', { name: /Key of pipeline/ })
    const key = (await dialog.locator('code').textContent())!
    await dialog.getByRole('button', { name: 'I have it' }).click()
    await status(page, 'waiting for the first value').waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    const snippet = await page.locator('details[open] code').textContent()
    expect(snippet).toContain(`${platform.url}/api/v1/pipelines/${id}/readings`)
    expect(snippet).toContain(`X-Pipeline-Key: ${key}`)
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain(
      key
    )

    await device(`${id}/readings`, key, { ivp1: 21 })
    await status(page, 'received').filter({ hasText: 'ivp1 21' }).waitFor()
    await page.reload()
    await page.getByText('X-Pipeline-Key: YOUR_KEY').waitFor()
  })

  it('rotates a key: the new one opens, and the old one until its grace is over', async () => {
    await make('30000001')
    const page = await open('/app/pipelines/30000001?tab=connect')
    await page.getByRole('button', { name: 'Rotate key' }).click()
    const asked = page.getByRole('dialog', { name: 'Rotate the key?' })
    await asked.getByLabel('How long the old key opens too').selectOption('For an hour')
    await asked.getByRole('button', { name: 'Rotate', exact: true }).click()
    const shown = page.getByRole('dialog', { name: /New key/ })
    const key = (await shown.locator('code').textContent())!
    expect((await device('30000001/pins', key)).status).toBe(200)
    expect((await device('30000001/pins', KEY)).status).toBe(200)
    await shown.getByRole('button', { name: 'I have it' }).click()
    await page.getByText(`X-Pipeline-Key: ${key}`).waitFor()

    await page.getByRole('button', { name: 'Rotate key' }).click()
    await asked.getByLabel('How long the old key opens too').selectOption('0')
    await asked.getByRole('button', { name: 'Rotate', exact: true }).click()
    await shown.waitFor()
    expect((await device('30000001/pins', key)).status).toBe(401)
  })

  it('sends a command and shows what the device made of it', async () => {
    await make('40000001')
    const page = await open('/app/pipelines/40000001?tab=commands')
    await page.getByLabel('Command', { exact: true }).fill('open-valve')
    const payload = page.getByLabel('Payload, as JSON')
    await payload.fill('{"percent": 40')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('It is no JSON object').waitFor()
    await payload.fill('{"percent": 40}')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('row', { name: /open-valve waits {"percent":40}/ }).waitFor()

    const { id } = (await (await device('40000001/commands/next', KEY)).json()) as { id: string }
    await page.getByRole('row', { name: /with the device/ }).waitFor()
    await device(`40000001/commands/${id}/acks`, KEY, { status: 'done', result: { percent: 39 } })
    await page.getByRole('row', { name: /done .*{"percent":39}/ }).waitFor()
  })

  it('changes what pins stand for, and settles it with whoever was faster', async () => {
    await make('50000001')
    await device('50000001/readings', KEY, { ivp2: 40 })
    const page = await open('/app/pipelines/50000001?tab=settings')
    await page.getByLabel('Name of ivp2').fill('Humidity')
    await page.getByLabel('Unit of ivp2').fill('%')
    const change = { params: { path: { id: '50000001' } }, body: { label: 'Attic' } }
    await unwrap(platform.fieldgate.PATCH('/api/v1/pipelines/{id}', change))
    await page.getByRole('button', { name: 'Save' }).click()
    const conflict = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await conflict.getByRole('row', { name: /Label Attic/ }).waitFor()
    await conflict.getByRole('button', { name: 'Overwrite with mine' }).click()
    await page.getByRole('heading', { name: 'Attic' }).waitFor()
    await page.getByRole('link', { name: 'Values' }).click()
    await page.getByText('Humidity ivp2').waitFor()
  })

  it('keeps what the chart shows in the address', async () => {
    await make('60000001')
    await device('60000001/readings', KEY, { ivp1: 21, ivp3: 7 })
    const page = await open('/app/pipelines/60000001')
    await page.getByLabel('7 days').check()
    await page.getByLabel('ivp3', { exact: true }).check()
    await page.getByLabel('Step').selectOption('6h')
    await page.getByRole('img', { name: 'Average of each 6h: Temperature (°C) 21, ivp3 7' }).waitFor()
    await page.reload()
    await page.getByRole('img', { name: 'Average of each 6h: Temperature (°C) 21, ivp3 7' }).waitFor()
    await page.getByLabel('From – to').check()
    await page.getByLabel('To', { exact: true }).fill('2026-01-02T03:04:05')
    await page.waitForURL(/range=custom/)
  })

  it('deletes one that was confirmed', async () => {
    await make('70000001')
    const page = await open('/app/pipelines/70000001')
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Pipelines' }).waitFor()
    await page.getByRole('link', { name: '70000001' }).waitFor({ state: 'detached' })
    expect((await device('70000001/pins', KEY)).status).toBe(401)
  })

  it.each([
    '',
    '/-/new',
    '/80000001',
    '/80000001?tab=connect',
    '/80000001?tab=commands',
    '/80000001?tab=settings',
    '/80000001?dialog=rotate'
  ])('keeps nobody out of /app/pipelines%s, in light and in dark', async (view) => {
    await platform.fieldgate.POST('/api/v1/pipelines', { body: { id: '80000001', key: KEY } })
    const page = await open(`/app/pipelines${view}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page), colorScheme).toEqual([])
    }
  })
})

/** Sends the first reading of a device and gives the milliseconds until its value and its line are on the page. */
const timeOfFirstValue = (id: string): string => `new Promise((resolve) => {
  const began = performance.now()
  const drawn = () => document.querySelector('.chart [role="img"]').getAttribute('aria-label')
  const isThere = () =>
    document.querySelector('.pin-value').textContent === '21' && drawn().includes('Temperature (°C) 21')
  const observer = new MutationObserver(() => {
    if (!isThere()) return
    observer.disconnect()
    resolve(performance.now() - began)
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  fetch('/api/v1/pipelines/${id}/readings', {
    method: 'POST',
    headers: { 'x-pipeline-key': '${KEY}', 'content-type': 'application/json' },
    body: '{"ivp1":21}'
  })
})`
