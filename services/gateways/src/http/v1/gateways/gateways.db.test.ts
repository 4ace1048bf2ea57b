import { afterEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

const ROOF = {
  id: 'roof-1',
  name: 'Roof',
  description: 'North side',
  location: { lat: 52.5, lon: 13.4 },
  tags: ['site:b', 'site:a'],
  metadata: { floor: 3, '007': 'x', nested: { list: [1, null, 'two'] } },
  expectedIntervalSeconds: 30,
  devices: [{ name: 'Battery', voltage: 48.5, realPower: 7, serial: '007' }]
}
const XML = 'application/xml'

const members = (count: number, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}`, n]))

describe('gateways', () => {
  const test = useTestApp()
  const { send } = test
  const create = (payload: object = ROOF, options: object = {}) =>
    send('POST', '/api/v1/gateways', { payload, ...options })
  const tagOf = async (id: string) => String((await send('GET', `/api/v1/gateways/${id}`)).headers.etag)

  afterEach(async () => void (await test.database.pool.query('delete from gateways')))

  it('are made with all that was sent, and shown alike', async () => {
    const made = await create()
    expect(made.statusCode).toBe(201)
    expect(made.headers.location).toBe('/api/v1/gateways/roof-1')
    const { createdAt, updatedAt, links, ...rest } = made.json()
    expect(rest).toEqual({ ...ROOF, ownerId: null, state: 'neverSeen', lastSeenAt: null })
    expect(createdAt).toBe(updatedAt)
    expect(links).toMatchObject({ self: '/api/v1/gateways/roof-1', photo: '/api/v1/gateways/roof-1/photo' })
    const shown = await send('GET', '/api/v1/gateways/roof-1')
    expect(shown.json()).toEqual(made.json())
    expect(shown.headers.etag).toBe(made.headers.etag)
  })

  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/devices'],
    ['DELETE', '/devices/Battery'],
    ['POST', '/heartbeats'],
    ['GET', '/photo']
  ] as const)('are not asked of the database by an id that it cannot hold: %s %s', async (method, below) => {
    const answer = await send(method, `/api/v1/gateways/a%00b${below}`)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'input_invalid'])
  })

  it('nor their devices by such a name', async () => {
    await create()
    expect((await send('GET', '/api/v1/gateways/roof-1/devices/a%00b')).statusCode).toBe(400)
  })

  it('have defaults for what is left out', async () => {
    expect((await create({ id: 'bare' })).json()).toMatchObject({
      name: null,
      description: null,
      location: null,
      tags: [],
      metadata: {},
      expectedIntervalSeconds: 60,
      devices: []
    })
  })

  it('go out as XML and come back the same', async () => {
    await create({ ...ROOF, name: 'a<b>&"\'\r\n' })
    const shown = await send('GET', '/api/v1/gateways/roof-1', { headers: { accept: XML } })
    expect(shown.headers['content-type']).toBe('application/xml; charset=utf-8')
    const own = /<(ownerId|state|lastSeenAt|createdAt|updatedAt)[^>]*?(\/>|>.*?<\/\1>)|<links>.*<\/links>/g
    const payload = shown.body.replace(own, '').replace('roof-1', 'roof-2')
    const made = await create(payload as never, { headers: { 'content-type': XML } })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ ...ROOF, id: 'roof-2', name: 'a<b>&"\'\r\n' })
  })

  it('list in XML as their plural holding their singular', async () => {
    await create()
    const { body } = await send('GET', '/api/v1/gateways?fields=id,tags', { headers: { accept: XML } })
    expect(body).toContain(
      '<gateway><id>roof-1</id><tags><tag>site:b</tag><tag>site:a</tag></tags></gateway>'
    )
  })

  it('are not made twice under one id', async () => {
    await create()
    const again = await create()
    expect([again.statusCode, again.json().code]).toEqual([409, 'gateway_id_taken'])
    const put = await send('PUT', '/api/v1/gateways/roof-1', {
      payload: {},
      headers: { 'if-none-match': '*' }
    })
    expect(put.statusCode).toBe(412)
  })

  it('are made once by two calls of one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await create(ROOF, { headers })
    const second = await create(ROOF, { headers })
    expect([second.statusCode, second.body]).toEqual([201, first.body])
    expect(second.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: first.headers.etag })
    expect((await create({ id: 'else' }, { headers })).statusCode).toBe(422)
    const legacy = await send('GET', '/api/data')
    expect(legacy.json()).toHaveLength(1)
  })

  it('are made by PUT with If-None-Match, and replaced with If-Match', async () => {
    const made = await send('PUT', '/api/v1/gateways/put', {
      payload: { id: 'put', name: 'first', devices: ROOF.devices },
      headers: { 'if-none-match': '*' }
    })
    expect([made.statusCode, made.headers.location]).toEqual([201, '/api/v1/gateways/put'])
    const replaced = await send('PUT', '/api/v1/gateways/put', {
      payload: { name: 'second' },
      headers: { 'if-match': String(made.headers.etag) }
    })
    expect(replaced.statusCode).toBe(200)
    expect(replaced.json()).toMatchObject({ name: 'second', devices: [] })
  })

  it.each(['PUT', 'PATCH'] as const)('let one of two %ss with the same ETag through', async (method) => {
    await create()
    const headers = { 'if-match': await tagOf('roof-1') }
    const answers = await Promise.all(
      ['a', 'b'].map((name) => send(method, '/api/v1/gateways/roof-1', { payload: { name }, headers }))
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  it('take a tag of their XML form for their JSON form, but no weak one and no old one', async () => {
    await create()
    const shown = await send('GET', '/api/v1/gateways/roof-1', { headers: { accept: XML } })
    const etag = String(shown.headers.etag)
    const patch = (tag: string) =>
      send('PATCH', '/api/v1/gateways/roof-1', { payload: { name: 'x' }, headers: { 'if-match': tag } })
    expect((await patch(`W/${etag}`)).statusCode).toBe(412)
    expect((await patch(etag)).statusCode).toBe(200)
    expect((await patch(etag)).statusCode).toBe(412)
  })

  it('answer 304 to a client that has them, and 406 to one that wants neither form', async () => {
    const { headers } = await create()
    const again = await send('GET', '/api/v1/gateways/roof-1', {
      headers: { 'if-none-match': String(headers.etag) }
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept' })
    const image = await send('GET', '/api/v1/gateways/roof-1', { headers: { accept: 'image/png' } })
    expect(image.statusCode).toBe(406)
  })

  it.each(['PUT', 'PATCH', 'DELETE'] as const)('want to be told of which version a %s is', async (method) => {
    await create()
    const payload = method === 'DELETE' ? {} : { payload: {} }
    const response = await send(method, '/api/v1/gateways/roof-1', payload)
    expect([response.statusCode, response.json().code]).toEqual([428, 'precondition_required'])
  })

  it('are patched member by member', async () => {
    const { headers } = await create()
    const response = await send('PATCH', '/api/v1/gateways/roof-1', {
      payload: { name: null, location: { lat: 1 }, metadata: { floor: null, wing: 'east' }, tags: ['new'] },
      headers: { 'if-match': String(headers.etag), 'content-type': 'application/merge-patch+json' }
    })
    expect(response.json()).toMatchObject({
      name: null,
      description: 'North side',
      location: { lat: 1, lon: 13.4 },
      tags: ['new'],
      devices: ROOF.devices
    })
    expect(response.json().metadata).toEqual({ '007': 'x', nested: { list: [1, null, 'two'] }, wing: 'east' })
  })

  it('are patched in XML, where nil resets', async () => {
    const { headers } = await create()
    const response = await send('PATCH', '/api/v1/gateways/roof-1', {
      payload:
        '<gateway xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name xsi:nil="true"/><devices/></gateway>',
      headers: { 'if-match': String(headers.etag), 'content-type': XML }
    })
    expect(response.json()).toMatchObject({
      name: null,
      description: 'North side',
      devices: [],
      tags: ROOF.tags
    })
  })

  it('are removed with all that hangs on them, once', async () => {
    const { headers } = await create()
    await send('POST', '/api/v1/gateways/roof-1/heartbeats')
    const remove = () =>
      send('DELETE', '/api/v1/gateways/roof-1', { headers: { 'if-match': String(headers.etag) } })
    const removed = await remove()
    expect([removed.statusCode, removed.body]).toEqual([204, ''])
    expect((await remove()).statusCode).toBe(404)
    expect((await send('GET', '/api/v1/gateways/roof-1')).json().code).toBe('gateway_not_found')
  })

  it.each([
    ['an id with a slash', { id: 'a/b' }, 400, 'gateway_id_unfit'],
    ['an id that is too long', { id: 'x'.repeat(65) }, 400, 'gateway_id_unfit'],
    ['an id of dots', { id: '..' }, 400, 'gateway_id_unfit'],
    ['no id', { name: 'x' }, 400, 'input_invalid'],
    ['a state', { id: 'x', state: 'online' }, 400, 'input_invalid'],
    ['an owner', { id: 'x', ownerId: 'me' }, 400, 'input_invalid'],
    ['a version', { id: 'x', version: 7 }, 400, 'input_invalid'],
    ['a latitude out of range', { id: 'x', location: { lat: 91, lon: 0 } }, 400, 'input_invalid'],
    ['half a location', { id: 'x', location: { lat: 1 } }, 400, 'input_invalid'],
    ['a tag twice', { id: 'x', tags: ['a', 'a'] }, 400, 'input_invalid'],
    ['an interval of none', { id: 'x', expectedIntervalSeconds: 0 }, 400, 'input_invalid'],
    ['a number as text', { id: 'x', expectedIntervalSeconds: '60' }, 400, 'input_invalid'],
    ['a device without voltage', { id: 'x', devices: [{ name: 'a' }] }, 400, 'input_invalid'],
    [
      'two devices of one name',
      {
        id: 'x',
        devices: [
          { name: 'a', voltage: 1 },
          { name: 'a', voltage: 2 }
        ]
      },
      422,
      'device_names_repeated'
    ],
    ['metadata over 8 KiB', { id: 'x', metadata: { a: 'x'.repeat(8192) } }, 422, 'metadata_too_large'],
    ['a control character', { id: 'x', name: 'a\u0001' }, 422, 'text_not_clean'],
    ['a lone surrogate', { id: 'x', name: '\ud800' }, 422, 'text_not_clean']
  ])('refuse %s, and keep nothing', async (_what, payload, status, code) => {
    const response = await create(payload)
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect((await send('GET', '/api/v1/gateways?include=total')).json().page.total).toBe(0)
  })

  it.each([
    [{ id: 'other' }, 400, 'gateway_id_mismatch'],
    [{ state: 'online' }, 400, 'input_invalid']
  ])('refuse a PUT of %j', async (payload, status, code) => {
    await create()
    const headers = { 'if-match': await tagOf('roof-1') }
    const response = await send('PUT', '/api/v1/gateways/roof-1', { payload, headers })
    expect([response.statusCode, response.json().code]).toEqual([status, code])
  })

  it.each([
    { id: 'other' },
    { ownerId: 'me' },
    { createdAt: null },
    { location: { lat: 91 } },
    { devices: [{}] }
  ])('refuse a PATCH of %j', async (payload) => {
    await create()
    const headers = { 'if-match': await tagOf('roof-1') }
    const response = await send('PATCH', '/api/v1/gateways/roof-1', { payload, headers })
    expect([response.statusCode, response.json().code]).toEqual([400, 'input_invalid'])
  })

  it.each([
    ['nothing of a location', { location: {} }, '/location'],
    ['half a location', { location: { lat: 1 } }, '/location'],
    ['members of metadata that are too many in all', { metadata: members(40, 'b') }, '/metadata']
  ])('refuse by a rule a PATCH that is right, and would leave %s', async (_what, payload, pointer) => {
    await create({ ...ROOF, location: null, metadata: members(40, 'a') })
    const etag = await tagOf('roof-1')
    const response = await send('PATCH', '/api/v1/gateways/roof-1', {
      payload,
      headers: { 'if-match': etag }
    })
    expect([response.statusCode, response.json().code]).toEqual([422, 'patch_result_invalid'])
    expect(response.json().errors).toContainEqual(expect.objectContaining({ pointer }))
    expect(await tagOf('roof-1')).toBe(etag)
  })

  it('have 412 for a write to what is not there, and 404 for a change', async () => {
    const headers = { 'if-match': '*' }
    expect((await send('PUT', '/api/v1/gateways/none', { payload: {}, headers })).statusCode).toBe(412)
    expect((await send('PATCH', '/api/v1/gateways/none', { payload: {}, headers })).statusCode).toBe(404)
    expect((await send('DELETE', '/api/v1/gateways/none', { headers })).statusCode).toBe(404)
  })

  it('answer under the alias without a version, and refuse another version', async () => {
    await create()
    expect((await send('GET', '/api/gateways/roof-1')).statusCode).toBe(200)
    expect((await send('GET', '/api/gateway-summary?version=1')).statusCode).toBe(200)
    const other = await send('GET', '/api/gateways?version=2')
    expect([other.statusCode, other.json().code]).toEqual([400, 'version_unsupported'])
  })

  it.each([
    ['POST', '/api/v1/gateways/x', 405],
    ['PATCH', '/api/v1/gateways', 405],
    ['GET', '/api/v1/gateways/x/none', 404]
  ] as const)('answer %s %s with %i', async (method, url, status) => {
    const response = await send(method, url, method === 'GET' ? {} : { payload: {} })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  it('tell the audit of each write in its own transaction', async () => {
    await test.database.pool.query('delete from audit_outbox')
    const { headers } = await create()
    const changed = await send('PATCH', '/api/v1/gateways/roof-1', {
      payload: { name: 'Attic' },
      headers: { 'if-match': String(headers.etag) }
    })
    await send('DELETE', '/api/v1/gateways/roof-1', { headers: { 'if-match': String(changed.headers.etag) } })
    const { rows } = await test.database.pool.query('select event from audit_outbox order by position')
    expect(rows.map(({ event }) => [event.action, event.before?.name, event.after?.name])).toEqual([
      ['gateway.created', undefined, 'Roof'],
      ['gateway.updated', 'Roof', 'Attic'],
      ['gateway.deleted', 'Attic', undefined]
    ])
    expect(rows[0].event.actor).toEqual({ kind: 'user', id: test.idOf('admin'), name: 'admin' })
  })

  it('count by state', async () => {
    await create()
    await create({ id: 'seen' })
    await send('POST', '/api/v1/gateways/seen/heartbeats')
    const summary = { neverSeen: 1, online: 1, offline: 0, total: 2 }
    expect((await send('GET', '/api/v1/gateway-summary')).json()).toEqual(summary)
    const { body } = await send('GET', '/api/v1/gateway-summary', { headers: { accept: XML } })
    expect(body).toContain('<neverSeen>1</neverSeen><online>1</online><offline>0</offline>')
  })
})
