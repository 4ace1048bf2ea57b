import { parseArgs } from 'node:util'
import { createEnding } from '../ledger/stage/ending.ts'
import { judge, type Minute } from './judge.ts'
import { soak } from './soak.ts'

const USAGE = `Usage: pnpm prove:soak [--minutes 30]

Starts a platform of its own, measures what it can do for half a minute, holds half of that for the time given (three
minutes at least), notes each minute what it needs, and tells whether it needs ever more.
`

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, help: { type: 'boolean' } }
})
const minutes = Math.floor(Number(values.minutes))
if (values.help || !(minutes >= 3)) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 1)
}

const COLUMNS: ReadonlyArray<readonly [name: string, of: (minute: Minute) => string | number]> = [
  ['answers', ({ classes }) => Object.values(classes).reduce((sum, count) => sum + count, 0)],
  ['4xx', ({ classes }) => classes[4] ?? 0],
  ['5xx', ({ classes }) => classes[5] ?? 0],
  ['none', ({ classes }) => classes[0] ?? 0],
  ['p50 ms', ({ p50Ms }) => p50Ms.toFixed(1)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(1)],
  ['Node MB', ({ nodeMb }) => nodeMb.toFixed(0)],
  ['heap MB', ({ heapMb }) => heapMb.toFixed(0)],
  ['PostgreSQL MB', ({ postgresMb }) => postgresMb.toFixed(0)],
  ['its buffers MB', ({ buffersMb }) => buffersMb.toFixed(0)],
  ['loop p99 ms', ({ lagMs }) => lagMs.toFixed(1)],
  ['descriptors', ({ descriptors }) => descriptors],
  ['sockets', ({ sockets }) => sockets],
  ['sessions', ({ sessions }) => sessions],
  ['pool busy', ({ poolBusy }) => poolBusy],
  ['waiting', ({ poolWaiting }) => poolWaiting]
]
const tell = (cells: ReadonlyArray<string | number>) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

const ending = createEnding()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ending.end().then(() => process.exit(1)))

let nth = 0
const evidence = await soak(
  {
    minutes,
    onMaximum(perSecond) {
      const [maximum, held] = [perSecond, perSecond / 2].map(Math.round)
      process.stdout.write(`${maximum} answers a second at most; ${held} from now on\n\n`)
      tell(['minute', ...COLUMNS.map(([name]) => name)])
      tell(['minute', ...COLUMNS].map(() => '---'))
    },
    onMinute: (minute) => tell([++nth, ...COLUMNS.map(([, of]) => of(minute))])
  },
  ending
)
process.stdout.write('\n')
tell(['promised', 'measured', 'kept'])
tell(['---', '---', '---'])
for (const { promise, measured, isKept } of judge(evidence)) {
  tell([promise, measured, isKept ? 'yes' : 'no'])
  if (!isKept) process.exitCode = 1
}
