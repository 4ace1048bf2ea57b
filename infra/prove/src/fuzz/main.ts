import { parseArgs } from 'node:util'
import { type Finding, fuzz } from './fuzz.ts'
import { startTarget } from './target.ts'

const USAGE = `Usage: pnpm prove:fuzz [--seconds 300] [--seed N]

Starts a platform of its own, calls every operation of its OpenAPI document with generated input, and tells what
should not have been answered. The same seed makes the same calls.
`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string' },
    help: { type: 'boolean' }
  }
})
if (values.help) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const seed = Number(values.seed ?? Date.now() % 2 ** 31)
process.stdout.write(`seed ${seed}\n`)
const target = await startTarget()
const until = performance.now() + Number(values.seconds) * 1_000
let findings = 0

function tell({ operationId, kind, detail, curl }: Finding): void {
  findings += 1
  process.stdout.write(`\n${operationId}: ${kind}\n  ${detail}\n  ${curl}\n`)
}

const tally = await fuzz(target, {
  seed,
  calls: 30,
  goesOn: () => performance.now() < until,
  onFinding: tell
}).finally(target.end)
const counts = [...tally.values()].flatMap((each) => [...each.entries()])
const calls = counts.reduce((sum, [, count]) => sum + count, 0)
const successes = counts.reduce(
  (sum, [status, count]) => sum + (status >= 200 && status < 300 ? count : 0),
  0
)
const never = [...tally].filter(
  ([, each]) => ![...each.keys()].some((status) => status >= 200 && status < 400)
)
if (never.length > 0) process.stdout.write(`\nNever let in: ${never.map(([id]) => id).join(', ')}\n`)
process.stdout.write(
  `\n${calls} calls, ${successes} of them successful, ${findings} findings, seed ${seed}\n`
)
process.exitCode = findings > 0 ? 1 : 0
