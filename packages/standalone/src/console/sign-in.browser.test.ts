import { describe, expect, it } from 'vitest'
import { ADMIN, seriousFindings, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

describe('signing in to the console', () => {
  const platform = useConsole()

  it('leads from the bare address to the sign-in and on to the overview', async () => {
    const page = await platform.openPage()
    await page.goto('/')
    await page.getByLabel('User name').fill(ADMIN.username)
    await page.getByLabel('Password').fill(ADMIN.password)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('leads to the view that was asked for', async () => {
    const page = await platform.openAs(ADMIN, '/app/gateways')
    await page.getByRole('heading', { name: 'Gateways' }).waitFor()
  })

  it('stays when the page is loaded again, with a cookie that no script can read', async () => {
    const page = await platform.openAs(ADMIN, '/app/gateways')
    await page.reload()
    await page.getByRole('heading', { name: 'Gateways' }).waitFor()
    expect(await page.evaluate('document.cookie')).toBe('')
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
    expect(kept).not.toMatch(/eyJ|refresh/)
  })

  it('ends by signing out', async () => {
    const page = await platform.openAs(ADMIN, '/app/gateways')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goto('/app/gateways')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  it('says that the session lives on where the platform could not be told that it ended', async () => {
    const page = await platform.openAs(ADMIN, '/app/gateways')
    await page.route('**/auth/tokens/current', (route) => route.fulfill({ status: 503 }))
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('this browser still holds your session').waitFor()
    await expectNoFindings(page)
    await page.goto('/app/gateways')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})

describe('signing in to the console by a provider', () => {
  const provider = {
    name: 'corp',
    title: 'Corporate account',
    clientId: 'fieldgate',
    clientSecret: 'x'.repeat(32)
  }
  // Nobody listens there.
  const platform = useConsole({
    OIDC_PROVIDERS: JSON.stringify([{ ...provider, issuer: 'http://127.0.0.1:1' }])
  })

  it('is offered, leads back to the view that was asked for, and says why it came to nothing', async () => {
    const page = await platform.openPage()
    await page.goto('/app/gateways?q=roof')
    const link = page.getByRole('link', { name: 'Corporate account' })
    expect(await link.getAttribute('href')).toBe('/api/v1/auth/oidc/corp?returnTo=/app/gateways')
    await link.click()
    await page.getByText('The provider does not answer at this moment.').waitFor()
    await page.getByText('oidc_provider_unavailable').waitFor()
    await expectNoFindings(page)
    await page.getByLabel('User name').fill(ADMIN.username)
    await page.getByLabel('Password').fill(ADMIN.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Gateways' }).waitFor()
  })
})
