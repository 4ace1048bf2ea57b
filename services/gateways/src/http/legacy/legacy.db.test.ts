import type { InjectOptions } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../test-app.test.fixture.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const XML_TYPE = { 'content-type': 'application/xml' }
const gateway = (id: string) => ({ gatewayID: id, devices: [{ name: 'Battery', voltage: 48 }] })

describe('legacy gateways', () => {
  const test = useTestApp()
  const { send } = test
  const list = async () => (await send('GET', '/api/data')).json<Array<{ gatewayID: string }>>()

  afterEach(async () => {
    for (const { gatewayID } of await list())
      await send('DELETE', `/api/data/${encodeURIComponent(gatewayID)}`)
  })

  it('keeps numbers to the digit', async () => {
    const payload =
      '{"gatewayID":"n","devices":[{"name":"a","voltage":230.50,"serial":12345678901234567890}]}'
    const added = await send('POST', '/api/data', { headers: JSON_TYPE, payload })
    expect(added.body).toContain('"voltage":230.50,"serial":12345678901234567890')
    expect((await send('GET', '/api/data/n')).body).toBe(payload)
  })

  it('keeps half a megabyte', async () => {
    const payload = { ...gateway('large'), pad: 'x'.repeat(500_000) }
    expect((await send('POST', '/api/data', { payload })).statusCode).toBe(201)
    expect((await send('GET', '/api/data/large')).json()).toEqual(payload)
  })

  // What was kept must not be answered as refused: the answer holds more, and nests deeper, than the document.
  it.each([
    ['nested 32 deep', `{"gatewayID":"edge","devices":[],"n":${'['.repeat(31)}${']'.repeat(31)}}`],
    ['of 1 MiB', `{"gatewayID":"edge","devices":[],"p":"${'x'.repeat(1_048_576 - 40)}"}`]
  ])('takes a document %s, the most there may be', async (_what, payload) => {
    expect((await send('POST', '/api/data', { headers: JSON_TYPE, payload })).statusCode).toBe(201)
    expect((await send('GET', '/api/data/edge')).body).toBe(payload)
    const asXml = await send('GET', '/api/data/edge', { headers: { accept: 'application/xml' } })
    expect(asXml.statusCode).toBe(200)
  })

  it.each(['a/b', 'GW 7/ü', 'a?b#c', '%41', 'k'.repeat(2048)])(
    'finds the gateway %j by its id',
    async (id) => {
      const url = `/api/data/${encodeURIComponent(id)}`
      expect((await send('PUT', url, { payload: gateway('x') })).statusCode).toBe(200)
      expect((await send('GET', url)).json()).toEqual(gateway(id))
    }
  )

  it('gives what came as JSON back as XML and the reverse', async () => {
    const name = 'a<b>&"\''
    await send('POST', '/api/data', { payload: { gatewayID: 'j', devices: [{ name, voltage: '007' }] } })
    const { body } = await send('GET', '/api/data/j', { headers: { accept: 'application/xml' } })
    const payload = body.replace('<response>', '<item>').replace('</response>', '</item>')
    await send('PUT', '/api/data/x', {
      headers: XML_TYPE,
      payload: payload.replaceAll(/<\/?item>(?=<name|<\/device)/g, '')
    })
    expect((await send('GET', '/api/data/x')).json()).toEqual({
      gatewayID: 'x',
      devices: { device: { name, voltage: '007' } }
    })
  })

  it('lists gateways beyond a page, each once', async () => {
    const ids = Array.from({ length: 5 }, (_, i) => `p${i}`)
    for (const id of ids)
      await send('POST', '/api/data', { payload: { ...gateway(id), pad: 'x'.repeat(200_000) } })
    expect((await list()).map(({ gatewayID }) => gatewayID)).toEqual(ids)
    const { body } = await send('GET', '/api/data', { headers: { accept: 'application/xml' } })
    expect(body.match(/<gatewayID>p\d/g)).toHaveLength(5)
    expect(body).toMatch(
      /^<\?xml [^>]*><response><gateways><gateway><item>.*<\/item><\/gateway><\/gateways><\/response>$/s
    )
  })

  it('keeps what v1 said of a gateway, and shows v1 what was written here', async () => {
    const payload = { id: 'shared', name: 'Roof', tags: ['a'], devices: [{ name: 'x', voltage: 1 }] }
    const made = await send('POST', '/api/v1/gateways', { payload })
    const put = await send('PUT', '/api/data/shared', { payload: { ...gateway('shared'), site: 'b' } })
    expect(put.statusCode).toBe(200)
    const shown = await send('GET', '/api/v1/gateways/shared')
    expect(shown.json()).toMatchObject({
      name: 'Roof',
      tags: ['a'],
      devices: [{ name: 'Battery', voltage: 48 }]
    })
    expect(shown.headers.etag).not.toBe(made.headers.etag)
    const { etag } = shown.headers
    await send('PUT', '/api/v1/gateways/shared', { payload: {}, headers: { 'if-match': String(etag) } })
    expect((await send('GET', '/api/data/shared')).json()).toEqual({
      gatewayID: 'shared',
      devices: [],
      site: 'b'
    })
  })

  it.each(['POST', 'PUT'] as const)('does a %s once under one Idempotency-Key', async (method) => {
    const url = method === 'POST' ? '/api/data' : '/api/data/once'
    const options = { payload: gateway('once'), headers: { 'idempotency-key': method } }
    const first = await send(method, url, options)
    await send('DELETE', '/api/data/once')
    const second = await send(method, url, options)
    expect([second.statusCode, second.body]).toEqual([first.statusCode, first.body])
    expect(second.headers['idempotency-replayed']).toBe('true')
    expect(await list()).toEqual([])
    const other = { ...options, payload: gateway('other') }
    const refused = await send(method, url, other)
    expect([refused.statusCode, refused.json()]).toEqual([422, { error: expect.any(String) }])
  })

  it('says on every answer that it is deprecated, and what takes its place', async () => {
    for (const url of ['/api/data', '/api/data/none']) {
      const { headers } = await send('GET', url)
      expect(headers.deprecation).toMatch(/^@\d+$/)
      expect(headers.link).toContain('</api/v1/gateways>; rel="successor-version"')
    }
  })

  it('tells the audit of what it writes', async () => {
    await test.database.pool.query('delete from audit_outbox')
    await send('POST', '/api/data', { payload: gateway('told'), as: 'user' })
    await send('PUT', '/api/data/told', { payload: gateway('told') })
    await send('DELETE', '/api/data/told')
    await send('DELETE', '/api/data/told')
    const { rows } = await test.database.pool.query('select event from audit_outbox order by position')
    expect(rows.map(({ event }) => [event.action, event.actor.name])).toEqual([
      ['gateway.created', 'user'],
      ['gateway.updated', 'admin'],
      ['gateway.deleted', 'admin']
    ])
  })

  describe('credentials', () => {
    it.each(['viewer', 'member'] as const)(
      'refuse a %s, who is known but may not use this face',
      async (as) => {
        for (const method of ['GET', 'POST'] as const) {
          const response = await send(method, '/api/data', {
            as,
            ...(method === 'POST' && { payload: gateway('v') })
          })
          expect(response.statusCode).toBe(403)
          expect(response.json()).toEqual({ error: 'This needs the role operator or admin' })
        }
        expect(await list()).toEqual([])
      }
    )

    it('refuse a write to whom only reading was granted', async () => {
      expect((await send('GET', '/api/data', { as: 'reader' })).statusCode).toBe(200)
      const response = await send('POST', '/api/data', { as: 'reader', payload: gateway('r') })
      expect(response.statusCode).toBe(403)
      expect(response.json()).toEqual({ error: 'This call needs the scope "gateways:write".' })
    })
  })

  describe('bad input', () => {
    const cases: Array<
      [
        what: string,
        status: number,
        headers: Record<string, string>,
        payload: NonNullable<InjectOptions['payload']>
      ]
    > = [
      ['JSON cut off', 400, JSON_TYPE, '{"gatewayID":"a","devices":['],
      ['JSON with something behind it', 400, JSON_TYPE, '{"gatewayID":"a","devices":[]}}'],
      ['an empty JSON body', 400, JSON_TYPE, ''],
      ['NaN', 400, JSON_TYPE, '{"gatewayID":"a","devices":[],"n":NaN}'],
      ['a list', 400, JSON_TYPE, '[]'],
      ['null devices', 400, JSON_TYPE, '{"gatewayID":"a","devices":null}'],
      ['a number as the id', 400, JSON_TYPE, '{"gatewayID":5,"devices":[]}'],
      ['an empty id', 400, JSON_TYPE, '{"gatewayID":"","devices":[]}'],
      ['an id of 2049 bytes', 400, JSON_TYPE, `{"gatewayID":"${'k'.repeat(2049)}","devices":[]}`],
      ['NUL in the id', 400, JSON_TYPE, String.raw`{"gatewayID":"a\u0000","devices":[]}`],
      ['NUL in a text', 400, JSON_TYPE, String.raw`{"gatewayID":"a","devices":[],"t":"\u0000"}`],
      ['NUL in a name', 400, JSON_TYPE, String.raw`{"gatewayID":"a","devices":[],"\u0000":1}`],
      ['half a surrogate pair', 400, JSON_TYPE, String.raw`{"gatewayID":"a","devices":[],"t":"\ud800"}`],
      [
        'JSON nested 33 deep',
        400,
        JSON_TYPE,
        `{"gatewayID":"a","devices":${'['.repeat(32)}${']'.repeat(32)}}`
      ],
      ['JSON nested 500,000 deep', 400, JSON_TYPE, '['.repeat(500_000)],
      [
        'JSON in other bytes than UTF-8',
        400,
        JSON_TYPE,
        Buffer.from('{"gatewayID":"é","devices":[]}', 'latin1')
      ],
      ['JSON in UTF-16', 400, JSON_TYPE, Buffer.from('{"gatewayID":"a","devices":[]}', 'utf16le')],
      ['XML cut off', 400, XML_TYPE, '<item><gatewayID>a'],
      ['an empty XML body', 400, XML_TYPE, ''],
      ['JSON called XML', 400, XML_TYPE, '{"gatewayID":"a","devices":[]}'],
      [
        'XML with an entity of its own',
        400,
        XML_TYPE,
        '<!DOCTYPE item [<!ENTITY e "x">]><item><gatewayID>&e;</gatewayID></item>'
      ],
      [
        'XML with two ids',
        400,
        XML_TYPE,
        '<item><gatewayID>a</gatewayID><gatewayID>b</gatewayID><devices><name/><voltage/></devices></item>'
      ],
      ['XML without devices', 400, XML_TYPE, '<item><gatewayID>a</gatewayID><devices/></item>'],
      ['XML nested 33 deep', 400, XML_TYPE, `<item>${'<a>'.repeat(32)}${'</a>'.repeat(32)}</item>`],
      [
        'XML in other bytes than UTF-8',
        400,
        XML_TYPE,
        Buffer.from('<item><gatewayID>é</gatewayID></item>', 'latin1')
      ],
      ['JSON over 1 MiB', 413, JSON_TYPE, `{"gatewayID":"a","devices":[],"p":"${'x'.repeat(1_048_576)}"}`],
      [
        'XML over 1 MiB',
        413,
        XML_TYPE,
        `<item><gatewayID>a</gatewayID><p>${'x'.repeat(1_048_576)}</p></item>`
      ],
      [
        'XML over 1 MiB once it is JSON',
        413,
        XML_TYPE,
        `<item><gatewayID>a</gatewayID><devices><name/><voltage/></devices><p>${'"'.repeat(1_000_000)}</p></item>`
      ],
      ['a body of no type', 415, {}, Buffer.from('{"gatewayID":"a","devices":[]}')],
      ['a body of another type', 415, { 'content-type': 'text/plain' }, '{"gatewayID":"a","devices":[]}'],
      ['a body of a type that is none', 415, { 'content-type': 'json' }, '{"gatewayID":"a","devices":[]}'],
      ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }, 'gatewayID=a&devices='],
      [
        'a compressed body',
        415,
        { ...JSON_TYPE, 'content-encoding': 'gzip' },
        '{"gatewayID":"a","devices":[]}'
      ]
    ]

    it.each(cases)(
      'answers %s with %i as {"error": …}, and keeps nothing',
      async (_what, status, headers, payload) => {
        const response = await send('POST', '/api/data', { headers, payload })
        expect(response.statusCode).toBe(status)
        expect(response.headers['content-type']).toMatch(/^application\/json/)
        expect(response.json()).toEqual({ error: expect.any(String) })
        expect(await list()).toEqual([])
      }
    )

    it.each([
      ['PUT', '/api/data/a%00b', 400],
      ['GET', '/api/data/a%00b', 400],
      ['DELETE', '/api/data/a%00b', 400],
      ['PUT', `/api/data/${encodeURIComponent('ü'.repeat(1025))}`, 400],
      ['PUT', '/api/data/%ff', 400],
      ['PUT', '/api/data/%zz', 400],
      ['PUT', '/api/data/', 404],
      ['DELETE', '/api/data/', 404],
      ['GET', '/api/data/a/b', 404]
    ] as const)('answers %s %s with %i', async (method, url, status) => {
      const response = await send(method, url, method === 'PUT' ? { payload: gateway('a') } : {})
      expect(response.statusCode).toBe(status)
      expect(await list()).toEqual([])
    })
  })
})

describe('legacy gateways, for pages of other origins', () => {
  const { send } = useTestApp({ CORS_ORIGINS: 'https://console.test' })

  it('depend on Accept where they are read, besides on the origin', async () => {
    await send('POST', '/api/data', { payload: gateway('seen') })
    for (const url of ['/api/data', '/api/data/seen'])
      expect((await send('GET', url)).headers.vary).toBe('Origin, Accept')
  })
})
