import { describe, expect, it } from 'vitest'
import { type Evidence, judge, type Minute } from './judge.ts'

const MINUTE: Minute = {
  classes: { 2: 1_000 },
  p50Ms: 5,
  p99Ms: 20,
  missed: 0,
  nodeMb: 200,
  heapMb: 80,
  postgresMb: 100,
  buffersMb: 50,
  lagMs: 12,
  poolBusy: 1,
  poolWaiting: 0,
  descriptors: 50,
  sockets: 40,
  sessions: 8
}
const HOLDINGS = { descriptors: 30, sockets: 20, sessions: 4 }

/** Minutes of which some have other values than all the others. */
const minutes = (...parts: ReadonlyArray<readonly [count: number, other: Partial<Minute>]>) =>
  parts.flatMap(([count, other]) => Array.from({ length: count }, () => ({ ...MINUTE, ...other })))

const brokenOf = (evidence: Partial<Evidence>): string[] =>
  judge({
    minutes: minutes([30, {}]),
    readings: { sent: 10, acknowledged: 10, stored: 10 },
    codes: {},
    before: HOLDINGS,
    after: HOLDINGS,
    unrolled: [],
    ...evidence
  })
    .filter(({ isKept }) => !isKept)
    .map(({ promise }) => promise.split(':')[0]!)

describe('the judge of the soak', () => {
  it('finds nothing where everything stays as it was', () => {
    expect(brokenOf({})).toEqual([])
  })

  it('does not know what became of an unacknowledged reading', () => {
    expect(brokenOf({ readings: { sent: 10, acknowledged: 8, stored: 9 } })).toEqual([])
  })

  it.each([
    ['lost', { sent: 10, acknowledged: 10, stored: 9 }],
    ['stored that nobody sent', { sent: 10, acknowledged: 10, stored: 11 }],
    ['stored at all', { sent: 0, acknowledged: 0, stored: 0 }]
  ])('tells of readings that were, or were not, %s', (_what, readings) => {
    expect(brokenOf({ readings })).toEqual([
      'every acknowledged reading is stored, and none that was not sent'
    ])
  })

  it.each([0, 5])('tells of a single answer of class %i in all that time', (digit) => {
    const classes = { 2: 1_000, [digit]: 1 }
    expect(brokenOf({ minutes: minutes([29, {}], [1, { classes }]) })).toEqual([
      'no 5xx, and no call without an answer'
    ])
  })

  it('believes no load that was not sent', () => {
    expect(brokenOf({ minutes: minutes([30, { missed: 10 }]) })).toEqual([])
    expect(brokenOf({ minutes: minutes([30, { missed: 11 }]) })).toEqual(['the load was held'])
  })

  it.each([
    ['memory of Node', 'nodeMb'],
    ['its heap', 'heapMb'],
    ['memory of PostgreSQL for a session', 'postgresMb']
  ] as const)('lets %s grow while it warms up, and not from the second third to the last', (name, what) => {
    const times = (factor: number) => ({ [what]: MINUTE[what] * factor })
    expect(brokenOf({ minutes: minutes([10, times(0.5)], [20, {}]) })).toEqual([])
    expect(brokenOf({ minutes: minutes([20, {}], [10, times(1.09)]) })).toEqual([])
    expect(brokenOf({ minutes: minutes([20, {}], [10, times(1.11)]) })).toEqual([name])
  })

  it('lets PostgreSQL have as many sessions as are needed', () => {
    const twice = { postgresMb: 2 * MINUTE.postgresMb, sessions: 2 * MINUTE.sessions }
    expect(brokenOf({ minutes: minutes([20, {}], [10, twice]) })).toEqual([])
  })

  it('tells of answers that get slow, by the middle of the third and not by one bad minute', () => {
    expect(brokenOf({ minutes: minutes([29, {}], [1, { p99Ms: 900 }]) })).toEqual([])
    expect(brokenOf({ minutes: minutes([20, {}], [10, { p99Ms: 31 }]) })).toEqual(['p99'])
  })

  it.each(['descriptors', 'sockets', 'sessions'] as const)('tells of one of the %s that is left', (what) => {
    expect(brokenOf({ after: { ...HOLDINGS, [what]: HOLDINGS[what] - 1 } })).toEqual([])
    expect(brokenOf({ after: { ...HOLDINGS, [what]: HOLDINGS[what] + 1 } })).toEqual([what])
  })

  it('tells of partitions that did not roll', () => {
    expect(brokenOf({ unrolled: ['readings_20260101 was not made'] })).toEqual(['partitions'])
  })

  it('compares thirds of one length, and so needs three minutes', () => {
    expect(brokenOf({ minutes: minutes([1, {}], [3, {}], [1, { nodeMb: 300 }]) })).toEqual(['memory of Node'])
    expect(() => brokenOf({ minutes: minutes([2, {}]) })).toThrow('no thirds')
  })
})
