import { Role, Scope } from '@fieldgate/types'
import { describe, expect, it } from 'vitest'
import { isActive, isUserName, leavesAdmin, newUser, scopesOf } from './user.ts'

const userOf = (id: string, role: Role) =>
  newUser({ id, name: `user ${id}`, role, passwordHash: '', demo: false }, new Date())

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
  const user = userOf('1', 'viewer')

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

describe('whether somebody is left who may administer', () => {
  const admin = userOf('1', 'admin')
  const demoted = { ...admin, role: 'operator' } as const
  const disabled = { ...admin, disabledAt: new Date() }
  const other = userOf('2', 'admin')
  const shutOut = { ...other, disabledAt: new Date() }
  const ofDemo = { ...other, demo: true }

  it.each([
    ['the last one is demoted', admin, demoted, [admin], false, false],
    ['the last one is disabled', admin, disabled, [admin], false, false],
    ['the last one is removed', admin, undefined, [admin], false, false],
    ['the last one gets another password', admin, { ...admin, passwordHash: 'x' }, [admin], false, true],
    ['one of two is demoted', admin, demoted, [admin, other], false, true],
    ['the other one is disabled', admin, undefined, [admin, shutOut], false, false],
    ['the other one is of a demonstration', admin, undefined, [admin, ofDemo], false, false],
    ['the other one is of this demonstration', admin, undefined, [admin, ofDemo], true, true],
    ['somebody else is removed', userOf('3', 'viewer'), undefined, [admin], false, true],
    ['one who is disabled is removed', disabled, undefined, [disabled], false, true]
  ])('when %s', (_when, before, after, admins, demo, expected) => {
    expect(leavesAdmin({ before, after }, admins, demo)).toBe(expected)
  })
})
