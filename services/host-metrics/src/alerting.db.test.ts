import { createHmac } from 'node:crypto'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BY, type Received, startReceiver, testAlerting } from './alerting.test.fixture.ts'
import { alertRule } from './domain/alerts/alert-rule.test.fixture.ts'
import { hostSample } from './domain/hosts/host-sample.test.fixture.ts'

const ALL = { state: undefined, ruleId: undefined, sort: '-firedAt', limit: 50, cursor: undefined } as const
const DELIVERIES = { state: undefined, sort: 'createdAt', limit: 50, cursor: undefined } as const

const signatureOf = ({ headers }: Received) => {
  const [at, ...signatures] = String(headers['x-fieldgate-signature']).split(',')
  return { at: Number(at!.slice('t='.length)), signatures }
}

/** How a receiver that knows `secret` finds out that a delivery is ours. */
const signedBy = (secret: string, sent: Received): string =>
  `v1=${createHmac('sha256', secret)
    .update(`${signatureOf(sent).at}.${sent.body}`)
    .digest('hex')}`

describe('alerting', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let receiver: Awaited<ReturnType<typeof startReceiver>>
  let alerting: ReturnType<typeof testAlerting>
  let time: Date
  let cpuPercent: number | undefined
  let webhook: { id: string; secret: string }

  const now = () => time
  const sample = () => (cpuPercent === undefined ? undefined : hostSample(time, { cpuPercent }))
  const pass = (seconds: number) => {
    time = new Date(time.getTime() + seconds * 1000)
  }
  const look = async (percent: number | undefined) => {
    cpuPercent = percent
    await alerting.evaluateHere()
  }
  const listed = async () => (await alerting.alerts.list(ALL, undefined)).items
  const logged = async () => (await alerting.deliveries.list(webhook.id, DELIVERIES, undefined)).items
  const makeRule = (parts: Partial<ReturnType<typeof alertRule>> = {}) =>
    alerting.rules.create(alertRule({ webhookIds: [webhook.id], ...parts }), undefined, BY)

  beforeEach(async () => {
    handle = openDatabase(database.url)
    await handle.pool.query('delete from alert_rules; delete from alerts; delete from webhooks')
    receiver = await startReceiver()
    time = new Date('2026-01-01T00:00:00Z')
    alerting = testAlerting({ database: handle, sample, now })
    const content = { name: 'On call', url: receiver.url, enabled: true }
    const made = await alerting.webhooks.create(content, undefined, BY)
    webhook = { id: made.webhook.id, secret: made.secret }
  })
  afterEach(async () => {
    await alerting.close()
    await receiver.close()
    await handle.close()
  })

  it('tells of what lasts, and that it is over, each once', async () => {
    await makeRule({ forSeconds: 60 })
    await look(95)
    expect(await listed()).toEqual([])
    pass(60)
    await look(97)
    await look(97)
    expect(await listed()).toMatchObject([
      { subject: 'edge-1', host: 'edge-1', value: 97, threshold: 90, firedAt: time, resolvedAt: null }
    ])
    pass(10)
    await look(undefined)
    await look(10)
    pass(60)
    await look(10)
    await look(10)
    expect(await listed()).toMatchObject([{ resolvedAt: time }])
    await alerting.deliveries.sendDue()
    const events = receiver.received.map(({ body }) => JSON.parse(body).event)
    expect(events.sort()).toEqual(['alert.fired', 'alert.resolved'])
  })

  it('does not take a missing sample for the end of it', async () => {
    await makeRule()
    await look(95)
    pass(86_400)
    await look(undefined)
    expect(await listed()).toMatchObject([{ resolvedAt: null }])
  })

  it('signs what it sends, for the time it is sent at', async () => {
    await makeRule()
    await look(95)
    pass(5)
    await alerting.deliveries.sendDue()
    const { headers, body } = receiver.received[0]!
    const { at, signatures } = signatureOf(receiver.received[0]!)
    expect(at).toBe(time.getTime() / 1000)
    expect(signatures).toEqual([signedBy(webhook.secret, receiver.received[0]!)])
    expect(JSON.parse(body)).toMatchObject({
      id: headers['x-fieldgate-delivery'],
      event: 'alert.fired',
      alert: { kind: 'hostCpu', subject: 'edge-1', value: 95, firedAt: '2026-01-01T00:00:00.000Z' }
    })
  })

  it('signs with the secret before a rotation too, for as long as was asked', async () => {
    await makeRule()
    const rotate = async (graceSeconds: number) =>
      (await alerting.webhooks.rotate(webhook.id, graceSeconds, undefined, 'none', BY)).secret
    const signers: string[][] = []
    const send = async (...secrets: string[]) => {
      await look(95)
      await alerting.deliveries.sendDue()
      const sent = receiver.received.at(-1)!
      signers.push(signatureOf(sent).signatures)
      expect(signers.at(-1)).toEqual(secrets.map((secret) => signedBy(secret, sent)))
      await look(10)
      await alerting.deliveries.sendDue()
    }
    await send(webhook.secret)
    const second = await rotate(3600)
    await send(second, webhook.secret)
    pass(3600)
    await send(second)
    const third = await rotate(3600)
    const fourth = await rotate(3600)
    await send(fourth, third)
    const fifth = await rotate(0)
    await send(fifth)
    const { rows } = await handle.pool.query('select * from webhooks')
    for (const secret of [fourth, fifth]) expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('keeps the secret sealed', async () => {
    const { rows } = await handle.pool.query('select * from webhooks')
    expect(JSON.stringify(rows)).not.toContain(webhook.secret)
  })

  it('tries again later and later until it is heard, and not before its time', async () => {
    await makeRule()
    await look(95)
    receiver.answer(500)
    await alerting.deliveries.sendDue()
    await alerting.deliveries.sendDue()
    expect(await logged()).toMatchObject([{ state: 'pending', attempts: 1, responseStatus: 500 }])
    pass(10)
    await alerting.deliveries.sendDue()
    pass(19)
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(2)
    receiver.answer(204)
    pass(1)
    await alerting.deliveries.sendDue()
    expect(await logged()).toMatchObject([
      { state: 'succeeded', attempts: 3, responseStatus: 204, nextAttemptAt: null }
    ])
    const bodies = new Set(receiver.received.map(({ body }) => body))
    expect([receiver.received.length, bodies.size]).toEqual([3, 1])
  })

  it('follows no redirect', async () => {
    await makeRule()
    await look(95)
    receiver.answer(302)
    await alerting.deliveries.sendDue()
    expect(await logged()).toMatchObject([{ state: 'pending', responseStatus: 302, error: null }])
  })

  it('goes on after a restart, also with what was under way when it died', async () => {
    await makeRule()
    await look(95)
    // Taken by a process that never came to settle it.
    await handle.pool.query(
      "update webhook_deliveries set attempts = 1, next_attempt_at = $1::timestamptz + interval '60 s'",
      [time]
    )
    await alerting.close()
    alerting = testAlerting({ database: handle, sample, now })
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(0)
    pass(60)
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(1)
    pass(60)
    await look(95)
    expect(await listed()).toHaveLength(1)
  })

  it('sends each delivery once where several processes send', async () => {
    const other = testAlerting({ database: handle, sample, now })
    await Promise.all(Array.from({ length: 8 }, () => makeRule()))
    await look(95)
    await Promise.all([alerting, other].map(({ deliveries }) => deliveries.sendDue()))
    expect(new Set(receiver.received.map(({ headers }) => headers['x-fieldgate-delivery'])).size).toBe(8)
    expect(receiver.received).toHaveLength(8)
    await other.close()
  })

  it('keeps what is for a webhook that rests until it does not', async () => {
    await makeRule()
    await look(95)
    const rest = (enabled: boolean) =>
      alerting.webhooks.change(webhook.id, undefined, 'exists', BY, (current) => ({ ...current, enabled }))
    await rest(false)
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(0)
    await rest(true)
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(1)
  })

  it('ends the alerts of a rule that rests, asks something else, or goes', async () => {
    const ends = {
      rests: { enabled: false },
      asks: { kind: 'hostLoad' as const },
      goes: undefined
    }
    for (const change of Object.values(ends)) {
      const rule = await makeRule()
      await look(95)
      if (change)
        await alerting.rules.patch(rule.id, (old) => ({ ...old, ...change }), undefined, 'exists', BY)
      else await alerting.rules.remove(rule.id, undefined, 'exists', BY)
      const { items } = await alerting.alerts.list({ ...ALL, ruleId: rule.id }, undefined)
      expect(items).toMatchObject([{ resolvedAt: time }])
    }
    await alerting.deliveries.sendDue()
    expect(receiver.received).toHaveLength(6)
  })

  it('keeps the alerts of each host apart', async () => {
    const other = testAlerting({ database: handle, now, host: 'edge-2', sample: () => hostSample(time) })
    await makeRule()
    await look(95)
    await other.evaluateHere()
    expect(await listed()).toMatchObject([{ host: 'edge-1', resolvedAt: null }])
    await other.close()
  })

  it('forgets what has been over for long, and nothing that is not', async () => {
    const rule = await makeRule()
    await look(95)
    await look(10)
    await look(95)
    receiver.answer(500)
    await alerting.deliveries.sendDue()
    await handle.pool.query(
      "update webhook_deliveries set state = 'failed' where id = (select id from webhook_deliveries order by id limit 1)"
    )
    pass(91 * 86_400)
    await alerting.alerts.removePast()
    await alerting.deliveries.removePast()
    expect(await listed()).toMatchObject([{ ruleId: rule.id, resolvedAt: null }])
    expect((await logged()).map(({ state }) => state)).toEqual(['pending', 'pending'])
  })

  it.each([
    'http://alerts.example/hook',
    'https://10.0.0.1/hook',
    'https://192.168.1.1',
    'https://169.254.169.254/latest/meta-data',
    'https://127.0.0.1',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://2130706433',
    'https://0x7f.1',
    'https://user:pass@alerts.example',
    'file:///etc/passwd'
  ])('does not take %s for an address to call', async (url) => {
    const careful = testAlerting({ database: handle, now, allowPrivate: false })
    const content = { name: 'A trap', url, enabled: true }
    await expect(careful.webhooks.create(content, undefined, BY)).rejects.toMatchObject({
      code: 'webhook_url_refused'
    })
    await careful.close()
  })

  it('does not call a name that leads to a private address', async () => {
    const careful = testAlerting({ database: handle, sample, now, allowPrivate: false })
    const url = receiver.url.replace('http://127.0.0.1', 'https://localhost')
    const trap = await careful.webhooks.create({ name: 'A trap', url, enabled: true }, undefined, BY)
    await makeRule({ webhookIds: [trap.webhook.id] })
    await look(95)
    await careful.deliveries.sendDue()
    const { items } = await careful.deliveries.list(trap.webhook.id, DELIVERIES, undefined)
    expect(items).toMatchObject([
      { state: 'pending', responseStatus: null, error: expect.stringContaining('not public') }
    ])
    await careful.close()
  })
})
