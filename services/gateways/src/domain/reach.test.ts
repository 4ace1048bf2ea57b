import { describe, expect, it } from 'vitest'
import { assertMayMake, ownerOf, reachOf } from './reach.ts'

const ALL = { ownerId: undefined, ids: undefined }

describe('reach', () => {
  it.each([
    ['viewer', ALL],
    ['operator', ALL],
    ['admin', ALL],
    [undefined, ALL],
    ['member', { ownerId: 'me', ids: undefined }]
  ] as const)('of %s is %j', (role, reach) => {
    expect(reachOf({ id: 'me', role, resources: undefined })).toEqual(reach)
  })

  it('of a bound API key is no more than its owner’s', () => {
    expect(reachOf({ id: 'me', role: 'member', resources: ['a'] })).toEqual({ ownerId: 'me', ids: ['a'] })
  })

  it('gives what a member makes to the member, and to nobody what others make', () => {
    expect(ownerOf({ id: 'me', role: 'member', resources: undefined })).toBe('me')
    expect(ownerOf({ id: 'me', role: 'operator', resources: undefined })).toBeNull()
  })

  it('lets a bound key make what it is bound to, and nothing else', () => {
    expect(() => assertMayMake({ ownerId: undefined, ids: ['a'] }, 'a')).not.toThrow()
    expect(() => assertMayMake({ ownerId: undefined, ids: ['a'] }, 'b')).toThrow(
      expect.objectContaining({ code: 'gateway_out_of_reach' })
    )
    expect(() => assertMayMake(ALL, 'b')).not.toThrow()
  })
})
