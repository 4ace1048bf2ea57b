import { parseArgs } from 'node:util'
import { FAULTS } from './faults/index.ts'
import { prove } from './prove.ts'
import { lineOf, refusalsOf, violationsOf } from './report.ts'
import { createEnding } from './stage/ending.ts'

const USAGE = `Usage: pnpm prove:ledger [--fault all] [--seconds 20] [--seed N] [--unsafe]

Starts a platform of its own for each fault, has everybody write while it strikes, and compares what is there with
what was acknowledged.

  --fault   ${FAULTS.map(({ name }) => name).join(', ')}; or several of them, with commas
  --unsafe  PostgreSQL acknowledges before it writes: a postgres-killed has to find losses
`

const { values } = parseArgs({
  options: {
    fault: { type: 'string', default: 'all' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string' },
    unsafe: { type: 'boolean', default: false },
    help: { type: 'boolean' }
  }
})
const wanted = values.fault.split(',')
const faults = FAULTS.filter(({ name }) => wanted.includes('all') || wanted.includes(name))
if (values.help || faults.length === 0) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 1)
}

const seed = Number(values.seed ?? Date.now() % 2 ** 31)
process.stdout.write(`seed ${seed}\n`)
const ending = createEnding()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ending.end().then(() => process.exit(1)))

for (const fault of faults) {
  const missing = fault.missing?.()
  if (missing) {
    process.stdout.write(`${fault.name}: cannot be made here, for there is no ${missing}\n`)
    continue
  }
  const plan = { seconds: Number(values.seconds), seed, isUnsafe: values.unsafe }
  const proof = await prove(fault, plan, ending)
  process.stdout.write(`${lineOf(proof)}\n`)
  for (const refusal of refusalsOf(proof)) process.stdout.write(`  ${refusal}\n`)
  for (const violation of violationsOf(proof)) {
    process.stdout.write(`  ${violation}\n`)
    process.exitCode = 1
  }
}
