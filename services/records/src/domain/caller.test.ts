import { describe, expect, it } from 'vitest'
import { assertMayCreate, type Caller, ownerOf, reachOf } from './caller.ts'

const caller = (given: Partial<Caller>): Caller => ({
  kind: 'user',
  id: 'me',
  role: 'member',
  scopes: new Set(),
  resources: undefined,
  ...given
})

describe('reachOf', () => {
  it.each<[Partial<Caller>, object]>([
    [{ role: 'viewer' }, {}],
    [{ role: 'operator' }, {}],
    [{ role: 'admin' }, {}],
    [{ kind: 'service', role: undefined }, {}],
    [{ role: 'member' }, { ownerId: 'me' }],
    [{ kind: 'api_key', role: 'member' }, { ownerId: 'me' }],
    [{ kind: 'api_key', role: undefined }, { ownerId: 'me' }],
    [{ kind: 'api_key', role: 'admin', resources: ['a'] }, { ids: ['a'] }],
    [
      { kind: 'api_key', role: 'member', resources: [] },
      { ownerId: 'me', ids: [] }
    ]
  ])('of %o is %o', (given, reach) => {
    expect(reachOf(caller(given))).toEqual(reach)
  })
})

describe('ownerOf', () => {
  it('is the user, also behind a key, and nobody for a service', () => {
    expect(ownerOf(caller({ kind: 'api_key' }))).toBe('me')
    expect(ownerOf(caller({ kind: 'service' }))).toBeNull()
  })
})

describe('assertMayCreate', () => {
  it('lets a bound key make the records it is bound to, and no others', () => {
    const bound = caller({ kind: 'api_key', resources: ['a'] })
    expect(() => assertMayCreate(bound, 'a')).not.toThrow()
    expect(() => assertMayCreate(bound, 'b')).toThrow('bound')
    expect(() => assertMayCreate(bound)).toThrow('bound')
    expect(() => assertMayCreate(caller({}))).not.toThrow()
  })
})
