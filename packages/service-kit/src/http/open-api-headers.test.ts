import { describe, expect, it } from 'vitest'
import { headersOf } from './open-api-headers.ts'

const headers = (method: string, statuses: readonly number[], config: object = {}) => {
  const response = Object.fromEntries(statuses.map((status) => [status, {}]))
  const told = headersOf({ response }, { method, config } as Parameters<typeof headersOf>[1])
  const { properties = {}, required = [] } = (told ?? {}) as { properties?: object; required?: string[] }
  return Object.keys(properties).map((name) => (required.includes(name) ? `${name}!` : name))
}

describe('the headers of a route in the document', () => {
  it.each<[what: string, method: string, statuses: number[], expected: string[]]>([
    ['a read', 'GET', [200, 304], ['If-None-Match']],
    ['a read of what has no validator', 'GET', [200], []],
    ['a change', 'PATCH', [200, 404, 412], ['If-Match']],
    ['a change that asks for a version', 'PATCH', [200, 412, 428], ['If-Match!']],
    ['a removal that asks for a version', 'DELETE', [204, 412, 428], ['If-Match!']],
    ['a PUT that only replaces', 'PUT', [200, 412, 428], ['If-Match!']],
    ['a PUT that may make', 'PUT', [200, 201, 412, 428], ['If-Match', 'If-None-Match']],
    ['a rotation', 'POST', [201, 412], ['If-Match']],
    ['a write without a name', 'POST', [201], []]
  ])('are, of %s (%s %j), %j', (_what, method, statuses, expected) => {
    expect(headers(method, statuses)).toEqual(expected)
  })

  it('name the write where it may be sent again, always or at times', () => {
    expect(headers('POST', [201], { idempotent: true })).toEqual(['Idempotency-Key'])
    expect(headers('POST', [201], { idempotent: () => true })).toEqual(['Idempotency-Key'])
  })
})
