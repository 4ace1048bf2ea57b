import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

const XML = 'application/xml'
const DEVICES = '/api/v1/gateways/g/devices'
const BATTERY = { name: 'Battery 1/2', voltage: 48.2, realPower: 12, timestamp: '2026-01-02T03:04:05Z' }
const AT_BATTERY = `${DEVICES}/Battery%201%2F2`

describe('devices', () => {
  const test = useTestApp()
  const { send } = test
  const legacy = async () => (await send('GET', '/api/data/g')).body

  beforeEach(async () => void (await send('POST', '/api/v1/gateways', { payload: { id: 'g' } })))
  afterEach(async () => void (await test.database.pool.query('delete from gateways')))

  it('are made once under a name, and shown where they were said to be', async () => {
    const made = await send('POST', DEVICES, { payload: BATTERY })
    expect([made.statusCode, made.headers.location]).toEqual([201, AT_BATTERY])
    const shown = await send('GET', AT_BATTERY)
    expect(shown.json()).toEqual(BATTERY)
    expect(shown.headers.etag).toBe(made.headers.etag)
    const again = await send('POST', DEVICES, { payload: BATTERY })
    expect([again.statusCode, again.json().code]).toEqual([409, 'device_name_taken'])
  })

  it('stand in the document under the spellings of old', async () => {
    await send('POST', DEVICES, { payload: { ...BATTERY, reactivePower: 1, serial: '007' } })
    expect(JSON.parse(await legacy())).toEqual({
      gatewayID: 'g',
      devices: [
        {
          name: 'Battery 1/2',
          voltage: 48.2,
          real_power: 12,
          timestamp: '2026-01-02T03:04:05Z',
          reactive_power: 1,
          serial: '007'
        }
      ]
    })
  })

  it('are shown of a document from before, in whatever form it keeps them', async () => {
    const payload = JSON.stringify({
      gatewayID: 'g',
      site: 'kept',
      devices: {
        device: [
          {
            name: 'text',
            voltage: ' 48.5 ',
            real_power: '1e3',
            timestamp: 7,
            'a\u0001b': ['\u0002', { x: 1 }]
          },
          { name: 'text', voltage: 'the second of the name' },
          { name: 'word', voltage: 'high', current: true },
          { name: '', voltage: 1 },
          { name: 5, voltage: 1 },
          'name voltage'
        ]
      }
    })
    const headers = { 'content-type': 'application/json' }
    await send('PUT', '/api/data/g', { headers, payload })
    expect((await send('GET', DEVICES)).json().items).toEqual([
      { name: 'text', voltage: 48.5, realPower: 1000, timestamp: '7', 'a\ufffdb': ['\ufffd', { x: 1 }] },
      { name: 'word', voltage: null, current: null }
    ])
    const xml = await send('GET', DEVICES, { headers: { accept: XML } })
    expect(xml.body).toContain('<device><name>word</name><voltage xsi:nil="true"/>')
  })

  it('leave alone what else the document holds, to the digit', async () => {
    const payload =
      '{"gatewayID":"g","n":12345678901234567890,"devices":[{"name":"a","voltage":230.50,"s":1.10},{"voltage":1,"name":7}]}'
    await send('PUT', '/api/data/g', { headers: { 'content-type': 'application/json' }, payload })
    await send('POST', DEVICES, { payload: { name: 'b', voltage: 1 } })
    expect(await legacy()).toBe(
      '{"gatewayID":"g","n":12345678901234567890,"devices":[{"name":"a","voltage":230.50,"s":1.10},{"name":"b","voltage":1}]}'
    )
  })

  it('leave alone what of a device a patch does not name: digits, text in place of numbers, what XML cannot carry', async () => {
    const others = String.raw`"voltage":"230.50","real_power":7.10,"serial":12345678901234567890,"a\u0001":"\u0002"`
    const payload = `{"gatewayID":"g","devices":[{"name":"a",${others},"site":{"x":1.10,"y":2}}]}`
    await send('PUT', '/api/data/g', { headers: { 'content-type': 'application/json' }, payload })
    const patch = { current: 1, site: { y: null, z: 3 } }
    expect((await send('PATCH', `${DEVICES}/a`, { payload: patch })).statusCode).toBe(200)
    expect(await legacy()).toBe(
      `{"gatewayID":"g","devices":[{"name":"a",${others},"site":{"x":1.10,"z":3},"current":1}]}`
    )
  })

  it.each(['POST', 'PUT'] as const)('keep every digit that %s gives them, or are refused', async (method) => {
    const url = method === 'POST' ? DEVICES : `${DEVICES}/a`
    const headers = { 'content-type': 'application/json' }
    const device = (serial: string) => `{"name":"a","voltage":1,"serial":${serial}}`
    const refused = await send(method, url, { headers, payload: device('12345678901234567890') })
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'number_inexact'])
    await send(method, url, { headers, payload: device('"12345678901234567890"') })
    expect((await send('GET', `${DEVICES}/a`)).json().serial).toBe('12345678901234567890')
  })

  it('show a number of a document that no number holds as text, which may be sent back', async () => {
    const document = '{"gatewayID":"g","devices":[{"name":"a","voltage":1,"serial":12345678901234567890}]}'
    const headers = { 'content-type': 'application/json' }
    await send('PUT', '/api/data/g', { headers, payload: document })
    const shown = (await send('GET', `${DEVICES}/a`)).json()
    expect(shown.serial).toBe('12345678901234567890')
    expect((await send('PUT', `${DEVICES}/a`, { payload: shown })).json()).toEqual(shown)
  })

  it('are made by PUT and then replaced, in JSON and in XML', async () => {
    const made = await send('PUT', AT_BATTERY, { payload: { voltage: 1, note: 'x' } })
    expect([made.statusCode, made.headers.location]).toEqual([201, AT_BATTERY])
    const replaced = await send('PUT', AT_BATTERY, {
      payload: '<device><voltage>2.50</voltage><entry key="a b">007</entry></device>',
      headers: { 'content-type': XML }
    })
    expect([replaced.statusCode, replaced.json()]).toEqual([
      200,
      { name: 'Battery 1/2', voltage: 2.5, 'a b': '007' }
    ])
  })

  it('go out as XML and come back the same', async () => {
    const device = { ...BATTERY, 'odd name': { list: [1, 'x', null], on: true }, text: 'a<b>&"\'\r' }
    await send('POST', DEVICES, { payload: device })
    const { body } = await send('GET', AT_BATTERY, { headers: { accept: XML } })
    const back = await send('PUT', AT_BATTERY, { payload: body, headers: { 'content-type': XML } })
    expect(back.json()).toEqual(device)
  })

  it('are patched member by member', async () => {
    await send('POST', DEVICES, { payload: { ...BATTERY, serial: '1', note: 'x' } })
    const payload = { voltage: 47, realPower: null, serial: '2', note: null }
    const response = await send('PATCH', AT_BATTERY, { payload })
    expect(response.json()).toEqual({
      name: BATTERY.name,
      timestamp: BATTERY.timestamp,
      voltage: 47,
      serial: '2'
    })
  })

  it('are not patched where what is left would be no device: one whose voltage only the legacy face admits', async () => {
    const payload = JSON.stringify({ gatewayID: 'g', devices: [{ name: 'word', voltage: 'high' }] })
    await send('PUT', '/api/data/g', { headers: { 'content-type': 'application/json' }, payload })
    const response = await send('PATCH', `${DEVICES}/word`, { payload: { current: 1 } })
    expect([response.statusCode, response.json().code]).toEqual([422, 'patch_result_invalid'])
    expect((await send('PATCH', `${DEVICES}/word`, { payload: { voltage: 1 } })).statusCode).toBe(200)
  })

  it('are removed, once', async () => {
    await send('POST', DEVICES, { payload: BATTERY })
    expect((await send('DELETE', AT_BATTERY)).statusCode).toBe(204)
    const again = await send('DELETE', AT_BATTERY)
    expect([again.statusCode, again.json().code]).toEqual([404, 'device_not_found'])
  })

  it('honour preconditions, and need none', async () => {
    const made = await send('POST', DEVICES, { payload: BATTERY })
    await send('PATCH', AT_BATTERY, { payload: { voltage: 1 } })
    const stale = { 'if-match': String(made.headers.etag) }
    const payload = { voltage: 2 }
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const)
      expect((await send(method, AT_BATTERY, { headers: stale, payload })).statusCode).toBe(412)
    const absent = { 'if-none-match': '*' }
    expect((await send('PUT', AT_BATTERY, { headers: absent, payload })).statusCode).toBe(412)
    expect((await send('PUT', `${DEVICES}/new`, { headers: absent, payload })).statusCode).toBe(201)
  })

  it('are all kept when several are made at once', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `d${i}`)
    await Promise.all(names.map((name) => send('POST', DEVICES, { payload: { name, voltage: 1 } })))
    const { items } = (await send('GET', DEVICES)).json()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(names)
  })

  it('are made once by two calls of one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'device' }
    await send('POST', DEVICES, { payload: BATTERY, headers })
    const again = await send('POST', DEVICES, { payload: BATTERY, headers })
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
  })

  it('show that their gateway is there', async () => {
    await send('POST', DEVICES, { payload: BATTERY })
    expect((await send('GET', '/api/v1/gateways/g')).json()).toMatchObject({
      state: 'online',
      lastSeenAt: expect.any(String)
    })
  })

  it('list by name, page by page and back', async () => {
    for (const name of ['c', 'a', 'd', 'b']) await send('POST', DEVICES, { payload: { name, voltage: 1 } })
    const names = async (url: string) => {
      const response = await send('GET', url)
      const links = String(response.headers.link)
      const to = (rel: string) => new RegExp(`<([^>]*)>; rel="${rel}"`).exec(links)?.[1]
      return { names: response.json().items.map(({ name }: { name: string }) => name), to }
    }
    const first = await names(`${DEVICES}?limit=3`)
    expect([first.names, first.to('prev')]).toEqual([['a', 'b', 'c'], undefined])
    const second = await names(first.to('next')!)
    expect([second.names, second.to('next')]).toEqual([['d'], undefined])
    expect((await names(second.to('prev')!)).names).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['POST', DEVICES, { name: '', voltage: 1 }, 400, 'input_invalid'],
    ['POST', DEVICES, { name: 'a', voltage: '1' }, 400, 'input_invalid'],
    ['POST', DEVICES, { name: 'a', voltage: 1, timestamp: 'soon' }, 400, 'input_invalid'],
    ['POST', DEVICES, { name: 'a', voltage: 1, note: '\u0000' }, 422, 'text_not_clean'],
    ['PUT', `${DEVICES}/a`, { name: 'b', voltage: 1 }, 400, 'device_name_mismatch'],
    ['PATCH', `${DEVICES}/none`, { voltage: 1 }, 404, 'device_not_found'],
    ['POST', '/api/v1/gateways/none/devices', BATTERY, 404, 'gateway_not_found'],
    ['PUT', '/api/v1/gateways/none/devices/a', { voltage: 1 }, 404, 'gateway_not_found'],
    ['GET', '/api/v1/gateways/none/devices', undefined, 404, 'gateway_not_found'],
    ['GET', `${DEVICES}/none`, undefined, 404, 'device_not_found']
  ] as const)('answer %s %s %j with %i %s', async (method, url, payload, status, code) => {
    const response = await send(method, url, payload ? { payload } : {})
    expect([response.statusCode, response.json().code]).toEqual([status, code])
  })

  it('may say when they measured in milliseconds, whichever way they come', async () => {
    const [timestamp, time] = [1_767_323_045_678, '2026-01-02T03:04:05.678Z']
    const device = { name: 'a', voltage: 1, timestamp }
    const timeOf = async (url: string) => (await send('GET', `${url}/devices/a`)).json().timestamp
    const told = [
      await send('POST', DEVICES, { payload: device }),
      await send('PUT', `${DEVICES}/a`, { payload: { ...device, timestamp: timestamp + 1 } }),
      await send('PUT', `${DEVICES}/a`, {
        payload: `<device><voltage>1</voltage><timestamp>${timestamp}</timestamp></device>`,
        headers: { 'content-type': XML }
      }),
      await send('PATCH', `${DEVICES}/a`, { payload: { timestamp: timestamp + 1 } })
    ]
    const later = time.replace('678', '679')
    expect(told.map((answer) => answer.json().timestamp)).toEqual([time, later, time, later])
    expect(await legacy()).toContain(`"timestamp":"${later}"`)

    await send('POST', '/api/v1/gateways', { payload: { id: 'h', devices: [device] } })
    expect(await timeOf('/api/v1/gateways/h')).toBe(time)
    const items = [{ id: 'h', devices: [{ ...device, timestamp: timestamp + 1 }] }]
    await send('POST', '/api/v1/gateways:import', { payload: { items } })
    expect(await timeOf('/api/v1/gateways/h')).toBe(later)
    const payload = { devices: [device] }
    await send('PATCH', '/api/v1/gateways/h', { payload, headers: { 'if-match': '*' } })
    expect(await timeOf('/api/v1/gateways/h')).toBe(time)
  })

  it.each([
    [Date.now() + 6 * 60_000, 422],
    [8_640_000_000_000_000, 422],
    [8_640_000_000_000_001, 400],
    [-1, 400],
    [1.5, 400]
  ])('may not say that they measured at %s', async (timestamp, status) => {
    const response = await send('POST', DEVICES, { payload: { name: 'a', voltage: 1, timestamp } })
    expect(response.statusCode).toBe(status)
  })

  it('are refused from the future, whichever way they come', async () => {
    const ahead = { ...BATTERY, timestamp: new Date(Date.now() + 6 * 60_000).toISOString() }
    await send('POST', DEVICES, { payload: BATTERY })
    const gateway = { headers: { 'if-match': '*' }, payload: { devices: [ahead] } }
    const answers = await Promise.all([
      send('POST', DEVICES, { payload: { ...ahead, name: 'other' } }),
      send('PUT', AT_BATTERY, { payload: ahead }),
      send('PATCH', AT_BATTERY, { payload: { timestamp: ahead.timestamp } }),
      send('PUT', '/api/v1/gateways/g', gateway),
      send('PATCH', '/api/v1/gateways/g', gateway),
      send('POST', '/api/v1/gateways', { payload: { id: 'h', devices: [ahead] } })
    ])
    for (const answer of answers)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'timestamp_ahead'])
    const rows = [
      { id: 'g', devices: [ahead] },
      { id: 'h', devices: [ahead] }
    ]
    const { items } = (await send('POST', '/api/v1/gateways:import', { payload: { items: rows } })).json()
    expect(items).toMatchObject(rows.map(() => ({ errors: [{ code: 'timestamp_ahead' }] })))
    expect((await send('GET', DEVICES)).json().items).toEqual([BATTERY])
  })

  it('keep a time of old, whatever it is, until they say another', async () => {
    const payload = {
      gatewayID: 'g',
      devices: [{ name: 'a', voltage: 1, timestamp: '9999-01-01T00:00:00Z' }]
    }
    await send('PUT', '/api/data/g', { payload })
    expect((await send('PATCH', `${DEVICES}/a`, { payload: { voltage: 2 } })).statusCode).toBe(200)
  })

  it('refuse to lose their voltage or change their name by a patch', async () => {
    await send('POST', DEVICES, { payload: BATTERY })
    for (const payload of [{ voltage: null }, { name: 'other' }, { timestamp: 'soon' }])
      expect((await send('PATCH', AT_BATTERY, { payload })).statusCode).toBe(400)
  })
})
