import { randomUUID } from 'node:crypto'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createIdentityStub, type IdentityStub, type StubUser, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { admin, startTestApp, viewer } from './http/test-app.test.fixture.ts'

const ABSENT = '01890a5d-ac96-774b-bcce-b302099a8057'
const RULES = '/api/v1/alert-rules'
const HOOKS = '/api/v1/webhooks'
const RULE = { name: 'The disk fills up', kind: 'hostDisk', threshold: 90 }
const HOOK = { name: 'On call', url: 'https://alerts.example/hook' }

const bound: StubUser = { ...admin, name: 'bound', apiKey: 'fg_bound', resources: ['roof-north'] }

describe('the resources of alerting', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let identity: IdentityStub
  let app: FastifyInstance

  const call = (
    method: string,
    url: string,
    { as = admin, headers = {}, ...rest }: Omit<InjectOptions, 'url' | 'method'> & { as?: StubUser } = {}
  ) =>
    app.inject({
      ...rest,
      method: method as 'GET',
      url,
      headers: { authorization: `Bearer ${as.apiKey}`, ...headers }
    })
  const made = async (path: string, payload: object) => {
    const answer = await call('POST', path, { payload })
    expect(answer.statusCode).toBe(201)
    return {
      id: answer.json().id as string,
      at: String(answer.headers.location),
      etag: String(answer.headers.etag)
    }
  }

  beforeAll(async () => {
    handle = openDatabase(database.url)
    identity = await createIdentityStub([admin, viewer, bound])
    app = await startTestApp({ databaseUrl: database.url, identity })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
    await handle.close()
  })

  it('makes a rule whole from what is said of it, and shows it in JSON and XML', async () => {
    const { id, at } = await made(RULES, RULE)
    const rule = { ...RULE, id, target: null, tag: null, forSeconds: 60, enabled: true, webhookIds: [] }
    expect((await call('GET', at)).json()).toMatchObject({ ...rule, links: { self: at } })
    const xml = await call('GET', at, { headers: { accept: 'application/xml' } })
    expect([xml.statusCode, xml.body]).toEqual([200, expect.stringContaining('</alertRule>')])
  })

  it('takes a rule as XML', async () => {
    const payload = '<alertRule><name>Load</name><kind>hostLoad</kind><threshold>4</threshold></alertRule>'
    const answer = await call('POST', RULES, { payload, headers: { 'content-type': 'application/xml' } })
    expect([answer.statusCode, answer.json().threshold]).toEqual([201, 4])
  })

  it.each<[status: number, code: string, payload: object]>([
    [400, 'input_invalid', {}],
    [400, 'input_invalid', { ...RULE, kind: 'hostMood' }],
    [400, 'input_invalid', { ...RULE, id: ABSENT }],
    [400, 'input_invalid', { ...RULE, forSeconds: -1 }],
    [400, 'input_invalid', { ...RULE, webhookIds: ['x'] }],
    [422, 'alert_rule_invalid', { ...RULE, threshold: null }],
    [422, 'webhook_unknown', { ...RULE, webhookIds: [ABSENT] }]
  ])('refuses what is no rule with %i %s: %j', async (status, code, payload) => {
    const answer = await call('POST', RULES, { payload })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it.each<[status: number, payload: object]>([
    [422, { ...HOOK, url: 'https://10.0.0.1/hook' }],
    [422, { ...HOOK, url: 'http://alerts.example/hook' }],
    [400, { ...HOOK, url: 'nowhere' }],
    [400, { ...HOOK, secret: 'mine' }]
  ])('refuses what is no webhook with %i: %j', async (status, payload) => {
    expect((await call('POST', HOOKS, { payload })).statusCode).toBe(status)
  })

  it('shows the secret of a webhook once, and has it kept by nobody', async () => {
    const answer = await call('POST', HOOKS, { payload: HOOK })
    expect(answer.headers['cache-control']).toBe('no-store')
    const { id, secret } = answer.json()
    expect(secret).toMatch(/^whsec_[\w-]{43}$/)
    for (const path of [HOOKS, `${HOOKS}/${id}`]) expect((await call('GET', path)).body).not.toContain(secret)
    for (const accept of ['text/csv', 'application/x-ndjson']) {
      const table = await call('GET', `${HOOKS}?limit=500`, { headers: { accept } })
      expect([table.statusCode, table.headers['content-type']]).toEqual([200, `${accept}; charset=utf-8`])
      expect(table.body).toContain(id)
      expect(table.body).not.toMatch(/whsec_|"secret"|,secret/)
    }
    const { rows } = await handle.pool.query('select event from audit_outbox')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('gives a webhook another secret, which it shows once and has kept by nobody', async () => {
    const { id, at, etag } = await made(HOOKS, HOOK)
    const rotate = (payload?: object, headers = {}) =>
      call('POST', `${at}/rotations`, { headers, ...(payload && { payload }) })
    const answer = await rotate()
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers.location]).toEqual([
      201,
      'no-store',
      at
    ])
    const { secret, ...shown } = answer.json()
    expect(secret).toMatch(/^whsec_[\w-]{43}$/)
    expect((await call('GET', at)).json()).toEqual(shown)
    const DAY_MS = 86_400_000
    expect(Date.parse(shown.previousSecretExpiresAt) - Date.parse(shown.updatedAt)).toBe(DAY_MS)
    expect((await rotate({ graceSeconds: 0 })).json().previousSecretExpiresAt).toBeNull()
    expect((await rotate({}, { 'if-match': etag })).statusCode).toBe(412)
    for (const graceSeconds of [-1, 604_801, '60']) {
      expect((await rotate({ graceSeconds })).statusCode).toBe(400)
    }
    const { rows } = await handle.pool.query(
      "select event->>'action' as action, event::text as text from audit_outbox where event->>'targetId' = $1 order by position",
      [id]
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'webhook.created',
      'webhook.secret_rotated',
      'webhook.secret_rotated'
    ])
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('rotates once for one Idempotency-Key', async () => {
    const { at } = await made(HOOKS, HOOK)
    const headers = { 'idempotency-key': 'rotated-just-once' }
    const [first, second] = [
      await call('POST', `${at}/rotations`, { headers }),
      await call('POST', `${at}/rotations`, { headers })
    ]
    expect(second.json()).toEqual(first.json())
  })

  it('makes a rule under an id of the client, and one of two who want the same', async () => {
    const at = `${RULES}/${randomUUID()}`
    const headers = { 'if-none-match': '*' }
    const make = () => call('PUT', at, { payload: RULE, headers })
    const answers = await Promise.all([make(), make()])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
    const created = answers.find(({ statusCode }) => statusCode === 201)!
    expect([created.headers.location, created.json().links.self]).toEqual([at, at])
    const replaced = await call('PUT', at, {
      payload: { ...RULE, threshold: 95 },
      headers: { 'if-match': String(created.headers.etag) }
    })
    expect([replaced.statusCode, replaced.json().threshold]).toEqual([200, 95])
  })

  it('makes no rule where a version was asked for, and none for a key that is bound to others', async () => {
    const at = `${RULES}/${randomUUID()}`
    const put = (headers: Record<string, string>, as = admin) =>
      call('PUT', at, { payload: RULE, headers, as })
    expect((await put({})).statusCode).toBe(428)
    for (const ifMatch of ['*', '"1-x"']) expect((await put({ 'if-match': ifMatch })).statusCode).toBe(412)
    expect((await put({ 'if-none-match': '*' }, bound)).json()).toMatchObject({
      status: 403,
      code: 'out_of_reach'
    })
    expect((await call('GET', at)).statusCode).toBe(404)
  })

  it('makes a webhook once for one Idempotency-Key, and answers the same secret again', async () => {
    const send = () => call('POST', HOOKS, { payload: HOOK, headers: { 'idempotency-key': 'just-once' } })
    const [first, second] = [await send(), await send()]
    expect([second.statusCode, second.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect(second.json()).toEqual(first.json())
    const { rows } = await handle.pool.query('select body from idempotency_keys')
    expect(JSON.stringify(rows)).not.toContain(first.json().secret)
  })

  describe.each([
    ['a rule', RULES, RULE, { threshold: 95 }],
    ['a webhook', HOOKS, HOOK, { enabled: false }]
  ])('%s', (_what, path, whole, patch) => {
    it('is changed by one of two who have seen the same', async () => {
      const { at, etag } = await made(path, whole)
      const change = () => call('PUT', at, { payload: whole, headers: { 'if-match': etag } })
      const answers = await Promise.all([change(), change()])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    })

    it('is changed in part, and only by those who say what they have seen', async () => {
      const { at, etag } = await made(path, whole)
      expect((await call('PATCH', at, { payload: patch })).statusCode).toBe(428)
      const headers = { 'if-match': etag }
      const patched = await call('PATCH', at, { payload: patch, headers })
      expect([patched.statusCode, patched.json()]).toEqual([
        200,
        expect.objectContaining({ ...whole, ...patch })
      ])
      expect(
        (await call('PATCH', at, { payload: { name: null }, headers: { 'if-match': '*' } })).statusCode
      ).toBe(400)
    })

    it('is removed once', async () => {
      const { at, etag } = await made(path, whole)
      expect((await call('DELETE', at)).statusCode).toBe(428)
      expect((await call('DELETE', at, { headers: { 'if-match': '"7-x"' } })).statusCode).toBe(412)
      const headers = { 'if-match': etag }
      const statuses = [await call('DELETE', at, { headers }), await call('DELETE', at, { headers })]
      expect(statuses.map(({ statusCode }) => statusCode)).toEqual([204, 404])
    })

    it('is not there for a key that is bound to something else', async () => {
      const { at } = await made(path, whole)
      const headers = { 'if-match': '*', 'x-request-id': 'one-and-the-same' }
      for (const [method, payload] of [['GET'], ['PUT', whole], ['PATCH', patch], ['DELETE']] as const) {
        const options = { as: bound, headers, ...(payload && { payload }) }
        const [theirs, none] = await Promise.all(
          [at, `${path}/${ABSENT}`].map(async (place) => (await call(method, place, options)).json())
        )
        expect({ ...theirs, detail: '', instance: '' }).toEqual({ ...none, detail: '', instance: '' })
        expect(theirs.status).toBe(method === 'PUT' && path === RULES ? 412 : 404)
      }
      expect((await call('GET', path, { as: bound })).json().items).toEqual([])
      expect((await call('POST', path, { as: bound, payload: whole })).statusCode).toBe(403)
    })

    it('is listed once, page by page, while others are made', async () => {
      const known = (await call('GET', `${path}?limit=500`)).json().items.map(({ id }: { id: string }) => id)
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: { items: Array<{ id: string }>; page: { next: string | null } } = (
          await call('GET', `${path}?limit=2${next && `&cursor=${next}`}`)
        ).json()
        seen.push(...page.items.map(({ id }) => id))
        next = page.page.next
        if (seen.length === 2) await made(path, { ...whole, name: 'A first one' })
      }
      expect(seen).toEqual(known)
    })

    it('is written down for the audit with each change', async () => {
      const { id, at } = await made(path, whole)
      await call('PATCH', at, { payload: patch, headers: { 'if-match': '*' } })
      await call('DELETE', at, { headers: { 'if-match': '*' } })
      const { rows } = await handle.pool.query(
        "select event->>'action' as action from audit_outbox where event->>'targetId' = $1 order by position",
        [id]
      )
      expect(rows.map(({ action }) => action.split('.')[1])).toEqual(['created', 'updated', 'deleted'])
    })
  })

  it('knows no alerts and no deliveries of what is not there', async () => {
    expect((await call('GET', `/api/v1/alerts/${ABSENT}`)).json().code).toBe('alert_not_found')
    expect((await call('GET', `${HOOKS}/${ABSENT}/deliveries`)).json().code).toBe('webhook_not_found')
    const { id } = await made(HOOKS, HOOK)
    expect((await call('GET', `${HOOKS}/${id}/deliveries`)).json().items).toEqual([])
    const csv = await call('GET', `${HOOKS}/${id}/deliveries`, { headers: { accept: 'text/csv' } })
    expect([csv.statusCode, csv.body]).toEqual([200, expect.stringMatching(/^id,alertId,event,[^\n]*\r\n$/)])
  })

  it('looks at once when it starts, and shows what it finds', async () => {
    const { id } = await made(RULES, { name: 'Always', kind: 'hostMemory', threshold: 0, forSeconds: 0 })
    await app.close()
    app = await startTestApp({ databaseUrl: database.url, identity })
    const found = async () => {
      const answer = await call('GET', `/api/v1/alerts?state=firing&ruleId=${id}`, { as: viewer })
      return answer.json().items
    }
    await vi.waitFor(
      async () => expect(await found()).toMatchObject([{ state: 'firing', kind: 'hostMemory' }]),
      {
        timeout: 5_000
      }
    )
    const { links } = (await found())[0]
    for (const accept of ['application/json', 'application/xml']) {
      expect((await call('GET', links.self, { as: viewer, headers: { accept } })).statusCode).toBe(200)
    }
    expect((await call('GET', '/api/v1/alerts', { as: bound, headers: {} })).json().items).toEqual([])
    const csv = await call('GET', '/api/v1/alerts?state=resolved', { headers: { accept: 'text/csv' } })
    expect([csv.statusCode, csv.body]).toEqual([200, expect.not.stringContaining(id)])
  })
})
