import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Schema, unwrap } from '@fieldgate/sdk'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, useConsole } from './browser.test.fixture.ts'
import { expectNoFindings } from './findings.test.fixture.ts'
import { makePerson } from './people.test.fixture.ts'

/** Rules look every ten seconds. */
const UNTIL_LOOKED = { timeout: 90_000 }

interface Told {
  signature: string
  body: string
}

describe('alerts in the console', () => {
  const platform = useConsole({ WEBHOOK_ALLOW_PRIVATE: 'true' })
  const told: Told[] = []
  let receiver: Server

  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const signature = String(request.headers['x-fieldgate-signature'])
      told.push({ signature, body: Buffer.concat(chunks).toString() })
      response.writeHead(204).end()
    }).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
  })
  afterAll(() => {
    receiver.close()
  })

  const makeRule = (body: Schema<'AlertRuleBody'>) =>
    unwrap(platform.fieldgate.POST('/api/v1/alert-rules', { body }))
  const getRule = (id: string) =>
    platform.fieldgate.GET('/api/v1/alert-rules/{id}', { params: { path: { id } } })
  const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

  it('are told to a webhook by a rule, both made here, and need attention until they are over', async () => {
    const page = await platform.openAs(ADMIN, '/app/alerts')
    await page.getByRole('heading', { name: 'Nothing is watched yet' }).waitFor()
    expect(await page.locator('.empty pre').textContent()).toContain(`${platform.url}/api/v1/alert-rules`)

    await page.getByRole('link', { name: 'Webhooks' }).click()
    await page.getByRole('heading', { name: 'Nobody is told of alerts yet' }).waitFor()
    await page.getByRole('button', { name: 'New webhook' }).click()
    const { port } = receiver.address() as AddressInfo
    const form = page.getByRole('dialog', { name: 'New webhook' })
    await form.getByLabel('Name').fill('On call')
    await form.getByLabel('Address').fill(`http://127.0.0.1:${port}/`)
    await form.getByRole('button', { name: 'Create' }).click()
    const shown = page.getByRole('dialog', { name: 'The secret of On call' })
    const secret = (await shown.locator('code').textContent())!
    await shown.getByRole('button', { name: 'I have it' }).click()
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain(
      secret
    )

    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('link', { name: 'New rule' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Memory in use')
    await page.getByLabel('What is watched').selectOption('memory above …')
    await page.getByLabel('Threshold, in percent').fill('0')
    await page.getByLabel('For how long, in seconds').fill('0')
    await page.getByLabel('On call').check()
    await expectNoFindings(page)
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await row(page, /Memory in use watches memory above 0 % each host at once 1/).waitFor()

    await page.getByRole('link', { name: 'Alerts of Memory in use' }).click()
    await row(page, /Memory in use firing memory above 0 %/).waitFor(UNTIL_LOOKED)
    expect(new URL(page.url()).searchParams.get('ruleId')).not.toBeNull()
    await expectNoFindings(page)
    await page.getByRole('link', { name: 'Memory in use' }).click()
    await page.getByText(/^\d+(\.\d+)? %$/).waitFor()

    await page.getByRole('link', { name: 'Overview' }).click()
    const calls = page.getByRole('listitem').filter({ hasText: 'alert Memory in use' })
    await calls.getByText(/^the host, /).waitFor()

    await page.getByRole('link', { name: 'Alerts', exact: true }).click()
    await page.getByRole('link', { name: 'Webhooks' }).click()
    await page.getByRole('link', { name: 'On call' }).click()
    await row(page, /an alert fired told 1 × 204/).waitFor(UNTIL_LOOKED)
    await expectNoFindings(page)
    expect(isSignedBy(secret, told[0]!)).toBe(true)

    await page.getByRole('button', { name: 'Rotate secret' }).click()
    const asked = page.getByRole('dialog', { name: 'Rotate the secret of On call?' })
    await asked.getByRole('button', { name: 'Rotate', exact: true }).click()
    const next = (await page.getByRole('dialog', { name: 'The new secret' }).locator('code').textContent())!
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByText('in 24 hr.').waitFor()

    await page.goto('/app/alerts/rules')
    await page.getByRole('button', { name: 'Disable Memory in use' }).click()
    await row(page, /Memory in use rests/).waitFor()
    await page.goto('/app/alerts?state=firing')
    await page.getByRole('heading', { name: 'Nothing fires' }).waitFor()
    await page.getByLabel('State').selectOption('resolved')
    await row(page, /Memory in use resolved/).waitFor()
    await expect.poll(() => told.length, UNTIL_LOOKED).toBe(2)
    expect([secret, next].map((one) => isSignedBy(one, told[1]!))).toEqual([true, true])
  })

  it('come of rules that two changed as the one wants who saw both', async () => {
    const { id } = await makeRule({ name: 'Disks', kind: 'hostDisk', threshold: 90 })
    const page = await platform.openAs(ADMIN, `/app/alerts/rules/${id}`)
    await page.getByLabel('Threshold, in percent').fill('99.5')
    await unwrap(
      platform.fieldgate.PATCH('/api/v1/alert-rules/{id}', {
        params: { path: { id } },
        headers: { 'if-match': (await getRule(id)).response.headers.get('etag')! },
        body: { threshold: 95, name: 'All disks' }
      })
    )
    await page.getByRole('button', { name: 'Save' }).click()
    const conflict = page.getByRole('dialog', { name: 'It was changed meanwhile' })
    await conflict.getByRole('row', { name: 'Threshold 95 99.5' }).waitFor()
    await conflict.getByRole('row', { name: 'Name All disks not changed' }).waitFor()
    await conflict.getByRole('button', { name: 'Overwrite with mine' }).click()
    await row(page, /All disks watches disk fuller than 99.5 % each mount point 1 minute/).waitFor()
  })

  it('come of no rule that was deleted', async () => {
    const { id } = await makeRule({ name: 'Old', kind: 'gatewayOffline', tag: 'site:a' })
    const page = await platform.openAs(ADMIN, '/app/alerts/rules')
    await row(page, /Old watches gateway offline site:a/).waitFor()
    await page.getByRole('button', { name: 'Delete Old' }).click()
    const asked = page.getByRole('dialog', { name: 'Delete Old?' })
    await asked.waitFor()
    await expectNoFindings(page)
    await asked.getByRole('button', { name: 'Delete' }).click()
    await row(page, /Old/).waitFor({ state: 'detached' })
    expect((await getRule(id)).response.status).toBe(404)
  })

  it('say why a rule or a webhook cannot be as it was written', async () => {
    const page = await platform.openAs(ADMIN, '/app/alerts/rules/new')
    await page.getByLabel('Name', { exact: true }).fill('Both')
    await page.getByLabel('Only of this gateway').fill('gw-1')
    await page.getByLabel('Only gateways with the tag').fill('site:a')
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await page.getByText('Name a gateway or a tag, not both.').waitFor()

    await page.goto('/app/alerts/webhooks?dialog=create')
    await page.getByLabel('Name').fill('Nowhere')
    await page.getByLabel('Address').fill('http://169.254.169.254/')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('alert').waitFor()
    await expectNoFindings(page)
  })

  it('are shown to a viewer, who changes nothing and is not told who is told', async () => {
    await makeRule({ name: 'Seen by all', kind: 'pipelineSilent', threshold: 3600 })
    const page = await platform.openAs(await makePerson(platform.fieldgate, 'viewer'), '/app/alerts/rules')
    await row(page, /Seen by all watches pipeline silent for more than 3,600 s each pipeline/).waitFor()
    for (const name of ['New rule', 'Webhooks'])
      expect(await page.getByRole('link', { name }).count()).toBe(0)
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    await expectNoFindings(page)
  })
})

function isSignedBy(secret: string, { signature, body }: Told): boolean {
  const time = /^t=(\d+),/.exec(signature)?.[1]
  return signature.includes(`,v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`)
}
