import { describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

const CHARTS = ['CPU', 'Memory', 'Load', 'Disks, full', 'Disks, read and written', 'Network']

describe('hosts in the console', () => {
  // Nobody listens there.
  const platform = useConsole({ DOCKER_HOST: 'unix:///nowhere/docker.sock' })

  it('are shown as they are now, live, and as they were', async () => {
    const page = await platform.openAs(ADMIN, '/app/hosts')
    await page.getByRole('status').getByText('live').waitFor()
    const figure = page.locator('.figures > div', { hasText: 'CPU' }).locator('dd')
    await expect.poll(() => figure.textContent()).toMatch(/%/)
    for (const title of CHARTS) await page.getByRole('img', { name: new RegExp(`^${title}: `) }).waitFor()
    await page.getByRole('img', { name: /^CPU: used [\d.]+ %$/ }).waitFor()
    await page.getByRole('img', { name: /^Load: 1 minute [\d.]+, 5 minutes/ }).waitFor()
    await expectNoFindings(page)
  })

  it('are shown as far back as the address says', async () => {
    const page = await platform.openAs(ADMIN, '/app/hosts')
    await page.getByLabel('Time').selectOption('24 hours')
    expect(new URL(page.url()).searchParams.get('range')).toBe('24h')
    await page.getByRole('img', { name: /^CPU: used [\d.]+ %$/ }).waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Time').inputValue()).toBe('24h')
  })

  it('go on being measured without their engine, and it says what to do', async () => {
    const page = await platform.openAs(ADMIN, '/app/hosts')
    await page.getByText('The Docker Engine of this host does not answer.').waitFor()
    await page.getByText('systemctl status docker').waitFor()
    await page.getByText('Nothing has happened to a container yet').waitFor()
    await page.getByRole('img', { name: /^Memory: used [\d.]+ %$/ }).waitFor()
  })
})
