import { afterEach, describe, expect, it, vi } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

const AT = '/api/v1/gateways:import'

describe('an import', () => {
  const test = useTestApp()
  const { send } = test
  const load = (payload: string | object, contentType = 'application/json', query = '') =>
    send('POST', AT + query, { payload, headers: { 'content-type': contentType } })
  const get = async (id: string) => (await send('GET', `/api/v1/gateways/${id}`)).json()
  const total = async () => (await send('GET', '/api/v1/gateway-summary')).json().total

  afterEach(async () => void (await test.database.pool.query('delete from gateways')))

  it('has a result for each row, and keeps those that are sound', async () => {
    await send('POST', '/api/v1/gateways', {
      payload: { id: 'old', name: 'kept', tags: ['a'], devices: [{ name: 'd', voltage: 1 }] }
    })
    const response = await load({
      items: [
        { id: 'new', tags: ['x'] },
        { id: 'old', description: 'told' },
        { id: 'a/b' },
        { id: 'bad', location: { lat: 100, lon: 0 } },
        { name: 'nameless' },
        'no object',
        {
          id: 'twins',
          devices: [
            { name: 'a', voltage: 1 },
            { name: 'a', voltage: 2 }
          ]
        },
        { id: 'new', name: 'again' }
      ]
    })
    expect(response.statusCode).toBe(200)
    const { items, ...counts } = response.json()
    expect(counts).toEqual({
      id: null,
      state: 'done',
      dryRun: false,
      rows: 8,
      created: 1,
      updated: 2,
      invalid: 5
    })
    expect(items.map((row: { status: string }) => row.status)).toEqual([
      'created',
      'updated',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'updated'
    ])
    expect(items[2]).toEqual({
      row: 3,
      id: 'a/b',
      status: 'invalid',
      errors: [{ pointer: '', code: 'gateway_id_unfit', detail: expect.any(String) }]
    })
    expect(items[3].errors[0]).toMatchObject({ pointer: '/location/lat', code: 'maximum' })
    expect(await get('old')).toMatchObject({
      name: 'kept',
      description: 'told',
      tags: ['a'],
      devices: [{ name: 'd' }]
    })
    expect(await get('new')).toMatchObject({ name: 'again', tags: ['x'] })
    expect(await total()).toBe(2)
  })

  it.each([
    [
      'CSV',
      'text/csv',
      'id,name,location,tags,expectedIntervalSeconds\r\n007,"Roof, ""n""","{""lat"":1,""lon"":2}","[""a""]",30\r\nbad,,here,,x\r\n'
    ],
    [
      'NDJSON',
      'application/x-ndjson',
      '{"id":"007","name":"Roof, \\"n\\"","location":{"lat":1,"lon":2},"tags":["a"],"expectedIntervalSeconds":30}\n{"id":"bad","location":"here"}\n'
    ],
    [
      'XML',
      'application/xml',
      '<gateways><gateway><id>007</id><name>Roof, "n"</name><location><lat>1</lat><lon>2</lon></location><tags><tag>a</tag></tags><expectedIntervalSeconds>30</expectedIntervalSeconds></gateway><gateway><id>bad</id><expectedIntervalSeconds>x</expectedIntervalSeconds></gateway></gateways>'
    ]
  ])('comes as %s', async (_form, contentType, payload) => {
    const response = await load(payload, contentType)
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ created: 1, invalid: 1 })
    expect(await get('007')).toMatchObject({
      name: 'Roof, "n"',
      location: { lat: 1, lon: 2 },
      tags: ['a'],
      expectedIntervalSeconds: 30
    })
  })

  it.each([
    ['CSV with a row too long', 'text/csv', 'id,name\nbad,1,2\nok,x\n', '', 'csv_malformed'],
    ['CSV with a control character', 'text/csv', 'id,name\nbad,\u0001\nok,x\n', 'bad', 'text_not_clean'],
    [
      'NDJSON with a line that is none',
      'application/x-ndjson',
      '{"id":\n{"id":"ok"}',
      '',
      'ndjson_malformed'
    ],
    [
      'JSON with a control character',
      'application/json',
      '{"items":[{"id":"bad","name":"\\u0000"},{"id":"ok"}]}',
      'bad',
      'text_not_clean'
    ],
    [
      'JSON with half a character in an id',
      'application/json',
      '[{"id":"b\\ud800"},{"id":"ok"}]',
      'b\ufffd',
      'text_not_clean'
    ],
    ['a list alone', 'application/json', '[{"id":1},{"id":"ok"}]', '', 'type']
  ])('keeps the rows beside a bad one: %s', async (_what, contentType, payload, id, code) => {
    const response = await load(payload, contentType)
    expect([response.statusCode, response.json().items]).toEqual([
      200,
      [
        { row: 1, id, status: 'invalid', errors: [expect.objectContaining({ code })] },
        { row: 2, id: 'ok', status: 'created', errors: [] }
      ]
    ])
  })

  it('goes out as XML', async () => {
    const headers = { accept: 'application/xml' }
    const { body } = await send('POST', AT, { payload: { items: [{ id: 'x' }] }, headers })
    expect(body).toContain(
      '<items><row><row>1</row><id>x</id><status>created</status><errors/></row></items>'
    )
  })

  it('rehearsed changes nothing, and tells the same', async () => {
    await send('POST', '/api/v1/gateways', { payload: { id: 'old' } })
    const payload = {
      items: [{ id: 'new' }, { id: 'old', name: 'x' }, { id: 'a/b' }, { id: 'new' }, { id: 1 }]
    }
    const rehearsed = (await load(payload, undefined, '?dryRun=true')).json()
    expect([await total(), (await get('old')).name, rehearsed.dryRun]).toEqual([1, null, true])
    const done = (await load(payload)).json()
    expect(rehearsed.items).toEqual(done.items)
  })

  it('happens once under one Idempotency-Key', async () => {
    const options = {
      payload: { items: [{ id: 'x' }, { id: 'a/b' }] },
      headers: { 'idempotency-key': 'import' }
    }
    const first = await send('POST', AT, options)
    const second = await send('POST', AT, options)
    expect([second.body, second.headers['idempotency-replayed']]).toEqual([first.body, 'true'])
    expect(await total()).toBe(1)
  })

  it('that is long goes on behind a Location, for its caller alone', async () => {
    const items = Array.from({ length: 1_050 }, (_, i) => ({
      id: `g${i}`,
      ...(i === 7 && { state: 'online' }),
      ...(i === 8 && { 'name\u0000': '\ud800' })
    }))
    const started = await load({ items })
    expect(started.statusCode).toBe(202)
    const at = String(started.headers.location)
    expect(started.json()).toMatchObject({ state: 'running', rows: 1_050, items: [] })
    await vi.waitFor(async () => expect((await send('GET', at)).json().state).toBe('done'), 25_000)
    const done = (await send('GET', at)).json()
    expect(done).toMatchObject({ rows: 1_050, created: 1_048, invalid: 2 })
    expect(done.items[7]).toMatchObject({ row: 8, status: 'invalid' })
    expect(done.items[8]).toMatchObject({ row: 9, status: 'invalid' })
    expect(await total()).toBe(1_048)
    expect((await send('GET', at, { as: 'user' })).json().code).toBe('import_not_found')
  })

  /** Who makes the same gateway waits for this connection. */
  async function halfMade(id: string) {
    const other = await test.database.pool.connect()
    await other.query('begin; set local idle_in_transaction_session_timeout = 0')
    await other.query("insert into gateways (id, document) values ($1, '{}')", [id])
    return other
  }

  it('that is cut off on the way makes each gateway once, and says so', async () => {
    const { pool } = test.database
    const other = await halfMade('g50')
    const ids = Array.from({ length: 1_050 }, (_, i) => ({ id: `g${i}` }))
    const at = String((await load({ items: ids })).headers.location)
    const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await pool.query(cutOff)).rowCount).toBe(1), 25_000)
    await other.query('rollback')
    other.release()
    await vi.waitFor(async () => expect((await send('GET', at)).json().state).toBe('done'), 25_000)
    expect((await send('GET', at)).json()).toMatchObject({ created: 1_050, updated: 0, invalid: 0 })
    expect((await pool.query('select from gateways where version > 1')).rowCount).toBe(0)
  })

  it('that cannot go on keeps none behind it waiting', async () => {
    const other = await halfMade('stuck7')
    const loadLong = async (name: string) => {
      const items = Array.from({ length: 1_050 }, (_, i) => ({ id: `${name}${i}` }))
      return String((await load({ items })).headers.location)
    }
    const [stuck, behind] = [await loadLong('stuck'), await loadLong('behind')]
    await vi.waitFor(async () => expect((await send('GET', behind)).json().state).toBe('done'), 25_000)
    expect((await send('GET', stuck)).json()).toMatchObject({ state: 'running', items: [] })
    await other.query('rollback')
    other.release()
    await vi.waitFor(async () => expect((await send('GET', stuck)).json().state).toBe('done'), 25_000)
  })

  it.each([
    ['no rows', { rows: [] }, '', 400],
    ['another member', { items: [{}], more: 1 }, '', 400],
    ['an odd dryRun', { items: [] }, '?dryRun=maybe', 400],
    ['an odd dryRun and a bad row', { items: [{}] }, '?dryRun=maybe', 400],
    ['an unknown parameter and a bad row', { items: [{}] }, '?dry=1', 400],
    ['too many rows', { items: Array.from({ length: 20_001 }, () => ({})) }, '', 422]
  ])('with %s is refused as a whole', async (_what, payload, query, status) => {
    expect((await load(payload, undefined, query)).statusCode).toBe(status)
    expect(await total()).toBe(0)
  })

  it.each([
    ['text/csv', 'id\r\n"x', 400],
    ['application/xml', '<gateways><gateway>', 400],
    ['text/plain', 'id', 415],
    ['text/csv', `id\r\n${'x'.repeat(8 * 1024 * 1024)}`, 413]
  ])('as %s refuses what cannot be read', async (contentType, payload, status) => {
    expect((await load(payload, contentType)).statusCode).toBe(status)
  })
})
