import { parseArgs } from 'node:util'
import { proveConsole } from './prove-console.ts'

const USAGE = `Usage: pnpm prove:console [--seconds 60] [--devices 200] [--rate 5]

Starts a platform of its own and \`fieldgate simulate\` on it, opens the overview and a pipeline in Chromium, and tells
what went wrong with the fleet, and which tasks kept a page busy for more than 100 ms.
`

/** What is felt as a stutter. */
const FELT_MS = 100
/** Of the rate that was asked for: a machine that bears less proves nothing. */
const BORNE = 0.9

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    devices: { type: 'string', default: '200' },
    rate: { type: 'string', default: '5' },
    help: { type: 'boolean' }
  }
})
if (values.help) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const [seconds, devices, rate] = [values.seconds, values.devices, values.rate].map(Number) as [
  number,
  number,
  number
]
const { fleet, tasks } = await proveConsole({ seconds, devices, rate })
process.stdout.write(`fleet: ${JSON.stringify(fleet)}\n`)
let felt = 0
for (const [view, durations] of Object.entries(tasks)) {
  felt += durations.filter((duration) => duration > FELT_MS).length
  const longest = Math.max(0, ...durations)
  process.stdout.write(`${view}: ${durations.length} tasks over 50 ms, the longest ${longest} ms\n`)
}
const isBorne = fleet.perSecond >= BORNE * devices * rate
process.stdout.write(`\n${fleet.errors} errors, ${felt} tasks over ${FELT_MS} ms\n`)
if (!isBorne)
  process.stdout.write(`Only ${fleet.perSecond} readings a second: the machine has too much else to do.\n`)
process.exitCode = fleet.errors + felt > 0 || !isBorne ? 1 : 0
