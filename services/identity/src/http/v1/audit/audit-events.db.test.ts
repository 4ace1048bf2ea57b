import type { AuditEvent } from '@fieldgate/types'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditEventOf } from '../../../domain/audit/audit-event.test.fixture.ts'
import { asService, useIdentity } from '../../../identity.test.fixture.ts'

const PATH = '/api/v1/audit-events'

describe('audit events', () => {
  const identity = useIdentity()
  let root: string
  let gateways: string

  beforeAll(async () => {
    await identity.addUser('root', 'secret', 'admin')
    root = await identity.login('root', 'secret')
    const issued = await identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      headers: { authorization: asService('gateways') },
      payload: { grant_type: 'client_credentials' }
    })
    gateways = issued.json<{ access_token: string }>().access_token
  })

  const deliver = (payload: object | string, { by = gateways, type = 'application/json' } = {}) =>
    identity.app.inject({
      method: 'POST',
      url: PATH,
      headers: { authorization: `Bearer ${by}`, 'content-type': type },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload)
    })
  const get = (query = '', accept = 'application/json') =>
    identity.app.inject({ url: PATH + query, headers: { authorization: `Bearer ${root}`, accept } })
  const itemsOf = async (query: string) => (await get(query)).json<{ items: AuditEvent[] }>().items

  describe('told by a service', () => {
    it('are kept once, however often they are told', async () => {
      const event = auditEventOf({ targetId: 'told' })
      for (let i = 0; i < 2; i++) {
        const res = await deliver({ events: [event] })
        expect([res.statusCode, res.body]).toEqual([204, ''])
      }
      expect(await itemsOf('?targetId=told')).toEqual([event])
    })

    it('are taken with any text, which is put so that every form can hold it', async () => {
      const event = auditEventOf({ targetId: 'a\u0000b', before: { note: '\u0001<&>' } })
      expect((await deliver({ events: [event] })).statusCode).toBe(204)
      const [kept] = await itemsOf('?limit=1')
      expect(kept).toEqual({ ...event, targetId: 'a\ufffdb', before: { note: '\ufffd<&>' } })
      expect((await get('?limit=1', 'application/xml')).body).toContain('\ufffd&lt;&amp;&gt;')
    })

    it.each([
      ['a batch of another service', { events: [auditEventOf(), auditEventOf({ service: 'records' })] }, 403],
      ['no events', { events: [] }, 400],
      ['too many events', { events: Array.from({ length: 101 }, () => auditEventOf()) }, 400],
      ['an event without an id', { events: [auditEventOf({ id: undefined })] }, 400],
      ['an event with more than there is', { events: [auditEventOf({ admin: true })] }, 400],
      ['an event of no time', { events: [auditEventOf({ occurredAt: 'today' })] }, 400],
      ['malformed JSON', '{"events"', 400]
    ])('are refused whole: %s', async (_what, payload, status) => {
      const count = async () => (await identity.pool.query('select from audit_events')).rowCount
      const before = await count()
      expect((await deliver(payload)).statusCode).toBe(status)
      expect(await count()).toBe(before)
    })

    it('are refused in another form, and beyond their size', async () => {
      const { statusCode, headers } = await deliver('<auditEvents/>', { type: 'application/xml' })
      expect([statusCode, headers.accept]).toEqual([415, 'application/json'])
      expect((await deliver('x'.repeat(17 * 1024 * 1024))).statusCode).toBe(413)
    })

    it('are not told by a user', async () => {
      expect((await deliver({ events: [auditEventOf()] }, { by: root })).statusCode).toBe(403)
    })
  })

  it('tell of what identity itself did, and by whom', async () => {
    const res = await identity.app.inject({
      method: 'POST',
      url: '/api/v1/users',
      headers: { authorization: `Bearer ${root}`, 'x-request-id': 'made-for-the-audit' },
      payload: { name: 'ada', password: 'correct horse battery', role: 'viewer' }
    })
    const { id } = res.json<{ id: string }>()
    await expect
      .poll(() => itemsOf('?requestId=made-for-the-audit'), { timeout: 10_000 })
      .toMatchObject([
        {
          service: 'identity',
          action: 'user.created',
          actor: { kind: 'user', name: 'root' },
          targetType: 'user',
          targetId: id,
          before: null,
          after: { name: 'ada', role: 'viewer', disabled: false }
        }
      ])
  })

  describe('read', () => {
    const at = (day: number) => `2020-01-${String(day).padStart(2, '0')}T00:00:00.000Z`
    const made = [1, 2, 3].map((day) =>
      auditEventOf({ action: 'read.read', occurredAt: at(day), targetId: `t${day}` })
    )

    beforeAll(async () => {
      await deliver({ events: made })
    })

    it('come the latest first, by pages, with their number where it is asked for', async () => {
      const first = await get('?action=read.read&limit=2&include=total')
      expect(first.headers['cache-control']).toBe('private, no-cache')
      expect(first.headers.etag).toMatch(/^W\//)
      const { items, page } = first.json<{ items: AuditEvent[]; page: { next: string } }>()
      expect(items).toEqual([made[2], made[1]])
      expect(page).toMatchObject({ limit: 2, total: 3 })
      const second = await get(`?action=read.read&limit=2&cursor=${page.next}`)
      expect(second.json()).toEqual({ items: [made[0]], page: { limit: 2, next: null } })
      expect(second.headers.link).toContain('rel="prev"')
    })

    it.each([
      ['a time', `occurredAt.gte=${at(2)}&occurredAt.lt=${at(3)}`, ['t2']],
      ['an actor', 'actorId=u1&sort=occurredAt', ['t1', 't2', 't3']],
      ['a target', 'targetType=gateway&targetId=t3', ['t3']],
      ['a service', 'service=records', []],
      ['a request', 'requestId=none', []]
    ])('are found by %s', async (_what, query, targets) => {
      expect((await itemsOf(`?action=read.read&${query}`)).map(({ targetId }) => targetId)).toEqual(targets)
    })

    it('come in XML', async () => {
      const { body } = await get('?targetId=t1', 'application/xml')
      expect(body).toMatch(/<auditEvents [^>]*><auditEvent><id>/)
      expect(body).toContain('<actor><kind>user</kind><id>u1</id><name>ada</name></actor>')
      expect(body).toContain('<after xsi:nil="true"/>')
    })

    it('come as a table, whole, however many there are', async () => {
      for (let batch = 0; batch < 6; batch++) {
        const events = Array.from({ length: 100 }, () => auditEventOf({ action: 'many.many' }))
        await deliver({ events })
      }
      const csv = await get('?action=many.many&limit=1', 'text/csv')
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
      const lines = csv.body.trimEnd().split('\r\n')
      expect(lines[0]).toBe('id,occurredAt,service,actor,action,targetType,targetId,before,after,requestId')
      expect(new Set(lines).size).toBe(601)
      const rows = await get('?action=read.read&fields=targetId,action', 'application/x-ndjson')
      expect(rows.body.split('\n')[0]).toBe('{"action":"read.read","targetId":"t3"}')
    })

    it.each([
      '?limit=0',
      '?limit=501',
      '?sort=requestId',
      '?service=none',
      '?actorId=%00',
      '?occurredAt.gte=yesterday',
      '?occurredAt.lt=2016-12-31T23:59:60Z',
      '?occurredAt.lt=0000-01-01T00:00:00Z',
      '?cursor=x',
      '?fields=hash',
      '?other=1'
    ])('refuses %s', async (query) => {
      expect((await get(query)).statusCode).toBe(400)
    })

    it('come in no other form', async () => {
      expect((await get('', 'image/png')).statusCode).toBe(406)
    })

    it('are read alone: nothing changes or removes them', async () => {
      const res = await identity.app.inject({
        method: 'DELETE',
        url: PATH,
        headers: { authorization: `Bearer ${root}` }
      })
      expect([res.statusCode, res.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    })
  })
})
