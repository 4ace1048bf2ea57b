import { describe, expect, it } from 'vitest'
import { contentFaults, isPopulated, type RecordContent, type RecordValues, valueFaults } from './record.ts'

const NOTHING: RecordValues = { timestamp: null, value1: null, value2: null, value3: null }

describe('the values of a record', () => {
  it.each<[Partial<RecordValues>, boolean]>([
    [{}, false],
    [{ timestamp: 0 }, true],
    [{ value1: '' }, true],
    [{ value2: -0.25 }, true],
    [{ value3: false }, true]
  ])('%j: populated is %s', (values, populated) => {
    expect(isPopulated({ ...NOTHING, ...values })).toBe(populated)
  })

  it.each<[Partial<RecordValues>]>([
    [NOTHING],
    [{}],
    [{ timestamp: -1.5e300, value2: Number.MIN_VALUE }],
    [{ value1: 'v'.repeat(255) }],
    [{ value1: '😀'.repeat(255) }]
  ])('can be kept: case %#', (values) => {
    expect(valueFaults(values)).toEqual([])
  })

  it.each<[Partial<RecordValues>, string]>([
    [{ timestamp: Number.POSITIVE_INFINITY }, '/timestamp'],
    [{ value2: Number.NaN }, '/value2'],
    [{ value1: 'v'.repeat(256) }, '/value1'],
    [{ value1: '😀'.repeat(256) }, '/value1'],
    [{ value1: 'a\0b' }, '/value1'],
    [{ value1: '\ud800' }, '/value1']
  ])('cannot be kept: case %#, at %s', (values, pointer) => {
    expect(valueFaults(values).map((fault) => fault.pointer)).toEqual([pointer])
  })

  it('are all judged, not only the first that is wrong', () => {
    const faults = valueFaults({ timestamp: Number.NaN, value1: '\0', value2: Number.NaN })
    expect(faults.map((fault) => fault.pointer)).toEqual(['/timestamp', '/value1', '/value2'])
  })
})

describe('the content of a record', () => {
  const content = (given: Partial<RecordContent>): RecordContent => ({ ...NOTHING, shared: false, ...given })

  it.each<[Partial<RecordContent>, string | null, string[]]>([
    [{ value2: 1 }, 'me', []],
    [{ value2: 1, shared: true }, null, []],
    [{ value2: 1 }, null, ['unowned']],
    [{}, 'me', ['record_empty']],
    [{ value2: Number.NaN }, null, ['not_finite', 'unowned']]
  ])('%o of the owner %s has the faults %j', (given, ownerId, codes) => {
    expect(contentFaults(content(given), ownerId).map((fault) => fault.code)).toEqual(codes)
  })
})
