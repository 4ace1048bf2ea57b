import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '@fieldgate/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from './pages.test.fixture.ts'

const BOUND_SECONDS = 120
const INSTALL_MS = 600_000
/** What the machine has itself, without what is installed here. */
const OWN_PATH = 'export PATH=$(tr : "\\n" <<<"$PATH" | grep -v node_modules/.bin | paste -sd:)'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const start = /^```\n(.*)\n```$/m.exec(readme)?.[1] ?? ''
const section = /^## Your first reading$([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
const steps = [...section.matchAll(/^\d+\. (.+)$/gm)].map(([, step]) => step!)
/** What a step has in bold is to be pressed, what it has as code is to be typed. */
const boldIn = (step: string) => [...step.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name!)
const codeIn = (step: string) => [...step.matchAll(/`(.+?)`/g)].map(([, text]) => text!)

async function press(page: Page, step: string) {
  for (const name of boldIn(step)) {
    const [link, button] = (['link', 'button'] as const).map((role) =>
      page.getByRole(role, { name, exact: true })
    )
    await link!.or(button!).click()
  }
}

// A newcomer has a fresh copy and the README, nothing else.
describe('the README', () => {
  const copy = mkdtempSync(join(tmpdir(), 'fieldgate-newcomer-'))
  const openPage = useBrowser()
  let platform: ChildProcess | undefined
  const inCopy = (command: string) =>
    execFileSync('bash', ['-c', `${OWN_PATH}\n${command}`], { cwd: copy, stdio: ['ignore', 2, 2] })

  beforeAll(() => {
    // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
    chmodSync(copy, 0o755)
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root
    })
    for (const file of files.toString().split('\0')) {
      if (file && existsSync(join(root, file))) cpSync(join(root, file), join(copy, file))
    }
    // The clock is not for downloads: they come before it. What else a first start does it does once more.
    inCopy('node tools/bootstrap.js')
    rmSync(join(copy, 'services/console/page'), { recursive: true })
  }, INSTALL_MS)
  afterAll(async () => {
    if (platform) await interrupted(platform)
    rmSync(copy, { recursive: true, force: true })
  })

  it(
    'leads from a fresh copy to a first reading on a chart in less than two minutes',
    async () => {
      expect(steps).toHaveLength(4)
      const beganAt = performance.now()
      const port = String(await freePort())
      const here = (text: string) => text.replaceAll('localhost:8000', `localhost:${port}`)
      platform = spawn('bash', ['-c', `${OWN_PATH}\nPORT=${port} ${start}`], {
        cwd: copy,
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit']
      })
      const screen = await printed(platform)

      const [signIn, make, send, see] = steps as [string, string, string, string]
      const url = here(/<(.+?)>/.exec(signIn)![1]!)
      const [user, passwordFile] = codeIn(signIn)
      expect(screen).toContain(`URL      ${url}\n`)
      expect(screen).toContain(`Sign in  ${user}, with the password in ${passwordFile}\n`)
      const page = await openPage({})
      await page.goto(url)
      await page.getByLabel('User name').fill(user!)
      await page.getByLabel('Password').fill(readFileSync(join(copy, passwordFile!), 'utf8').trim())
      await press(page, signIn)
      await press(page, make)

      const [language] = boldIn(send)
      const panel = page.locator('details[open]').filter({ has: page.getByText(language!, { exact: true }) })
      await promisify(execFile)('bash', ['-euc', (await panel.locator('code').textContent())!], { cwd: copy })
      await page.getByText('received').waitFor()
      await press(page, see)
      await page.getByRole('img', { name: /ivp1 21/ }).waitFor()
      expect((performance.now() - beganAt) / 1000).toBeLessThan(BOUND_SECONDS)
    },
    INSTALL_MS
  )
})

/** What the platform has said when it is ready. */
async function printed({ stdout }: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of stdout!) {
    text += chunk
    if (text.includes('Ctrl-C stops it.')) break
  }
  return text
}

/** Ends it as Ctrl-C in a terminal does: the whole group is told. */
async function interrupted(platform: ChildProcess): Promise<void> {
  const ended = once(platform, 'exit')
  process.kill(-platform.pid!, 'SIGINT')
  await ended
}
