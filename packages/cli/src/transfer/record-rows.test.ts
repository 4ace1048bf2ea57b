import { describe, expect, it } from 'vitest'
import { TABLE } from './dump.ts'
import { isKeyOfOriginal, recordOf } from './record-rows.ts'

describe('a record to import', () => {
  it('of an export has its values, and nothing the platform tells', () =>
    expect(recordOf({ id: 'x', number: 1, value1: 'a', value2: null, shared: false, version: 3 })).toEqual({
      value1: 'a',
      shared: false
    }))

  it('of the original is shared, as everybody saw it there', () =>
    expect(
      recordOf({ id: '1', timestamp: 5, lastmodifiedby: 'sumit', creationdate: '1', [TABLE]: 'record' })
    ).toEqual({
      timestamp: 5,
      shared: true
    }))

  it('is told from an API key of the original', () => {
    expect(isKeyOfOriginal({ username: 'sumit', key: 'k' })).toBe(true)
    expect(isKeyOfOriginal({ [TABLE]: 'authentication_key' })).toBe(true)
    expect(isKeyOfOriginal({ [TABLE]: 'record', value1: 'a' })).toBe(false)
  })
})
