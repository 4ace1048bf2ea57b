import { unwrap } from '@fieldgate/sdk'
import { describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'

const PASSWORD = 'correct horse battery'

describe('users in the console', () => {
  const platform = useConsole()

  const makeUser = (name: string) =>
    unwrap(platform.fieldgate.POST('/api/v1/users', { body: { name, password: PASSWORD, role: 'viewer' } }))

  it('are made with a role and a password that keeps the rules', async () => {
    const page = await platform.openAs(ADMIN, '/app/users')
    await page.getByRole('button', { name: 'New user' }).click()
    await page.getByLabel('Name', { exact: true }).fill('ada')
    await page.getByText('12 signs at least, of any kind; not the name.').waitFor()
    await page.getByLabel('Password').fill('adaadaadaada')
    await page.getByRole('dialog').getByLabel('Role').selectOption('operator')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByText('The password must be something else than the name.').waitFor()
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'ada' }).waitFor()
    await expectNoFindings(page)
    await page.goto('/app/users?role=operator')
    await page.getByRole('row', { name: /ada operator active/ }).waitFor()
    await expectNoFindings(page)
  }, 60_000)

  it('are given another role, shut out and let in, and given a password', async () => {
    const { id } = await makeUser('grace')
    const page = await platform.openAs(ADMIN, `/app/users/${id}`)
    await page.getByLabel('Role').selectOption('operator')
    await page.getByLabel(/^Disabled/).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('disabled', { exact: true }).waitFor()
    const changed = await unwrap(platform.fieldgate.GET('/api/v1/users/{id}', { params: { path: { id } } }))
    expect(changed).toMatchObject({ role: 'operator', disabled: true })
    await page.getByLabel(/^Disabled/).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('active', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Set a password' }).click()
    await page.getByLabel('Password', { exact: true }).fill('another horse battery')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await platform.openAs({ username: 'grace', password: 'another horse battery' }, '/app/gateways')
  }, 60_000)

  it('that somebody else changed meanwhile are not changed unseen', async () => {
    const { id } = await makeUser('linus')
    const page = await platform.openAs(ADMIN, `/app/users/${id}`)
    await page.getByLabel('Role').selectOption('member')
    const params = { path: { id } }
    const { response } = await platform.fieldgate.GET('/api/v1/users/{id}', { params })
    await platform.fieldgate.PATCH('/api/v1/users/{id}', {
      params,
      body: { role: 'operator' },
      headers: { 'if-match': response.headers.get('etag')! }
    })
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await dialog.getByRole('row', { name: 'Role operator member' }).waitFor()
    await dialog.getByRole('button', { name: 'Overwrite with mine' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('dd', { hasText: 'member' }).waitFor()
  })

  it('go for good, once that is confirmed', async () => {
    const { id } = await makeUser('alan')
    const page = await platform.openAs(ADMIN, `/app/users/${id}`)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Users' }).waitFor()
    await page.getByRole('link', { name: 'admin' }).waitFor()
    expect(await page.getByRole('link', { name: 'alan' }).count()).toBe(0)
  })

  it('keep the last who may administer, and say what to do', async () => {
    const page = await platform.openAs(ADMIN, '/app/users?q=admin')
    await page.getByRole('link', { name: 'admin', exact: true }).click()
    await page.getByRole('form', { name: 'Change admin' }).getByLabel('Role').selectOption('viewer')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody must stay who may administer: this is the last one.').waitFor()
    await page.getByText('Give another one the role admin first').waitFor()
  })
})
