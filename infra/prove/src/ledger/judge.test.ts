import { describe, expect, it } from 'vitest'
import { type AuditedDeed, type Evidence, judge, type Stored } from './judge.ts'
import type { Entry } from './ledger.ts'

const entry = (mark: string, more: Partial<Entry> = {}): Entry => ({
  mark,
  value: 1,
  key: mark,
  isOnce: true,
  sends: 1,
  isAcknowledged: true,
  isRefused: false,
  ...more
})
const made = (target: string): AuditedDeed => ({ action: 'made', target })
const stored = (mark: string, more: Partial<Stored> = {}): Stored => ({ mark, value: 1, ...more })
const faultsOf = (evidence: Partial<Evidence>) => {
  const verdict = judge({ entries: [], stored: [], audit: [], statuses: [], ...evidence })
  return Object.fromEntries(Object.entries(verdict).filter(([, found]) => found.length > 0))
}

describe('the judge of the ledger', () => {
  it('finds nothing where everything is as it was acknowledged', () => {
    const entries = [entry('a'), entry('b')]
    const rows = [stored('a', { audited: made('1') }), stored('b', { audited: made('2') })]
    expect(faultsOf({ entries, stored: rows, audit: [made('1'), made('2')], statuses: [201, 503] })).toEqual(
      {}
    )
  })

  it.each([
    ['what is not there as lost', [], { lost: ['a'] }],
    ['another value as wrong', [stored('a', { value: 2 })], { wrong: ['a'] }],
    ['a second row as doubled', [stored('a'), stored('a')], { doubled: ['a'] }],
    ['what nobody meant as a ghost', [stored('a'), stored('b')], { ghosts: ['b'] }]
  ])('tells %s', (_what, rows, faults) => {
    expect(faultsOf({ entries: [entry('a')], stored: rows })).toEqual(faults)
  })

  it('does not miss what was never acknowledged, but tells that it was not', () => {
    const entries = [entry('a', { isAcknowledged: false }), entry('b', { isAcknowledged: false })]
    expect(faultsOf({ entries, stored: [stored('b')] })).toEqual({ unsettled: ['a', 'b'] })
  })

  it('lets a write that is not promised to be done once be there twice', () => {
    const entries = [entry('a', { isOnce: false })]
    expect(faultsOf({ entries, stored: [stored('a'), stored('a')] })).toEqual({})
  })

  it('wants of what is overwritten the last that was acknowledged', () => {
    const entries = ['a', 'b', 'c'].map((mark) => entry(mark, { resource: 'r' }))
    expect(faultsOf({ entries, stored: [stored('c')] })).toEqual({})
    expect(faultsOf({ entries, stored: [stored('b')] })).toEqual({ lost: ['c'] })
  })

  it.each([
    ['no event', [], 'made 1: 0 events of 1'],
    ['two events', [made('1'), made('1')], 'made 1: 2 events of 1'],
    ['an event of what is not there', [made('1'), made('2')], 'made 2: 1 events of 0']
  ])('tells %s in the audit', (_what, audit, fault) => {
    const rows = [stored('a', { audited: made('1') })]
    expect(faultsOf({ entries: [entry('a')], stored: rows, audit })).toEqual({ unaudited: [fault] })
  })

  it('counts as many events of what is overwritten as writes were acknowledged', () => {
    const entries = ['a', 'b'].map((mark) => entry(mark, { resource: 'r' }))
    const rows = [stored('b', { audited: made('r') })]
    expect(faultsOf({ entries, stored: rows, audit: [made('r'), made('r')] })).toEqual({})
    expect(faultsOf({ entries, stored: rows, audit: [made('r')] })).toEqual({
      unaudited: ['made r: 1 events of 2']
    })
  })

  it('wants of what several overwrite the last that was not refused, and nothing of those that were', () => {
    const entries = [
      entry('a', { resource: 'r', seen: 1 }),
      entry('b', { resource: 'r', seen: 1, isAcknowledged: false, isRefused: true })
    ]
    expect(faultsOf({ entries, stored: [stored('a')] })).toEqual({})
    expect(faultsOf({ entries, stored: [stored('b')] })).toEqual({ lost: ['a'], ghosts: ['b'] })
  })

  it('tells a write as lost when another was acknowledged that had not seen it', () => {
    const entries = ['a', 'b'].map((mark) => entry(mark, { resource: 'r', seen: 1 }))
    expect(faultsOf({ entries, stored: [stored('b')] })).toEqual({ lost: ['a'] })
  })

  it('counts the events of what several overwrite by its version', () => {
    const entries = [entry('a', { resource: 'r', seen: 1 })]
    const rows = [stored('a', { audited: made('r'), times: 2 })]
    expect(faultsOf({ entries, stored: rows, audit: [made('r'), made('r')] })).toEqual({})
    expect(faultsOf({ entries, stored: rows, audit: [made('r')] })).toEqual({
      unaudited: ['made r: 1 events of 2']
    })
  })

  it('lets a write that is not promised to be done once be in the audit as often as it was sent', () => {
    const entries = [entry('a', { resource: 'r', isOnce: false, sends: 2 })]
    const rows = [stored('a', { audited: made('r') })]
    expect(faultsOf({ entries, stored: rows, audit: [made('r'), made('r')] })).toEqual({})
    expect(faultsOf({ entries, stored: rows, audit: [made('r'), made('r'), made('r')] })).toEqual({
      unaudited: ['made r: 3 events of 1']
    })
  })

  it('takes no other refusal than that the platform is busy or away, or another came first', () => {
    expect(faultsOf({ statuses: [0, 200, 204, 408, 409, 412, 429, 500, 502, 503, 504, 404] })).toEqual({
      statuses: [404, 500]
    })
  })
})
