import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AnswerCheck,
  type Call,
  createAnswerCheck,
  createCredentials,
  createPlaces,
  exampleFor,
  exampleOf,
  inOrder,
  NOT_EXECUTED,
  type OpenApi,
  type OperationAt,
  operationsOf,
  PARTICULARS
} from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const services = new URL('../../../services/', import.meta.url)
const documents = readdirSync(services)
  .map((name) => new URL(`${name}/openapi.json`, services))
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as OpenApi)
const operations = documents.flatMap((document) =>
  operationsOf(document).map((operation) => ({ ...operation, document }))
)
const executed = inOrder(operations.filter(({ operationId }) => !(operationId in NOT_EXECUTED)))

describe('the API through the gateway', () => {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-examples-'))
  const checks = new Map<OpenApi, AnswerCheck>()
  let platform: SpawnedPlatform
  let credentials: ReturnType<typeof createCredentials>
  let admin: string

  beforeAll(async () => {
    chmodSync(data, 0o755)
    platform = await spawnPlatform({
      FIELDGATE_DATA: data,
      DEMO: 'true',
      OPEN_REGISTRATION: 'true',
      SECURITY_CONTACT: 'mailto:security@fieldgate.example'
    })
    const rootSecret = readFileSync(join(data, 'secrets', 'service-secret'), 'utf8')
    credentials = createCredentials(platform.url, rootSecret)
    admin = await credentials.user('admin', 'password123')
  }, 60_000)
  afterAll(async () => {
    await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  }, 20_000)

  async function authorizationOf({ operationId }: OperationAt): Promise<string | undefined> {
    const as = PARTICULARS[operationId]?.as
    if (as === 'nobody') return undefined
    if (as === 'someone who signs in for it') return credentials.user('admin', 'password123')
    if (as === undefined) return admin
    return as === 'client' ? credentials.client : credentials.service()
  }

  const call: Call = (method, path, payload) =>
    fetch(platform.url + path, {
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

  function bodyOf({ operationId, requestBody }: OperationAt, document: OpenApi) {
    if (!requestBody) return undefined
    const { body } = PARTICULARS[operationId] ?? {}
    if (body) return { type: body.type, body: new Uint8Array(body.bytes) }
    const example = exampleOf(requestBody.content['application/json'], document)
    if (example === undefined) throw new Error(`${operationId}: give the schema of its body examples`)
    return { type: 'application/json', body: JSON.stringify(example) }
  }

  /** Undefined of an image, and of a stream, which has no end. */
  async function textOf(response: Response, contentType = ''): Promise<string | undefined> {
    if (!/^(image\/|text\/event-stream)/.test(contentType)) return response.text()
    await response.body?.cancel()
    return undefined
  }

  it('is described whole, as its services describe it', async () => {
    const merged = (await (await call('GET', '/api/v1/openapi.json')).json()) as OpenApi
    const idsOf = (list: OperationAt[]) => list.map(({ operationId }) => operationId).sort()
    expect(idsOf(operationsOf(merged))).toEqual(idsOf(operations))
  })

  it('has no operation that is excused or particular and does not exist', () => {
    const ids = new Set(operations.map(({ operationId }) => operationId))
    const named = [...Object.keys(NOT_EXECUTED), ...Object.keys(PARTICULARS)]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it.each(executed.map((operation) => [operation.operationId, operation] as const))(
    'does what the example of %s shows',
    async (operationId, operation) => {
      const { document, method } = operation
      const path = (await places.pathOf(operation)) + queryOf(operation)
      const sent = bodyOf(operation, document)
      const authorization = await authorizationOf(operation)
      const response = await fetch(platform.url + path, {
        method: method.toUpperCase(),
        headers: {
          ...(authorization && { authorization }),
          ...(sent && { 'content-type': sent.type }),
          ...(await preconditionOf(operation, path))
        },
        ...(sent && { body: sent.body })
      })
      const contentType = response.headers.get('content-type') ?? undefined
      const body = await textOf(response, contentType)
      const successes = Object.keys(operation.responses).filter((status) => status.startsWith('2'))
      expect(successes, `${method} ${path}: ${body}`).toContain(String(response.status))
      places.remember(response.headers.get('location'))
      if (!checks.has(document)) checks.set(document, createAnswerCheck(document))
      const answer = { status: response.status, contentType, body, isSparse: false }
      const fault = await checks.get(document)!(operationId, answer)
      expect(fault).toBeUndefined()
    }
  )
})
