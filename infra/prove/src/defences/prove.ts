import type { Defence } from './defence.ts'
import { type Bench, type Outcome, runTests } from './run-tests.ts'
import { switchOff } from './switch-off.ts'

interface Verdict {
  isHeld: boolean
  finding: string
}

interface Proof extends Verdict {
  defence: Defence
}

/** Switches off one defence after the other, and says of each whether its test noticed. */
export async function* prove(bench: Bench, defences: readonly Defence[]): AsyncGenerator<Proof> {
  const standing = await standingOf(bench, defences)
  for (const defence of defences) {
    const before = standing.get(runOf(defence))?.get(defence.test)
    const verdict = isSound(before) ? await verdictOn(bench, defence) : brokenAnyhow(before)
    yield { defence, ...verdict }
  }
}

/** How the tests end while nothing is switched off: one that fails anyhow would prove every defence. */
async function standingOf(bench: Bench, defences: readonly Defence[]) {
  const standing = new Map<string, Map<string, Outcome>>()
  for (const [run, group] of Map.groupBy(defences, runOf)) {
    const files = new Set(group.map(({ test }) => test))
    standing.set(run, await runTests(bench, [...files], group[0]!))
  }
  return standing
}

/** Those that are alike in this are seen in one run. */
const runOf = ({ mode, only }: Defence): string => JSON.stringify([mode, only])

const isSound = (outcome: Outcome | undefined) =>
  outcome !== undefined && outcome.failed.length === 0 && outcome.passed > 0

const brokenAnyhow = (outcome: Outcome | undefined): Verdict => ({
  isHeld: false,
  finding: `CANNOT BE TOLD: its test does not pass with it either. ${outcome?.failed[0] ?? outcome?.fault ?? ''}`
})

async function verdictOn(bench: Bench, defence: Defence): Promise<Verdict> {
  const putBack = switchOff(bench.root, defence)
  try {
    const outcomes = await runTests(bench, [defence.test], { ...defence, isOneEnough: true })
    return judge(outcomes.get(defence.test))
  } finally {
    putBack()
  }
}

/** A file that cannot be run says nothing of a defence: some test has to have run, and failed or waited for ever. */
function judge(outcome: Outcome | undefined): Verdict {
  const failed = outcome?.failed[0]
  if (failed !== undefined) return { isHeld: true, finding: `its test fails without it: ${failed}` }
  if (outcome?.isEndless) return { isHeld: true, finding: 'its test never ends without it' }
  if (outcome && outcome.passed > 0 && outcome.fault === '')
    return { isHeld: false, finding: 'HELD BY NOTHING' }
  return { isHeld: false, finding: `CANNOT BE TOLD: no test ran. ${outcome?.fault ?? ''}` }
}
