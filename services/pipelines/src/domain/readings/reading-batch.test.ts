import { AppError } from '@fieldgate/errors'
import { describe, expect, it } from 'vitest'
import {
  type DatedReading,
  dayOf,
  type OnDuplicate,
  type PipelineHistory,
  planBatch
} from './reading-batch.ts'

const SECOND = 1_000_000
const NOW = Date.UTC(2026, 0, 2, 12) * 1000
const LATEST = NOW - 60 * SECOND

const found: PipelineHistory = {
  createdAt: NOW - 3600 * SECOND,
  version: 10,
  recordedAt: LATEST,
  taken: new Set(),
  days: new Set([dayOf(NOW)])
}

const at = (recordedAt: number | undefined, ivp1 = 1): DatedReading => ({ recordedAt, change: { ivp1 } })

const plan = (readings: DatedReading[], taken: number[] = [], onDuplicate: OnDuplicate = 'skip') =>
  planBatch(readings, { ...found, taken: new Set(taken) }, { onDuplicate, arrivedAt: NOW })

const shortly = (outcomes: ReturnType<typeof plan>['outcomes']) =>
  outcomes.map((outcome) =>
    outcome instanceof AppError ? outcome.code : outcome === 'skipped' ? outcome : outcome.version
  )

describe('the plan of a batch', () => {
  it('gives out versions by the times, without a gap, those older than the latest first', () => {
    const { outcomes, writes } = plan([
      at(LATEST + 2),
      at(LATEST - 5),
      at(NOW + 3600 * SECOND),
      at(LATEST + 1)
    ])
    expect(shortly(outcomes)).toEqual([13, 11, 'reading_ahead', 12])
    expect(writes.map(({ version }) => version)).toEqual([11, 12, 13])
  })

  it('moves the state by what is newer than it, in the order of their times', () => {
    const { state } = plan([
      { recordedAt: LATEST + 2, change: { ivp1: 2, svp1: 'b' } },
      { recordedAt: LATEST + 1, change: { ivp1: 1, ivp2: 1 } },
      { recordedAt: LATEST - 1, change: { ivp3: 9 } }
    ])
    expect(state).toEqual({
      version: 13,
      recordedAt: LATEST + 2,
      change: { ivp1: 2, ivp2: 1, svp1: 'b' }
    })
  })

  it('leaves the pins alone for what is older', () => {
    expect(plan([at(LATEST - 1)]).state).toEqual({ version: 11, recordedAt: LATEST, change: {} })
  })

  it.each<[rule: OnDuplicate, outcomes: unknown[], stored: number[]]>([
    ['skip', ['skipped', 11, 'skipped'], [2]],
    ['reject', ['reading_duplicate', 11, 'reading_duplicate'], [2]],
    ['replace', [11, 'skipped', 12], [1, 3]]
  ])('knows of a taken time, and of one that stands twice: %s', (rule, outcomes, stored) => {
    const twice = LATEST + 7
    const planned = plan([at(LATEST - 5, 1), at(twice, 2), at(twice, 3)], [LATEST - 5], rule)
    expect(shortly(planned.outcomes)).toEqual(outcomes)
    expect(planned.writes.map(({ change }) => change.ivp1)).toEqual(stored)
  })

  it('says which reading takes the place of another', () => {
    const { outcomes } = plan([at(LATEST), at(LATEST + 1)], [LATEST], 'replace')
    expect(outcomes).toMatchObject([{ replaces: true }, { replaces: false }])
  })

  it('lets the pins follow where the latest itself is replaced', () => {
    expect(plan([at(LATEST, 7)], [LATEST], 'replace').state.change).toEqual({ ivp1: 7 })
  })

  it('has a time of its own, and the latest, for each that tells none', () => {
    const { outcomes } = plan([at(undefined), at(NOW), at(undefined), at(NOW + 1)])
    expect(outcomes).toMatchObject([
      { recordedAt: NOW + 2 },
      { recordedAt: NOW },
      { recordedAt: NOW + 3 },
      { recordedAt: NOW + 1 }
    ])
  })

  it('puts those behind the latest, should that be ahead', () => {
    const ahead = { ...found, recordedAt: NOW + 299 * SECOND }
    const rules = { onDuplicate: 'skip', arrivedAt: NOW - 10 * SECOND } as const
    expect(planBatch([at(undefined)], ahead, rules).outcomes).toMatchObject([
      { recordedAt: ahead.recordedAt + 1 }
    ])
  })

  it.each<[what: string, recordedAt: number, code: string | number]>([
    ['5 minutes ahead', NOW + 300 * SECOND, 11],
    ['more than that', NOW + 300 * SECOND + 1, 'reading_ahead'],
    ['just behind the making of the pipeline', found.createdAt + 1, 11],
    ['as old as the pipeline', found.createdAt, 'reading_before_pipeline'],
    ['1970', 0, 'reading_before_pipeline']
  ])('judges a time that is %s', (_what, recordedAt, code) => {
    expect(shortly(plan([at(recordedAt)]).outcomes)).toEqual([code])
  })

  it('refuses a day that the history has no place for', () => {
    const old = { ...found, createdAt: 0 }
    const { outcomes } = planBatch([at(NOW - 86_400 * SECOND)], old, { onDuplicate: 'skip', arrivedAt: NOW })
    expect(shortly(outcomes)).toEqual(['reading_outside_history'])
  })
})
