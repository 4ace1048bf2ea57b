import { unwrap } from '@fieldgate/sdk'
import { beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

const PASSWORD = 'correct horse battery'
const FOR_EVERYBODY = ['Overview', 'Gateways', 'Pipelines', 'Records', 'API keys']

describe('the navigation of the console', () => {
  const platform = useConsole()

  beforeAll(async () => {
    for (const role of ['viewer', 'operator', 'member'] as const) {
      await unwrap(
        platform.fieldgate.POST('/api/v1/users', { body: { name: role, password: PASSWORD, role } })
      )
    }
  })

  it.each([
    ['viewer', [...FOR_EVERYBODY, 'Hosts', 'Alerts']],
    ['operator', [...FOR_EVERYBODY, 'Hosts', 'Alerts']],
    ['member', FOR_EVERYBODY],
    ['admin', [...FOR_EVERYBODY, 'Hosts', 'Alerts', 'Users', 'Audit', 'System']]
  ])(
    'shows a %s what it can use, and each of it opens',
    async (role, views) => {
      const who = role === 'admin' ? ADMIN : { username: role, password: PASSWORD }
      const page = await platform.openAs(who, '/app/gateways')
      const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link')
      await links.first().waitFor()
      expect((await links.allInnerTexts()).toSorted()).toEqual(views.toSorted())
      for (const view of views) {
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()
        await page.getByRole('heading', { name: view, level: 1 }).waitFor()
      }
    },
    60_000
  )

  it.each(['users', 'audit', 'system'])('refuses a viewer /app/%s, and says whom it is for', async (view) => {
    const page = await platform.openAs({ username: 'viewer', password: PASSWORD }, `/app/${view}`)
    await page.getByText('This view is not for your role').waitFor()
    await page.getByText('It is for the role admin; you are signed in as viewer.').waitFor()
    await expectNoFindings(page)
  })
})
