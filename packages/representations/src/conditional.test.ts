import { createApp, type ServiceApp } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admits, preconditionFailed, preconditionOf } from './preconditions.ts'
import { representations } from './representations.ts'

const CHANGED_AT = 'Fri, 02 Jan 2026 03:04:05 GMT'
const BEFORE = 'Thu, 01 Jan 2026 03:04:05 GMT'
const VERSION = 4

type Headers = Record<string, string>

describe('a conditional request', () => {
  let app: ServiceApp
  /** The tag of the thing, as its JSON and as its XML. */
  let json: string
  let xml: string

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    await app.register(representations)
    const thing = Type.Object({ id: Type.String() }, { xml: { name: 'thing' } })
    const params = Type.Object({ id: Type.String() })
    app.get(
      '/things/:id',
      { schema: { operationId: 'getThing', params, response: { 200: thing } } },
      async ({ params: { id } }, reply) => {
        reply.resource = { version: VERSION, updatedAt: new Date('2026-01-02T03:04:05.678Z') }
        return { id }
      }
    )
    app.put(
      '/things/:id',
      { schema: { operationId: 'putThing', params, body: thing, response: { 200: thing, 201: thing } } },
      async (request, reply) => {
        const standing = request.params.id === 'there' ? VERSION : undefined
        if (!admits(preconditionOf(request, { strict: true }), standing)) throw preconditionFailed()
        return reply.code(standing === undefined ? 201 : 200).send(request.body)
      }
    )
    json = String((await app.inject('/things/there')).headers.etag)
    xml = String((await call('GET', { accept: 'application/xml' })).headers.etag)
  })
  afterAll(() => app.close())

  const call = (method: 'GET' | 'HEAD' | 'PUT', headers: Headers, id = 'there') =>
    app.inject({ method, url: `/things/${id}`, headers, ...(method === 'PUT' && { payload: { id } }) })

  it.each<[what: string, headers: () => Headers, status: number]>([
    ['asks for nothing', () => ({}), 200],
    ['has it', () => ({ 'if-none-match': json }), 304],
    ['has it, compared weakly', () => ({ 'if-none-match': `W/${json}` }), 304],
    ['has it among others', () => ({ 'if-none-match': `"1-x", ${json}` }), 304],
    ['has any', () => ({ 'if-none-match': '*' }), 304],
    ['has another version', () => ({ 'if-none-match': '"3-x"' }), 200],
    ['has the other form', () => ({ 'if-none-match': xml }), 200],
    ['has the other form, and wants that', () => ({ 'if-none-match': xml, accept: 'application/xml' }), 304],
    ['has it of that second', () => ({ 'if-modified-since': CHANGED_AT }), 304],
    ['has it of before', () => ({ 'if-modified-since': BEFORE }), 200],
    ['names no date', () => ({ 'if-modified-since': 'yesterday' }), 200],
    [
      'goes by the tag before the date',
      () => ({ 'if-none-match': '"3-x"', 'if-modified-since': CHANGED_AT }),
      200
    ]
  ])('of who %s is answered alike by GET and by HEAD', async (_what, headers, status) => {
    const [get, head] = [await call('GET', headers()), await call('HEAD', headers())]
    expect([get.statusCode, head.statusCode, head.body]).toEqual([status, status, ''])
    const told = ({ etag, vary, 'cache-control': cache }: Headers) => ({ etag, vary, cache })
    expect(told(head.headers as Headers)).toEqual(told(get.headers as Headers))
    expect(get.headers).toMatchObject({ vary: 'Accept', 'cache-control': 'private, no-cache' })
    expect([json, xml]).toContain(get.headers.etag)
    if (status !== 304) return
    expect([get.body, get.headers['content-length']]).toEqual(['', undefined])
    // Of a HEAD it may be told, and is then that of the answer in full (RFC 9110 section 8.6).
    const form: Headers = get.headers.etag === xml ? { accept: 'application/xml' } : {}
    const whole = await call('GET', form)
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
  })

  it.each<[what: string, headers: () => Headers, there: number, none: number]>([
    ['of no version', () => ({}), 428, 428],
    ['of the version that stands', () => ({ 'if-match': json }), 200, 412],
    ['of that version, known as XML', () => ({ 'if-match': xml }), 200, 412],
    ['of one of some versions', () => ({ 'if-match': `"3-x", ${json}` }), 200, 412],
    ['of a version that is gone', () => ({ 'if-match': '"3-x"' }), 412, 412],
    ['of a weak tag', () => ({ 'if-match': `W/${json}` }), 412, 412],
    ['of what is no tag', () => ({ 'if-match': '4' }), 412, 412],
    ['of whatever stands', () => ({ 'if-match': '*' }), 200, 412],
    ['where there is none yet', () => ({ 'if-none-match': '*' }), 412, 201],
    ['of a version, told both ways', () => ({ 'if-match': json, 'if-none-match': '*' }), 412, 412],
    ['of whatever stands and of nothing', () => ({ 'if-match': '*', 'if-none-match': '*' }), 412, 412]
  ])(
    'to write %s has its answer, where there is something and where not',
    async (_what, headers, there, none) => {
      expect((await call('PUT', headers())).statusCode).toBe(there)
      expect((await call('PUT', headers(), 'none')).statusCode).toBe(none)
    }
  )
})
