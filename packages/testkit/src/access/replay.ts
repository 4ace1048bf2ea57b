import { readFileSync } from 'node:fs'
import type { Role, Scope, ServiceName } from '@fieldgate/types'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { exampleOf, type OpenApi, type OperationAt, operationsOf } from '../open-api.ts'
import { ACCESS_TABLE, DEVICE_OPERATIONS, ROLE_SCOPES, type TableAccess } from './table.ts'

export interface AccessSuite {
  service: ServiceName
  openApi: URL
  app: () => FastifyInstance
  /** The Authorization header of each caller, asked for when a case runs; anonymous sends none. */
  authorizationOf: (caller: Exclude<Caller, 'anonymous'>) => Promise<string>
  /** A pipeline whose device calls, where the service knows any: another one each time. Elsewhere its key is nobody's. */
  deviceOf?: () => Promise<{ id: string; key: string }>
}

export type Caller = Role | 'anonymous' | 'device' | 'legacy word' | 'revoked key' | 'expired token'

const CALLERS: readonly Caller[] = [
  'anonymous',
  'device',
  'legacy word',
  'revoked key',
  'expired token',
  'member',
  'viewer',
  'operator',
  'admin'
]
const SOME_ID = '01890a5d-ac96-7000-8000-000000000000'

/** Calls every operation of the service as every kind of caller, and holds the answer against the table. */
export function replayAccess({ service, openApi, app, authorizationOf, deviceOf }: AccessSuite): void {
  const document = JSON.parse(readFileSync(openApi, 'utf8')) as OpenApi
  const table = ACCESS_TABLE[service]
  const operations = operationsOf(document)

  const authorizationFor = async (caller: Caller) =>
    caller === 'anonymous' ? undefined : authorizationOf(caller)

  describe('access', () => {
    it('is said of every operation, and of no other', () => {
      expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(table).sort())
    })

    const cases = operations.flatMap((operation) =>
      CALLERS.map((caller) => [operation.operationId, caller, operation] as const)
    )
    it.each(cases)('to %s for %s', async (operationId, caller, operation) => {
      const { method, path, requestBody } = operation
      // A word that opens nothing is told so of a pipeline that there is, too.
      const named = caller === 'device' || caller === 'legacy word' ? await deviceOf?.() : undefined
      const device = caller === 'device' ? named : undefined
      const authorization = device ? `Bearer ${device.key}` : await authorizationFor(caller)
      // What is for people is refused to a device once it has been read.
      const example = named && exampleOf(requestBody?.content['application/json'], document)
      const { statusCode, stream } = await app().inject({
        method: method.toUpperCase(),
        url: path.replace('{id}', named?.id ?? SOME_ID).replaceAll(/\{(\w+)\}/g, segmentOf(operation)),
        headers: authorization ? { authorization } : {},
        ...(['post', 'put', 'patch'].includes(method) && { payload: example ?? {} }),
        // What it answers is known before a stream ends.
        payloadAsStream: true
      } as InjectOptions)
      stream().destroy()
      const expected = device
        ? deviceRefusal(operationId, path, table[operationId]!)
        : expectedRefusal(table[operationId]!, caller)
      if (expected) expect(statusCode).toBe(expected)
      else expect([401, 403]).not.toContain(statusCode)
    })
  })
}

/** One of the few that the document admits, or an id. */
const segmentOf =
  ({ parameters = [] }: OperationAt) =>
  (_: string, name: string): string => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name)
    return String(parameter?.schema.enum?.[0] ?? SOME_ID)
  }

function expectedRefusal(access: TableAccess, caller: Caller): 401 | 403 | undefined {
  if (access === 'public') return undefined
  if (!isRole(caller) || access === 'client') return 401
  if (access === 'authenticated') return undefined
  return ROLE_SCOPES[caller].includes(access as Scope) ? undefined : 403
}

/** Where nothing names its pipeline, its key is no credential. */
function deviceRefusal(operationId: string, path: string, access: TableAccess): 401 | 403 | undefined {
  if (access === 'public' || DEVICE_OPERATIONS.includes(operationId)) return undefined
  return path.startsWith('/api/v1/pipelines/{id}') ? 403 : 401
}

const isRole = (caller: Caller): caller is Role => caller in ROLE_SCOPES
