import { parseArgs } from 'node:util'
import { bench, GROUP_NAMES } from './bench.ts'
import type { Sample, Subject } from './measure/sample.ts'
import { markdownOf } from './report/markdown.ts'
import { profilesAsMarkdown } from './report/profile.ts'
import { keepResults, writeInto } from './report/write.ts'

const USAGE = `Usage: pnpm bench [--only writes,reads] [--rounds 5] [--seconds 5] [--write docs/performance.md] [--profile DIR]

  --only     groups of rows: ${GROUP_NAMES.join(', ')}; all of them where it is absent
  --write    puts the results between the marks of that document
  --profile  keeps a CPU profile of each Node server in DIR, at a cost to every figure, and tells whose code it shows
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: GROUP_NAMES.join(',') },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    write: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean' }
  }
})
const groups = values.only.split(',')
const unknown = groups.filter((group) => !GROUP_NAMES.includes(group))
if (values.help || unknown.length > 0) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 1)
}

const results = await bench({
  groups,
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  profileTo: values.profile,
  onSample: tell
})
process.stdout.write(`\n${markdownOf(results)}\n\nKept in ${keepResults(results)}\n`)
if (values.write) writeInto(values.write, results)
if (values.profile) process.stdout.write(`\n${profilesAsMarkdown(values.profile)}\n`)

function tell({ name }: Subject, { perSecond, p50Ms, foreign }: Sample, round: number): void {
  const figures = `${perSecond.toFixed(0)}/s, p50 ${p50Ms.toFixed(2)} ms, others ${(foreign * 100).toFixed(0)} %`
  process.stdout.write(`round ${round + 1}  ${name}: ${figures}\n`)
}
