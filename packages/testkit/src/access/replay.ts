import { readFileSync } from 'node:fs'
import type { Role, Scope, ServiceName } from '@fieldgate/types'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { ACCESS_TABLE, ROLE_SCOPES, type TableAccess } from './table.ts'

export interface AccessSuite {
  service: ServiceName
  openApi: URL
  app: () => FastifyInstance
  /** The Authorization header of each caller, asked for when a case runs; anonymous sends none. */
  authorizationOf: (caller: Exclude<Caller, 'anonymous'>) => Promise<string>
  /** Whether a device may call at all: then its own tests say what. */
  knowsDevices?: boolean
}

export type Caller = Role | 'anonymous' | 'device' | 'revoked key' | 'expired token'

interface OpenApi {
  paths: Record<string, Record<string, { operationId: string }>>
}

const CALLERS: readonly Caller[] = [
  'anonymous',
  'device',
  'revoked key',
  'expired token',
  'member',
  'viewer',
  'operator',
  'admin'
]
const SOME_ID = '01890a5d-ac96-7000-8000-000000000000'

/** Calls every operation of the service as every kind of caller, and holds the answer against the table. */
export function replayAccess({ service, openApi, app, authorizationOf, knowsDevices }: AccessSuite): void {
  const callers = CALLERS.filter((caller) => !(knowsDevices && caller === 'device'))
  const { paths } = JSON.parse(readFileSync(openApi, 'utf8')) as OpenApi
  const table = ACCESS_TABLE[service]
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ operationId, method, path }))
  )

  describe('access', () => {
    it('is said of every operation, and of no other', () => {
      expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(table).sort())
    })

    const cases = operations.flatMap((operation) =>
      callers.map((caller) => [operation.operationId, caller, operation] as const)
    )
    it.each(cases)('to %s for %s', async (operationId, caller, { method, path }) => {
      const authorization = caller === 'anonymous' ? undefined : await authorizationOf(caller)
      const { statusCode } = await app().inject({
        method: method.toUpperCase(),
        url: path.replaceAll(/\{\w+\}/g, SOME_ID),
        headers: authorization ? { authorization } : {},
        ...(['post', 'put', 'patch'].includes(method) && { payload: {} })
      } as InjectOptions)
      const expected = expectedRefusal(table[operationId]!, caller)
      if (expected) expect(statusCode).toBe(expected)
      else expect([401, 403]).not.toContain(statusCode)
    })
  })
}

function expectedRefusal(access: TableAccess, caller: Caller): 401 | 403 | undefined {
  if (access === 'public') return undefined
  if (!isRole(caller) || access === 'client') return 401
  if (access === 'authenticated') return undefined
  return ROLE_SCOPES[caller].includes(access as Scope) ? undefined : 403
}

const isRole = (caller: Caller): caller is Role => caller in ROLE_SCOPES
