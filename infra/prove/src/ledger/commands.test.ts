import { describe, expect, it } from 'vitest'
import { type Command, foundIn } from './commands.ts'
import { type AuditedDeed, judge } from './judge.ts'
import type { Entry } from './ledger.ts'

const entry = (mark: string, value: number): Entry => ({
  mark,
  value,
  key: 'asked',
  isOnce: true,
  sends: 1,
  isAcknowledged: true,
  isRefused: false
})
const ENTRIES = [entry('asked', 1), entry('told', 2)]
const ACKNOWLEDGED: Command = {
  id: 'c',
  name: 'asked',
  payload: { value: 1 },
  state: 'done',
  result: { mark: 'told', value: 2 }
}
const created = { action: 'command.created', target: 'p/c' }
const acknowledged = { action: 'command.acknowledged', target: 'p/c' }

const faultsOf = (found: readonly Command[], audit: readonly AuditedDeed[], isByUser = true) => {
  const stored = found.flatMap((command) => foundIn(command, { pipeline: 'p', isByUser }))
  const verdict = judge({ entries: ENTRIES, stored, audit, statuses: [] })
  return Object.fromEntries(Object.entries(verdict).filter(([, marks]) => marks.length > 0))
}

describe('an acknowledged acknowledgement', () => {
  it('is there, and audited where a user said it', () => {
    expect(faultsOf([ACKNOWLEDGED], [created, acknowledged])).toEqual({})
    expect(faultsOf([ACKNOWLEDGED], [created], false)).toEqual({})
  })

  it.each([
    ['is gone', { state: 'leased', result: null }, { lost: ['told'] }],
    ['says the opposite', { state: 'failed' }, { wrong: ['told'] }],
    ['is open again', { state: 'pending' }, { wrong: ['told'] }],
    ['is of another', { result: { mark: 'stray', value: 2 } }, { lost: ['told'], ghosts: ['stray'] }]
  ])('is missed where it %s', (_what, change, faults) => {
    const { unaudited: _, ...found } = faultsOf([{ ...ACKNOWLEDGED, ...change }], [created, acknowledged])
    expect(found).toEqual(faults)
  })

  it('is seen where it stands twice', () => {
    const found = faultsOf([ACKNOWLEDGED, ACKNOWLEDGED], [created, acknowledged])
    expect(found).toEqual({ doubled: ['asked', 'told'] })
  })

  it.each([
    ['twice for a user', [acknowledged, acknowledged], true, '2 events of 1'],
    ['not at all for a user', [], true, '0 events of 1']
  ])('is seen where it was audited %s', (_what, audit, isByUser, fault) => {
    expect(faultsOf([ACKNOWLEDGED], [created, ...audit], isByUser)).toEqual({
      unaudited: [`command.acknowledged p/c: ${fault}`]
    })
  })
})
