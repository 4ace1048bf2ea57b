import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const stream = JSON.stringify(new URL('log-stream.ts', import.meta.url))

it.each([
  ['ends', ''],
  ['ends by an error', `throw new Error('unforeseen')`],
  ['is told to exit', 'process.exit(3)']
])('writes every line of a process that %s', (_how, end) => {
  const program = `const { logStream } = await import(${stream}); logStream().write('the last line\\n'); ${end}`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8'
  })
  expect(stdout).toBe('the last line\n')
})
