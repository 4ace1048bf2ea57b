import { NOT_EXECUTED } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Finding, fuzz, type Tally } from './fuzz.ts'
import { startTarget, type Target } from './target.ts'

describe('the API under generated calls', () => {
  const findings: Finding[] = []
  let target: Target
  let tally: Tally

  beforeAll(async () => {
    target = await startTarget()
    tally = await fuzz(target, {
      seed: 20_261,
      calls: 10,
      goesOn: (rounds) => rounds < 1,
      onFinding: (finding) => findings.push(finding)
    })
  }, 180_000)
  afterAll(() => target?.end(), 20_000)

  it('answers as its document says', () => {
    expect(findings).toEqual([])
  })

  // What is refused everywhere has shown nothing.
  it('lets calls of nearly every operation in', () => {
    const isSuccess = (status: number) => status >= 200 && status < 400
    const executed = [...tally].filter(([operationId]) => !(operationId in NOT_EXECUTED))
    const letIn = executed.filter(([, statuses]) => [...statuses.keys()].some(isSuccess))
    expect(letIn.length / executed.length).toBeGreaterThan(0.8)
  })
})
