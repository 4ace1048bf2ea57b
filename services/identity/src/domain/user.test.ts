import { Role, Scope } from '@fieldgate/types'
import { describe, expect, it } from 'vitest'
import { isActive, isUserName, scopesOf } from './user.ts'

describe('scopes of a role', () => {
  const reads = ['gateways:read', 'pipelines:read', 'records:read', 'metrics:read']
  const writes = ['gateways:write', 'pipelines:write', 'records:write', 'pipelines:push']

  it.each([
    ['viewer', reads],
    ['operator', [...reads, ...writes]],
    ['admin', Scope.enum],
    ['member', [...reads, ...writes].filter((scope) => scope !== 'metrics:read')]
  ] as const)('%s', (role, scopes) => {
    expect([...scopesOf(role)].sort()).toEqual([...scopes].sort())
  })

  it('leaves no role out', () => {
    expect(Role.enum.filter((role) => scopesOf(role).length === 0)).toEqual([])
  })
})

describe('user name', () => {
  it.each([
    ['ada', true],
    ['Ada.Lovelace-1_x@example.org', true],
    ['zoë', true],
    ['', false],
    ['a:b', false],
    ['a b', false],
    ['a\u0000', false],
    ['\ud800', false],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false]
  ])('%j: %s', (name, expected) => {
    expect(isUserName(name)).toBe(expected)
  })
})

describe('whether a user may enter', () => {
  const user = {
    id: '1',
    name: 'ada',
    role: 'viewer',
    passwordHash: '',
    createdAt: new Date(),
    demo: false,
    disabledAt: null
  } as const

  it.each([
    ['a user', user, false, true],
    ['a disabled user', { ...user, disabledAt: new Date() }, false, false],
    ['a demo user where DEMO is on', { ...user, demo: true }, true, true],
    ['a demo user where DEMO is off', { ...user, demo: true }, false, false],
    ['a disabled demo user', { ...user, demo: true, disabledAt: new Date() }, true, false]
  ])('%s', (_name, someone, demo, expected) => {
    expect(isActive(someone, demo)).toBe(expected)
  })
})
