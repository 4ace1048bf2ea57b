import { describe, expect, it } from 'vitest'
import { type Alert, nextAlert, type Observation } from './alert.ts'
import { changesAtEnd, changesBy } from './alert-changes.ts'
import { alertRule } from './alert-rule.test.fixture.ts'

const START = Date.parse('2026-01-01T00:00:00Z')
const second = (seconds: number) => new Date(START + seconds * 1000)

/** What becomes of an alert, told by what is seen every so many seconds. */
function follow(
  forSeconds: number,
  sights: ReadonlyArray<[second: number, verdict: Observation['verdict']]>
) {
  const rule = alertRule({ forSeconds })
  const told: string[] = []
  let alert: Alert | undefined
  for (const [seconds, verdict] of sights) {
    const sight = { subject: 'edge-1', verdict, value: seconds, rule, host: 'edge-1', at: second(seconds) }
    const next = nextAlert(alert, { ...sight, newId: () => 'id' })
    if (next?.firedAt && !alert?.firedAt) told.push(`fired ${seconds}`)
    if (next?.resolvedAt) told.push(`resolved ${seconds}`)
    alert = next?.resolvedAt ? undefined : next
  }
  return told
}

describe('an alert', () => {
  it.each<
    [what: string, forSeconds: number, sights: Array<[number, Observation['verdict']]>, told: string[]]
  >([
    ['is told at once where it need not last', 0, [[0, 'breached']], ['fired 0']],
    [
      'is not told before its time',
      30,
      [
        [0, 'breached'],
        [29, 'breached']
      ],
      []
    ],
    [
      'is told when it has lasted',
      30,
      [
        [0, 'breached'],
        [30, 'breached']
      ],
      ['fired 30']
    ],
    [
      'is told once',
      0,
      [
        [0, 'breached'],
        [10, 'breached'],
        [20, 'breached']
      ],
      ['fired 0']
    ],
    [
      'begins anew after a pause',
      30,
      [
        [0, 'breached'],
        [20, 'clear'],
        [25, 'breached'],
        [40, 'breached']
      ],
      []
    ],
    [
      'is over when it has been for as long',
      10,
      [
        [0, 'breached'],
        [10, 'breached'],
        [20, 'clear'],
        [30, 'clear']
      ],
      ['fired 10', 'resolved 30']
    ],
    [
      'does not flap',
      10,
      [
        [0, 'breached'],
        [10, 'breached'],
        [15, 'clear'],
        [20, 'breached'],
        [26, 'clear'],
        [35, 'breached'],
        [40, 'clear']
      ],
      ['fired 10']
    ],
    [
      'is not over because nothing is known',
      0,
      [
        [0, 'breached'],
        [10, 'unknown'],
        [9000, 'unknown']
      ],
      ['fired 0']
    ],
    [
      'does not begin because nothing is known',
      0,
      [
        [0, 'unknown'],
        [10, 'unknown']
      ],
      []
    ]
  ])('%s', (_what, forSeconds, sights, told) => {
    expect(follow(forSeconds, sights)).toEqual(told)
  })
})

describe('the open alerts of a rule', () => {
  const rule = alertRule({ forSeconds: 0 })
  const survey = (observations: Observation[], seconds = 0) => ({
    rule,
    host: null,
    observations,
    at: second(seconds),
    newId: () => 'id'
  })
  const breached = (subject: string): Observation => ({ subject, verdict: 'breached', value: 1 })

  it('are over with what they are on', () => {
    const { kept } = changesBy(survey([breached('a'), breached('b')]), [])
    const { resolved } = changesBy(survey([breached('b')], 10), kept)
    expect(resolved.map(({ subject, resolvedAt }) => [subject, resolvedAt])).toEqual([['a', second(10)]])
  })

  it('are left alone where nothing has changed', () => {
    const { kept } = changesBy(survey([breached('a')]), [])
    expect(changesBy(survey([breached('a')], 10), kept)).toEqual({
      kept: [],
      withdrawn: [],
      fired: [],
      resolved: []
    })
  })

  it('are over with the rule, and those that only waited are forgotten', () => {
    const told = changesBy(survey([breached('a')]), []).kept
    const waiting = changesBy({ ...survey([breached('b')]), rule: alertRule({ forSeconds: 60 }) }, []).kept
    const { resolved, withdrawn } = changesAtEnd([...told, ...waiting], second(5))
    expect(resolved.map(({ subject, resolvedAt }) => [subject, resolvedAt])).toEqual([['a', second(5)]])
    expect(withdrawn.map(({ subject }) => subject)).toEqual(['b'])
  })
})
