import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { useTestServer } from '@fieldgate/testkit'
import { copyRepository } from './copy-repository.ts'
import { nameOf } from './defence.ts'
import { prove } from './prove.ts'
import { DEFENCES } from './table/index.ts'

const USAGE = `Usage: pnpm prove:defences [--only text]... [--list]

Switches one defence after another off, in a copy of the repository, and runs the test that holds it: it has to fail.
Ends with an error where one does not. Some of the tests need a Docker Engine; without one they are left out.

  --only  the defences whose name, source or test has this in it
  --list  says what they are, and switches nothing off
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean' }
  }
})
const asked = DEFENCES.filter((defence) =>
  [nameOf(defence), defence.source, defence.test].some((text) =>
    values.only.some((part) => text.includes(part))
  )
)
if (values.help || asked.length === 0) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 1)
}
if (values.list) {
  for (const defence of asked) process.stdout.write(`${nameOf(defence)}\n  ${defence.test}\n`)
  process.exit(0)
}

const isEngineThere = spawnSync('docker', ['version']).status === 0
const wanted = asked.filter(({ mode }) => mode === undefined || isEngineThere)

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
const copy = copyRepository(fileURLToPath(new URL('../../../../', import.meta.url)))
// One for all runs, which find it by the environment: to make one takes longer than most tests do.
const server = await useTestServer()
let held = 0
try {
  for await (const { defence, isHeld, finding } of prove({ ...copy, signal: ending.signal }, wanted)) {
    if (isHeld) held += 1
    process.stdout.write(`${nameOf(defence)} … ${finding}\n`)
  }
} catch (error) {
  if (!ending.signal.aborted) throw error
} finally {
  server.stop()
  copy.remove()
}
const untold = asked.length - wanted.length
if (untold > 0) process.stdout.write(`\n${untold} cannot be told here, for there is no Docker Engine\n`)
process.stdout.write(`\n${held} of ${wanted.length} defences are held by a test that fails without them\n`)
process.exitCode = held === wanted.length ? 0 : 1
