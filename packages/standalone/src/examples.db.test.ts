import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Call,
  createAnswerCheck,
  createCredentials,
  createPlaces,
  exampleBody,
  exampleFor,
  type Form,
  inOrder,
  NOT_EXECUTED,
  type OpenApi,
  type OperationAt,
  operationsOf,
  PARTICULARS,
  patientFetch,
  settled,
  valueOfAnswer
} from '@fieldgate/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { usePlatform } from './platform.test.fixture.ts'

const services = new URL('../../../services/', import.meta.url)
const documents = readdirSync(services)
  .map((name) => new URL(`${name}/openapi.json`, services))
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as OpenApi)
const checks = new Map(documents.map((document) => [document, createAnswerCheck(document)]))
const operations = documents.flatMap((document) =>
  operationsOf(document).map((operation) => ({ ...operation, document }))
)
const executed = inOrder(operations.filter(({ operationId }) => !(operationId in NOT_EXECUTED)))

type DocumentedOperation = (typeof operations)[number]

interface Answer {
  status: number
  contentType: string | undefined
  /** Their names. */
  headers: string[]
  /** Undefined of an image, and of a stream, which has no end. */
  body: string | undefined
  location: string | null
}

it('has no operation that is excused or particular and does not exist', () => {
  const ids = new Set(operations.map(({ operationId }) => operationId))
  const named = [...Object.keys(NOT_EXECUTED), ...Object.keys(PARTICULARS)]
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

// What has one type of its own is asked for in both as well, and keeps it.
describe.each<Form>(['application/json', 'application/xml'])('the API through the gateway in %s', (form) => {
  const platform = usePlatform({
    DEMO: 'true',
    OPEN_REGISTRATION: 'true',
    SECURITY_CONTACT: 'mailto:security@fieldgate.example'
  })
  let credentials: ReturnType<typeof createCredentials>
  let admin: string

  beforeAll(async () => {
    const rootSecret = readFileSync(join(platform.data, 'secrets', 'service-secret'), 'utf8')
    credentials = createCredentials(platform.url, rootSecret)
    admin = await credentials.user('admin', 'password123')
  })

  async function authorizationOf({ operationId }: OperationAt): Promise<string | undefined> {
    const as = PARTICULARS[operationId]?.as
    if (as === 'nobody') return undefined
    if (as === 'someone who signs in for it') return credentials.user('admin', 'password123')
    if (as === undefined) return admin
    return as === 'client' ? credentials.client : credentials.service()
  }

  const call: Call = (method, path, payload) =>
    patientFetch(platform.url + path, {
      method,
      headers: { authorization: admin, ...(payload !== undefined && { 'content-type': 'application/json' }) },
      ...(payload !== undefined && { body: JSON.stringify(payload) })
    })

  const places = createPlaces(operations, call)

  function queryOf(operation: OperationAt): string {
    const required = (operation.parameters ?? []).filter((each) => each.in === 'query' && each.required)
    const query = required.map(({ name }) => `${name}=${exampleFor(operation, 'query', name)}`)
    return query.length > 0 ? `?${query.join('&')}` : ''
  }

  /** Of a resource that asks which version a change is meant for: the one that stands. */
  async function preconditionOf({ responses, method }: OperationAt, path: string): Promise<object> {
    if (!responses[412] || method === 'post') return {}
    const etag = (await call('GET', path)).headers.get('etag')
    return etag ? { 'if-match': etag } : { 'if-none-match': '*' }
  }

  async function send(operation: DocumentedOperation, path: string, accept: string): Promise<Answer> {
    const authorization = await authorizationOf(operation)
    const sent = exampleBody(operation, operation.document, form)
    const response = await patientFetch(platform.url + path, {
      method: operation.method.toUpperCase(),
      headers: {
        accept,
        ...(authorization && { authorization }),
        ...(sent && { 'content-type': sent.type }),
        ...(await preconditionOf(operation, path))
      },
      ...(sent && { body: sent.body })
    })
    const { status, headers } = response
    const contentType = headers.get('content-type') ?? undefined
    const hasText = !/^(image\/|text\/event-stream)/.test(contentType ?? '')
    if (!hasText) await response.body?.cancel()
    const body = hasText ? await response.text() : undefined
    return { status, contentType, headers: [...headers.keys()], body, location: headers.get('location') }
  }

  const faultOf = ({ document, operationId }: DocumentedOperation, answer: Answer) =>
    checks.get(document)!(operationId, { ...answer, isSparse: false })

  /** What stands at a path, where that is given. */
  async function inJson(path: string | undefined): Promise<unknown> {
    if (path === undefined) return undefined
    const response = await call('GET', path)
    expect(response.status, path).toBe(200)
    return response.json()
  }

  it('is described whole, as its services describe it', async () => {
    const merged = (await (await call('GET', '/api/v1/openapi.json')).json()) as OpenApi
    const idsOf = (list: OperationAt[]) => list.map(({ operationId }) => operationId).sort()
    expect(idsOf(operationsOf(merged))).toEqual(idsOf(operations))
  })

  it.each(executed.map((operation) => [operation.operationId, operation] as const))(
    'does what the example of %s shows',
    async (_operationId, operation) => {
      const path = (await places.pathOf(operation)) + queryOf(operation)
      const before = await inJson(shownBefore(operation, path))
      const answer = await send(operation, path, `${form}, */*;q=0.1`)
      const successes = Object.keys(operation.responses).filter((status) => status.startsWith('2'))
      expect(successes, `${operation.method} ${path}: ${answer.body}`).toContain(String(answer.status))
      places.remember(answer.location)
      expect(await faultOf(operation, answer)).toBeUndefined()
      if (form in (operation.responses[answer.status]?.content ?? {}))
        expect(answer.contentType).toContain(form)

      const shown = isXml(answer) ? shownAfter(operation, path, answer) : undefined
      if (shown !== undefined) {
        const after = await inJson(shown)
        expect(await readXmlOf(operation, answer)).toMatchObject(settled(before ?? after, after) as object)
      }
      for (const type of tablesOf(operation))
        expect(await faultOf(operation, await send(operation, path, type))).toBeUndefined()
    }
  )
})

/** A list comes as rows too. */
const tablesOf = ({ method, responses }: OperationAt): string[] =>
  ['text/csv', 'application/x-ndjson'].filter(
    (type) => method === 'get' && type in (responses[200]?.content ?? {})
  )

const isXml = ({ contentType, body }: Answer) => body && contentType?.startsWith('application/xml')

async function readXmlOf({ document, responses }: DocumentedOperation, { status, body }: Answer) {
  const { schema } = responses[status]!.content!['application/xml']!
  return valueOfAnswer('application/xml', body!, schema!, document)
}

/** Where what a reading shows stands. Not of one that has nothing to show at times: it takes what it shows away. */
const shownBefore = ({ method, responses }: OperationAt, path: string): string | undefined =>
  method === 'get' && responses[200]?.content?.['application/xml'] && !responses[204] ? path : undefined

/** Where stands what an answer shows: what was read, made or changed. */
function shownAfter(operation: OperationAt, path: string, { status, location }: Answer): string | undefined {
  if (status === 201) return location?.startsWith(`${path}/`) ? location : undefined
  const isChanged = status === 200 && ['put', 'patch'].includes(operation.method)
  return isChanged ? path : shownBefore(operation, path)
}
