import { access, createApp, type ServiceApp } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { representations } from './representations.ts'

const Part = Type.Object(
  { name: Type.String(), voltage: Type.Number() },
  { additionalProperties: true, xml: { name: 'part' } }
)
const Thing = Type.Object(
  {
    id: Type.String(),
    count: Type.Integer(),
    note: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
    tags: Type.Array(Type.String({ xml: { name: 'tag' } }), { xml: { wrapped: true } }),
    parts: Type.Array(Part, { xml: { wrapped: true } }),
    labels: Type.Record(Type.String(), Type.String())
  },
  { $id: 'Thing', additionalProperties: false, xml: { name: 'thing' } }
)
const thing = Type.Unsafe<object>({ $ref: 'Thing#' })
const Things = Type.Object(
  {
    items: Type.Array(thing),
    page: Type.Object({
      limit: Type.Integer(),
      next: Type.Unsafe<string | null>({ type: ['string', 'null'] })
    })
  },
  { xml: { name: 'things' } }
)

const stored = {
  id: '007',
  count: 3,
  note: null,
  tags: ['a<b>&"\'', 'two\rlines'],
  parts: [{ name: 'p', voltage: 1.5, extra: true, deep: { list: [1, 'x', null] } }],
  labels: { 'a key': 'v' },
  secret: 'hidden'
}
const shown = { ...stored, secret: undefined }

describe('representations', () => {
  let app: ServiceApp
  let lasting = stored

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    app.addSchema(Thing)
    await app.register(representations)
    app.get(
      '/thing',
      {
        schema: {
          operationId: 'x',
          querystring: Type.Object({ fields: Type.Optional(Type.String()) }),
          response: { 200: thing }
        }
      },
      async (_request, reply) => {
        reply.resource = { version: 4, updatedAt: new Date('2026-01-02T03:04:05.678Z') }
        return stored
      }
    )
    app.get(
      '/things',
      {
        config: { media: ['json', 'xml', 'csv', 'ndjson'] },
        schema: {
          operationId: 'x',
          querystring: Type.Object({ fields: Type.Optional(Type.String()) }),
          response: { 200: Things }
        }
      },
      async () => ({ items: [stored], page: { limit: 50, next: null } })
    )
    app.post(
      '/things',
      { schema: { operationId: 'postThing', body: thing, response: { 200: thing } } },
      async (request) => request.body as object
    )
    app.put(
      '/thing',
      { schema: { operationId: 'putThing', body: thing, response: { 200: thing } } },
      async (request, reply) => {
        reply.resource = { version: 5, updatedAt: new Date('2026-01-02T03:04:05.678Z') }
        return request.body as object
      }
    )
    app.get(
      '/lasting',
      {
        config: { lasting: true },
        schema: {
          operationId: 'getLasting',
          querystring: Type.Object({ fields: Type.Optional(Type.String()) }),
          response: { 200: thing }
        }
      },
      async () => lasting
    )
    app.get('/raw', { config: { media: 'own' }, schema: { operationId: 'getRaw' } }, async () => 'raw')
  })

  const get = (url: string, accept?: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { ...headers, ...(accept !== undefined && { accept }) } })

  it.each([
    [undefined, 'application/json; charset=utf-8'],
    ['', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['application/xml; charset=utf-8', 'application/xml; charset=utf-8'],
    ['text/xml;charset="UTF-8", */*;q=0.1', 'application/xml; charset=utf-8'],
    ['application/vnd.fieldgate.v1+xml; charset=utf-8', 'application/xml; charset=utf-8'],
    ['application/xml', 'application/xml; charset=utf-8'],
    ['text/xml', 'application/xml; charset=utf-8'],
    ['application/xml;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['application/xml, application/json', 'application/json; charset=utf-8'],
    ['application/json;q=0, */*', 'application/xml; charset=utf-8'],
    ['application/*;q=0.1, application/xml', 'application/xml; charset=utf-8'],
    ['application/vnd.fieldgate.v1+json', 'application/json; charset=utf-8'],
    ['application/vnd.fieldgate.v1+xml', 'application/xml; charset=utf-8'],
    ['image/png, application/json;q=0.1', 'application/json; charset=utf-8']
  ])('answers Accept: %s as %s', async (accept, type) => {
    const response = await get('/thing', accept)
    expect([response.statusCode, response.headers['content-type'], response.headers.vary]).toEqual([
      200,
      type,
      'Accept'
    ])
  })

  it.each([
    ['/thing', 'text/csv', 406, 'not_acceptable'],
    ['/thing', 'application/json;q=0', 406, 'not_acceptable'],
    ['/thing', 'application/json; charset=utf-16', 406, 'not_acceptable'],
    ['/thing', 'application/vnd.fieldgate.v2+json', 400, 'version_unsupported'],
    ['/thing?other=1', 'application/json', 400, 'input_invalid'],
    ['/thing?fields=secret', 'application/json', 400, 'field_unknown'],
    ['/none', 'image/png', 406, 'not_acceptable']
  ])('refuses %s as %s with %i %s', async (url, accept, status, code) => {
    const response = await get(url, accept)
    expect([response.statusCode, response.headers.vary]).toEqual([status, 'Accept'])
    expect(response.json()).toMatchObject({ status, code })
  })

  it('writes an answer that lasts once in each form, and another one anew', async () => {
    let written = 0
    const thingNamed = (id: string) => ({
      ...stored,
      get id() {
        written += 1
        return id
      }
    })
    const forms = ['application/json', 'application/xml']
    const answers = () => Promise.all(forms.map((accept) => get('/lasting', accept)))
    lasting = thingNamed('first')
    const first = await answers()
    const times = written
    const again = await answers()
    expect(written).toBe(times)
    expect(again.map(({ body, headers: { etag, 'content-type': type } }) => [body, etag, type])).toEqual(
      first.map(({ body, headers: { etag, 'content-type': type } }) => [body, etag, type])
    )
    expect(first[0]!.json()).toEqual({ ...shown, id: 'first' })
    expect((await get('/lasting?fields=count')).json()).toEqual({ count: 3 })
    expect((await app.inject({ method: 'HEAD', url: '/lasting' })).body).toBe('')
    lasting = thingNamed('second')
    const ifNoneMatch = { 'if-none-match': String(first[0]!.headers.etag) }
    const anew = await get('/lasting', undefined, ifNoneMatch)
    expect([anew.statusCode, anew.json().id]).toEqual([200, 'second'])
    const same = await get('/lasting', undefined, { 'if-none-match': String(anew.headers.etag) })
    expect([same.statusCode, same.body]).toEqual([304, ''])
  })

  it('leaves a route its own type', async () => {
    expect((await get('/raw', 'image/png')).body).toBe('raw')
  })

  it('writes what the schema names, and gives the same back from XML', async () => {
    const { body: xml } = await get('/thing', 'application/xml')
    expect(xml).toContain('<note xsi:nil="true"/>')
    expect(xml).toContain('two&#13;lines')
    expect(xml).not.toContain('hidden')
    const echoed = await app.inject({
      method: 'POST',
      url: '/things',
      payload: xml,
      headers: { 'content-type': 'application/xml' }
    })
    expect(echoed.json()).toEqual(JSON.parse(JSON.stringify(shown)))
  })

  it('keeps members that are named as each object has some, in both forms and at any depth', async () => {
    const names = { constructor: 'c', toString: 't', valueOf: 'v', hasOwnProperty: 'h' }
    const sent = { ...shown, labels: names, parts: [{ name: 'p', voltage: 1, ...names, deep: [names] }] }
    const post = (payload: string, type: string, accept: string) =>
      app.inject({ method: 'POST', url: '/things', payload, headers: { 'content-type': type, accept } })
    const xml = await post(JSON.stringify(sent), 'application/json', 'application/xml')
    const json = await post(xml.body, 'application/xml', 'application/json')
    expect([json.statusCode, json.json()]).toEqual([200, JSON.parse(JSON.stringify(sent))])
  })

  it('keeps the digits of a number in XML that no number holds, as text', async () => {
    const digits = '12345678901234567890'
    const xml = await get('/thing', 'application/xml')
    const payload = xml.body.replace(/(<entry key="extra" xsi:type=")boolean">true/, `$1number">${digits}`)
    const headers = { 'content-type': 'application/xml' }
    const kept = await app.inject({ method: 'POST', url: '/things', payload, headers })
    expect(kept.json().parts[0].extra).toBe(digits)
    const counted = payload.replace('<count>3', `<count>${digits}`)
    const refused = await app.inject({ method: 'POST', url: '/things', payload: counted, headers })
    expect(refused.json()).toMatchObject({ status: 400, code: 'input_invalid' })
  })

  it('writes lists as rows', async () => {
    const csv = await get('/things', 'text/csv')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.split('\r\n')[0]).toBe('id,count,note,tags,parts,labels')
    expect(csv.body).not.toContain('hidden')
    const ndjson = await get('/things?fields=id,count', 'application/x-ndjson')
    expect(ndjson.body).toBe('{"id":"007","count":3}\n')
  })

  it('writes a list in XML as its plural holding its singular', async () => {
    const { body } = await get('/things?fields=id', 'application/xml')
    expect(body).toMatch(
      /<things[^>]*><thing><id>007<\/id><\/thing><page><limit>50<\/limit><next xsi:nil="true"\/><\/page><\/things>$/
    )
  })

  it('keeps the fields that were asked for, in JSON too', async () => {
    expect((await get('/thing?fields=count,id')).json()).toEqual({ id: '007', count: 3 })
    expect((await get('/things?fields=id')).json()).toEqual({
      items: [{ id: '007' }],
      page: { limit: 50, next: null }
    })
  })

  it('answers 304 to a client that has this representation, and 200 to one that has the other', async () => {
    const json = await get('/thing')
    const xml = await get('/thing', 'application/xml')
    expect(json.headers.etag).toMatch(/^"4-[\w-]{16}"$/)
    expect(xml.headers.etag).not.toBe(json.headers.etag)
    const again = await get('/thing', undefined, { 'if-none-match': `"x", W/${json.headers.etag}` })
    expect([again.statusCode, again.body, again.headers.etag, again.headers.vary]).toEqual([
      304,
      '',
      json.headers.etag,
      'Accept'
    ])
    expect(
      (await get('/thing', 'application/xml', { 'if-none-match': String(json.headers.etag) })).statusCode
    ).toBe(200)
    expect((await get('/thing', undefined, { 'if-none-match': '*' })).statusCode).toBe(304)
    expect(
      (await get('/thing', undefined, { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT' })).statusCode
    ).toBe(304)
    expect(
      (await get('/thing', undefined, { 'if-modified-since': 'Thu, 01 Jan 2026 03:04:05 GMT' })).statusCode
    ).toBe(200)
  })

  it('gives what a write left behind the ETag that it is read with', async () => {
    const written = await app.inject({
      method: 'PUT',
      url: '/thing',
      payload: { ...stored, secret: undefined }
    })
    expect(written.statusCode).toBe(200)
    const hash = String((await get('/thing')).headers.etag).slice('"4-'.length)
    expect(written.headers.etag).toBe(`"5-${hash}`)
    expect(written.headers['last-modified']).toBe('Fri, 02 Jan 2026 03:04:05 GMT')
  })

  it('gives a list a weak ETag', async () => {
    const { headers } = await get('/things')
    expect(headers.etag).toMatch(/^W\/"/)
    expect((await get('/things', undefined, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
  })

  it('answers problems in XML where XML is preferred', async () => {
    const response = await get('/none', 'application/xml')
    expect(response.headers['content-type']).toContain('application/problem+xml')
    expect(response.body).toContain('<problem xmlns="urn:ietf:rfc:7807"')
    expect(response.body).toContain('<code>route_not_found</code>')
  })

  const sound = JSON.stringify({ ...stored, secret: undefined })
  const withExtra = (number: string) => sound.replace('"extra":true', `"extra":${number}`)
  it.each([
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'application/json', 400, 'body_not_utf8'],
    ['a NUL', sound.replace('"007"', '"0\\u00007"'), 'application/json', 422, 'text_not_clean'],
    ['a lone surrogate', sound.replace('"007"', '"\\ud800"'), 'application/json', 422, 'text_not_clean'],
    [
      'a body nested too deep',
      `{"a":${'['.repeat(40)}${']'.repeat(40)}}`,
      'application/json',
      400,
      'body_too_deep'
    ],
    [
      'a body nested too deep, with many digits',
      `${'['.repeat(100_000)}1234567890123456${']'.repeat(100_000)}`,
      'application/json',
      400,
      'body_too_deep'
    ],
    [
      'a number with more digits than a double',
      withExtra('12345678901234567890'),
      'application/json',
      422,
      'number_inexact'
    ],
    ['a number beyond all doubles', withExtra('-1e400'), 'application/json', 422, 'number_inexact'],
    ['a poisoned member', '{"__proto__":{}}', 'application/json', 400, 'body_malformed'],
    ['a poisoned element', '<thing><__proto__/></thing>', 'application/xml', 400, 'xml_element_unexpected'],
    [
      'a poisoned entry',
      '<thing><labels><entry key="__proto__">x</entry></labels></thing>',
      'application/xml',
      400,
      'xml_element_unexpected'
    ],
    ['a poisoned constructor', '{"constructor":{"prototype":{}}}', 'application/json', 400, 'body_malformed'],
    [
      'a poisoned constructor, as entries',
      '<thing><parts><part><entry key="constructor" xsi:type="object" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><entry key="prototype">x</entry></entry></part></parts></thing>',
      'application/xml',
      400,
      'xml_element_unexpected'
    ],
    [
      'an element that each object has',
      '<thing><constructor>x</constructor></thing>',
      'application/xml',
      400,
      'input_invalid'
    ],
    ['another root', '<things/>', 'application/xml', 400, 'xml_root_unexpected'],
    [
      'an element twice',
      '<thing><id>1</id><id>2</id></thing>',
      'application/xml',
      400,
      'xml_element_repeated'
    ],
    ['an unknown element', '<thing><admin>true</admin></thing>', 'application/xml', 400, 'input_invalid'],
    ['another charset', sound, 'application/json; charset=utf-16', 415, 'media_type_unsupported'],
    ['rows where a resource is due', 'id\r\n1', 'text/csv', 415, 'media_type_unsupported'],
    ['plain text', 'x', 'text/plain', 415, 'media_type_unsupported']
  ] as const)('refuses %s', async (_what, payload, contentType, status, code) => {
    const response = await app.inject({
      method: 'POST',
      url: '/things',
      payload,
      headers: { 'content-type': contentType }
    })
    expect(response.json()).toMatchObject({ status, code })
    if (status === 415) expect(response.headers.accept).toBe('application/json, application/xml')
  })

  it('refuses a body that does not say what it is', async () => {
    const response = await app.inject({ method: 'POST', url: '/things', payload: sound })
    expect([response.statusCode, response.json().code]).toEqual([415, 'media_type_unsupported'])
    expect(response.headers.accept).toBe('application/json, application/xml')
  })

  it('refuses a compressed body and says so', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const response = await app.inject({ method: 'POST', url: '/things', payload: 'x', headers })
    expect([response.statusCode, response.headers['accept-encoding']]).toEqual([415, 'identity'])
  })
})

it('depends on Accept besides on what CORS lets an answer depend', async () => {
  const app = await createApp({ name: 'test', corsOrigins: 'https://console.test' })
  await app.register(async (face) => {
    await face.register(representations)
    await face.register(access, { authenticate: async () => undefined })
    const schema = { hide: true }
    face.get('/open', { config: { access: 'public' }, schema }, async () => ({ id: '1' }))
    face.get('/guarded', { config: { access: 'authenticated' }, schema }, async () => ({ id: '1' }))
  })
  for (const [url, status] of [
    ['/open', 200],
    ['/guarded', 401]
  ] as const) {
    const { statusCode, headers } = await app.inject({ url, headers: { origin: 'https://console.test' } })
    expect([statusCode, headers.vary]).toEqual([status, 'Origin, Accept'])
  }
})
