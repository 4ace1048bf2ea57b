import { describe, expect, it } from 'vitest'
import { createFieldgate, unwrap } from './client.ts'
import { apiKey, pipelineKey } from './credentials.ts'
import { everyItem } from './pages.ts'
import { cut, json, startServer } from './test-server.test.fixture.ts'

const NOW = json(429, { code: 'quota_exceeded', detail: 'too many' }, { 'retry-after': '0' })
const GONE = json(503, { code: 'unavailable', detail: 'later' }, { 'retry-after': '0' })
const RECORDS = { items: [], page: { limit: 50, next: null } }
const NEW_GATEWAY = { id: 'a', name: 'A' } as never

const listRecords = (baseUrl: string) => unwrap(createFieldgate({ baseUrl }).GET('/api/v1/records'))
const createGateway = (baseUrl: string) =>
  unwrap(createFieldgate({ baseUrl }).POST('/api/v1/gateways', { body: NEW_GATEWAY }))

describe('a call', () => {
  it('gives what the server answered', async () => {
    const { url } = await startServer(json(200, RECORDS))
    expect(await listRecords(url)).toEqual(RECORDS)
  })

  it('throws a refusal with its code, its errors and its request id', async () => {
    const problem = {
      code: 'invalid',
      detail: 'no',
      requestId: 'r-1',
      errors: [{ detail: 'no', pointer: '/a' }]
    }
    const { url } = await startServer(json(400, problem))
    await expect(listRecords(url)).rejects.toMatchObject({
      name: 'ProblemError',
      status: 400,
      code: 'invalid',
      message: 'no',
      requestId: 'r-1',
      errors: [{ detail: 'no', pointer: '/a' }]
    })
  })

  it('throws a refusal that is no problem document too', async () => {
    const { url } = await startServer((response) => response.writeHead(400).end('<html>'))
    await expect(listRecords(url)).rejects.toMatchObject({ status: 400, code: 'unknown' })
  })

  it('signs with an API key, and with the key of a device', async () => {
    const { url, heard } = await startServer(json(200, RECORDS))
    await createFieldgate({ baseUrl: url, credentials: apiKey('fg_x') }).GET('/api/v1/records')
    await createFieldgate({ baseUrl: url, credentials: pipelineKey('k') }).GET('/api/v1/records')
    expect(heard.map(({ headers }) => [headers.authorization, headers['x-pipeline-key']])).toEqual([
      ['Bearer fg_x', undefined],
      [undefined, 'k']
    ])
  })

  it('repeats the members of a list in the query', async () => {
    const { url, heard } = await startServer(json(200, RECORDS))
    const client = createFieldgate({ baseUrl: url })
    await client.GET('/api/v1/gateways', { params: { query: { tag: ['a', 'b'] } } as never })
    expect(heard[0]!.url).toBe('/api/v1/gateways?tag=a&tag=b')
  })
})

describe('retries', () => {
  it.each([
    ['a 503', GONE],
    ['a 429', NOW],
    ['a cut connection', cut]
  ])('follow %s of a read', async (_what, failure) => {
    const { url, heard } = await startServer(failure, json(200, RECORDS))
    expect(await listRecords(url)).toEqual(RECORDS)
    expect(heard).toHaveLength(2)
  })

  it.each([
    ['a 503', GONE],
    ['a cut connection', cut]
  ])('follow %s of a POST under the same Idempotency-Key, with the same body', async (_what, failure) => {
    const { url, heard } = await startServer(failure, json(201, {}))
    await createGateway(url)
    const keys = heard.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys).toEqual([keys[0], keys[0]])
    expect(heard.map(({ body }) => JSON.parse(body))).toEqual([NEW_GATEWAY, NEW_GATEWAY])
  })

  it('follow no failure of a write that could take effect twice', async () => {
    const { url, heard } = await startServer(GONE)
    const call = createFieldgate({ baseUrl: url }).PATCH('/api/v1/records/{id}', {
      params: { path: { id: 'x' } },
      body: {} as never
    } as never)
    await expect(unwrap(call as never)).rejects.toMatchObject({ status: 503 })
    expect(heard).toHaveLength(1)
  })

  it('end after the last attempt with its answer', async () => {
    const { url, heard } = await startServer(GONE)
    await expect(listRecords(url)).rejects.toMatchObject({ status: 503, retryAfter: 0 })
    expect(heard).toHaveLength(4)
  })

  it('do not wait for a server that asks for more patience than is wanted', async () => {
    const { url, heard } = await startServer(json(429, {}, { 'retry-after': '3600' }))
    await expect(listRecords(url)).rejects.toMatchObject({ status: 429, retryAfter: 3600 })
    expect(heard).toHaveLength(1)
  })
})

describe('everyItem', () => {
  it('follows the pages to the last', async () => {
    const page = (items: number[], next: string | null) => ({ items, page: { limit: 2, next } })
    const { url, heard } = await startServer(json(200, page([1, 2], 'c')), json(200, page([3], null)))
    const client = createFieldgate({ baseUrl: url })
    const fetchPage = (cursor?: string) =>
      unwrap(client.GET('/api/v1/records', { params: { query: cursor === undefined ? {} : { cursor } } }))
    const items: unknown[] = []
    for await (const item of everyItem(fetchPage)) items.push(item)
    expect(items).toEqual([1, 2, 3])
    expect(heard.map(({ url: path }) => path)).toEqual(['/api/v1/records', '/api/v1/records?cursor=c'])
  })
})
