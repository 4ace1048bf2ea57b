// The only file that runs on the Node the machine has (20 or newer, npm beside it): it installs what the
// lockfile names, Node 24 included. Hence plain JavaScript and no dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.fieldgate-installed')
const page = join(root, 'services/console/page/index.html')
const pageSources = ['services/console/web', 'packages/sdk/src'].map((dir) => join(root, dir))

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Fieldgate needs Node 20 or newer to install itself; this is ${process.version}.`)
}
const state = fingerprint()
// Installed once for each state of the manifests; a second start finds the stamp and does nothing.
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) install()
if (isStale(page, pageSources)) buildPage()

function install() {
  process.stderr.write('Installing dependencies (first start, or the lockfile changed) …\n')
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { status } = spawnSync(
    'npx',
    ['-y', '-p', `node@${nodeVersion()}`, '-p', packageManager, 'pnpm', 'install', '--frozen-lockfile'],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, CI: 'true' } }
  )
  if (status !== 0) fail('The installation failed; the lines above say why.')
  writeFileSync(stamp, state)
}

function fingerprint() {
  const members = ['packages', 'services', 'infra'].flatMap((dir) =>
    readdirSync(join(root, dir)).map((member) => join(dir, member))
  )
  const manifests = ['.', 'gateway', 'tools', ...members].map((dir) => join(dir, 'package.json'))
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function buildPage() {
  const vite = join(root, 'services/console/node_modules/vite/bin/vite.js')
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [vite, 'build', 'web', '--logLevel', 'warn'],
    {
      cwd: join(root, 'services/console'),
      stdio: ['ignore', 2, 2]
    }
  )
  if (status !== 0) fail('The console could not be built; the lines above say why.')
}

/** Whether `built` is not there, or a file of `sources` is newer. */
function isStale(built, sources) {
  if (!existsSync(built)) return true
  const { mtimeMs } = statSync(built)
  return sources.some((dir) =>
    readdirSync(dir, { recursive: true }).some((file) => statSync(join(dir, String(file))).mtimeMs > mtimeMs)
  )
}

/** The version the catalog pins: pnpm itself needs a newer Node than the machine may have. */
function nodeVersion() {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  return /^ {2}node: (\S+)$/m.exec(workspace)?.[1]
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
