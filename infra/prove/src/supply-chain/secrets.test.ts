import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const secretlint = fileURLToPath(new URL('../../node_modules/.bin/secretlint', import.meta.url))
const config = join(repository, '.secretlintrc.json')

const scan = (folder: string, ...globs: string[]) =>
  run(secretlint, ['--maskSecrets', '--secretlintrc', config, ...globs], { cwd: folder })

it('no file of the repository holds a secret', async () => {
  const { stdout } = await scan(repository, '**/*').catch((failed: { stdout: string }) => failed)
  expect(stdout).toBe('')
}, 120_000)

it('the scan finds one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-secrets-'))
  const key = ['AKIA', 'QYLPMN5HHHFPZAM2'].join('')
  writeFileSync(
    join(folder, 'notes.txt'),
    `aws_access_key_id = ${key}\naws_secret_access_key = ${'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzKEYabcde'}\n`
  )
  const { stdout } = await scan(folder, '**/*').catch((failed: { stdout: string }) => failed)
  expect(stdout).toContain('notes.txt')
  rmSync(folder, { recursive: true })
})
