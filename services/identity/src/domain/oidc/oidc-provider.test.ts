import { describe, expect, it } from 'vitest'
import { roleOf } from './oidc-provider.ts'

const roles = { chief: 'admin', staff: 'operator' } as const

describe('the role of a user who comes from a provider', () => {
  it.each([
    ['one value', { sub: 'u', group: 'staff' }, { roleClaim: 'group', roles }, 'operator'],
    [
      'the first that fits of several',
      { sub: 'u', group: ['staff', 'chief'] },
      { roleClaim: 'group', roles },
      'admin'
    ],
    ['a path', { sub: 'u', realm: { roles: ['staff'] } }, { roleClaim: 'realm.roles', roles }, 'operator'],
    [
      'a name with dots',
      { sub: 'u', 'https://a.b/r': 'chief' },
      { roleClaim: 'https://a.b/r', roles },
      'admin'
    ],
    [
      'none that fits',
      { sub: 'u', group: 'guest' },
      { roleClaim: 'group', roles, defaultRole: 'viewer' },
      'viewer'
    ],
    ['no claim', { sub: 'u' }, { roleClaim: 'group', roles, defaultRole: 'member' }, 'member'],
    ['no claim that is asked for', { sub: 'u', chief: 'chief' }, { roles, defaultRole: 'member' }, 'member'],
    ['nothing at all', { sub: 'u', group: 'guest' }, { roleClaim: 'group', roles }, undefined],
    [
      'a member that every object has',
      { sub: 'u' },
      { roleClaim: 'constructor.name', roles: { Object: 'admin' } },
      undefined
    ]
  ] as const)('comes from %s', (_name, claims, rules, expected) => {
    expect(roleOf(claims, rules)).toBe(expected)
  })
})
