import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SpawnedPlatform, spawnPlatform } from '@fieldgate/standalone/spawned-platform'
import {
  type Call,
  createCredentials,
  createPlaces,
  exampleOf,
  inOrder,
  NOT_EXECUTED,
  type OpenApi,
  type OperationAt,
  operationsOf,
  PARTICULARS
} from '@fieldgate/testkit'
import type { CallerName, FuzzBody, FuzzCall, SentCall } from './fuzz-call.ts'
import type { Answer } from './judge.ts'

const GIVE_UP_MS = 30_000
const MEMBER = { name: 'fuzz-member', password: 'a-long-enough-password' }

/** A platform of its own, with resources to call and callers to call them. */
export interface Target {
  document: OpenApi
  operations: OperationAt[]
  /** Makes the resources that the paths speak of, where they are gone, and signs everybody in anew. */
  prepare: () => Promise<void>
  /** Makes again what an operation is about, where a call of another one has taken it away. */
  restore: (operation: OperationAt) => Promise<void>
  send: (operation: OperationAt, call: FuzzCall) => Promise<{ sent: SentCall; answer: Answer }>
  end: () => Promise<void>
}

export async function startTarget(): Promise<Target> {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-fuzz-'))
  chmodSync(data, 0o755)
  const platform: SpawnedPlatform = await spawnPlatform({
    FIELDGATE_DATA: data,
    DEMO: 'true',
    OPEN_REGISTRATION: 'true',
    SECURITY_CONTACT: 'mailto:security@fieldgate.example'
  })
  const credentials = createCredentials(
    platform.url,
    readFileSync(join(data, 'secrets', 'service-secret'), 'utf8')
  )
  const document = (await (await fetch(`${platform.url}/api/v1/openapi.json`)).json()) as OpenApi
  const operations = inOrder(operationsOf(document))
  const authorizations = new Map<CallerName, string>([
    ['client', credentials.client],
    ['forger', 'Bearer my-secret-key']
  ])

  const call: Call = (method, path, payload) =>
    fetch(platform.url + path, {
      method,
      headers: {
        authorization: authorizations.get('admin')!,
        ...(payload !== undefined && { 'content-type': 'application/json' })
      },
      ...(payload !== undefined && { body: JSON.stringify(payload) })
    })
  let places = createPlaces(operations, call)

  async function prepare(): Promise<void> {
    authorizations.set('admin', await credentials.user('admin', 'password123'))
    await call('POST', '/api/v1/users', { ...MEMBER, role: 'member' })
    authorizations.set('member', await credentials.user(MEMBER.name, MEMBER.password))
    authorizations.set('service', await credentials.service())
    const device = (await (await call('POST', '/api/v1/pipelines', {})).json()) as { id: string; key: string }
    authorizations.set('device', `Bearer ${device.key}`)
    places = createPlaces(operations, call)
    places.remember(`/api/v1/pipelines/${device.id}`)
    for (const operation of operations) await make(operation)
    // Some stand only after a while, which is not to be that of a search.
    for (const operation of operations)
      if (!(operation.operationId in NOT_EXECUTED)) await places.pathOf(operation)
  }

  /** Executes the example of an operation that makes something, and keeps where it stands. */
  async function make(operation: OperationAt): Promise<void> {
    const isMade = operation.responses[201] ?? operation.responses[202]
    const example = exampleOf(operation.requestBody?.content['application/json'], document)
    if (operation.method !== 'post' || !isMade || PARTICULARS[operation.operationId]) return
    if (operation.operationId in NOT_EXECUTED) return
    const path = await places.pathOf(operation)
    const response = await call('POST', path, example)
    const { id = Object(example).name } = Object(example) as { id?: string }
    await response.body?.cancel()
    places.remember(response.headers.get('location') ?? (response.status === 409 ? `${path}/${id}` : null))
  }

  async function restore(operation: OperationAt): Promise<void> {
    const makers = operations.filter(
      ({ method, path }) => method === 'post' && operation.path.startsWith(`${path}/{`)
    )
    for (const maker of makers) {
      const [template] = operation.path.slice(maker.path.length + 1).split('/')
      const place = await places.pathOf({ ...operation, path: `${maker.path}/${template}` })
      const found = await call('GET', place)
      await found.body?.cancel()
      if (found.status === 404) await make(maker)
    }
  }

  async function send(operation: OperationAt, fuzz: FuzzCall) {
    const path = filled(operation.path, await places.pathOf(operation), fuzz.segments)
    const search = new URLSearchParams(
      fuzz.query.map(([name, text]): [string, string] => [name, text])
    ).toString()
    const sent: SentCall = {
      method: operation.method.toUpperCase(),
      url: `${platform.url}${path}${search && '?'}${search}`,
      headers: {
        ...(await authorizationOf(operation, fuzz.caller)),
        ...(fuzz.body && { 'content-type': fuzz.body.type }),
        ...(fuzz.precondition === 'standing' && (await preconditionOf(operation, path))),
        ...fuzz.headers
      },
      body: fuzz.body
    }
    return { sent, answer: await answerTo(sent) }
  }

  async function authorizationOf(
    { operationId }: OperationAt,
    caller: CallerName
  ): Promise<{ authorization?: string }> {
    const isSpent = PARTICULARS[operationId]?.as === 'someone who signs in for it' && caller === 'member'
    if (isSpent) return { authorization: await credentials.user(MEMBER.name, MEMBER.password) }
    const authorization = authorizations.get(caller)
    return authorization === undefined ? {} : { authorization }
  }

  async function preconditionOf(
    { responses, method }: OperationAt,
    path: string
  ): Promise<Record<string, string>> {
    if (!responses[412] || method === 'post') return {}
    const response = await call('GET', path)
    await response.body?.cancel()
    const etag = response.headers.get('etag')
    return etag ? { 'if-match': etag } : { 'if-none-match': '*' }
  }

  return {
    document,
    operations,
    prepare,
    restore,
    send,
    async end() {
      await platform.end('SIGINT')
      rmSync(data, { recursive: true, force: true })
    }
  }
}

/** The path with other values for some parameters of its template. */
function filled(template: string, path: string, segments: Readonly<Record<string, string>>): string {
  const given = path.split('/')
  const parts = template.split('/').map((part, at) =>
    part.replace(/^\{(\w+)\}/, (_, name: string) => {
      const nasty = segments[name]
      return nasty === undefined ? given[at]!.replace(/:\w+$/, '') : encodeURIComponent(nasty)
    })
  )
  return parts.join('/')
}

const contentOf = ({ text, isBytes }: FuzzBody): string | Buffer =>
  isBytes ? Buffer.from(text, 'latin1') : text

async function answerTo({ url, method, headers, body }: SentCall): Promise<Answer> {
  const began = performance.now()
  try {
    const response = await fetch(url, {
      method,
      headers: headers as Record<string, string>,
      redirect: 'manual',
      signal: AbortSignal.timeout(GIVE_UP_MS),
      ...(body !== undefined && method !== 'GET' && { body: contentOf(body) })
    })
    const contentType = response.headers.get('content-type') ?? undefined
    const isRead = !/^(image\/|text\/event-stream)/.test(contentType ?? '')
    if (!isRead) await response.body?.cancel()
    const text = isRead ? await response.text() : undefined
    const names = [...response.headers.keys()]
    return {
      status: response.status,
      contentType,
      headers: names,
      body: text,
      tookMs: performance.now() - began
    }
  } catch (error) {
    return {
      status: undefined,
      contentType: undefined,
      headers: [],
      body: String((error as Error).cause ?? error),
      tookMs: performance.now() - began
    }
  }
}
