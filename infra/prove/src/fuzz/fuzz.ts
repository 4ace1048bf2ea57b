import type { OperationAt } from '@fieldgate/testkit'
import fc from 'fast-check'
import { callsOf } from './calls.ts'
import { curlOf } from './fuzz-call.ts'
import { createJudge, type Fault } from './judge.ts'
import type { Target } from './target.ts'

export interface Finding extends Fault {
  operationId: string
  curl: string
}

export interface FuzzPlan {
  seed: number
  /** Calls of each operation in each round. */
  calls: number
  /** Whether another round is to begin, by how many there have been. */
  goesOn: (rounds: number) => boolean
  onFinding: (finding: Finding) => void
}

/** How often an operation was answered with a status: a run that was refused everything has shown nothing. */
export type Tally = ReadonlyMap<string, ReadonlyMap<number, number>>

const SHRINK_FOR_MS = 10_000

/** Calls every operation round by round; what is found is told once of each operation, as small as it could be made. */
export async function fuzz(target: Target, { seed, calls, goesOn, onFinding }: FuzzPlan): Promise<Tally> {
  const judge = createJudge(target.document)
  const known = new Set<string>()
  const tally = new Map(target.operations.map(({ operationId }) => [operationId, new Map<number, number>()]))

  async function faultOf(operation: OperationAt, call: Parameters<typeof judge>[1]) {
    const { sent, answer } = await target.send(operation, call)
    const counts = tally.get(operation.operationId)!
    const status = answer.status ?? 0
    counts.set(status, (counts.get(status) ?? 0) + 1)
    const fault = await judge(operation, call, answer)
    return fault && { ...fault, curl: curlOf(sent, call.caller) }
  }

  async function search(operation: OperationAt, own: number): Promise<void> {
    let found: Finding | undefined
    const property = fc.asyncProperty(callsOf(operation, target.document), async (call) => {
      const fault = await faultOf(operation, call)
      if (!fault || known.has(`${operation.operationId} ${fault.kind}`)) return true
      // While it is made smaller, it has to stay the same fault.
      if (found && found.kind !== fault.kind) return true
      // A machine under load is slow once; a server is slow again.
      if (fault.kind === 'slow' && (await faultOf(operation, call))?.kind !== 'slow') return true
      found = { ...fault, operationId: operation.operationId }
      return false
    })
    await fc.check(property, { seed: own, numRuns: calls, interruptAfterTimeLimit: SHRINK_FOR_MS })
    if (!found) return
    known.add(`${found.operationId} ${found.kind}`)
    onFinding(found)
  }

  for (let round = 0; goesOn(round); round += 1) {
    await target.prepare()
    // Each has calls of its own: with one seed for all, all would try the same.
    for (const [at, operation] of target.operations.entries()) {
      if (!goesOn(round)) break
      await target.restore(operation)
      await search(operation, seed + round * target.operations.length + at)
    }
  }
  return tally
}
