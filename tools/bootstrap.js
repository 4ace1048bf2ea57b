// The only file that runs on the Node the machine has (20 or newer, npm beside it): it installs what the
// lockfile names, then goes on with the Node 24 that came with it. Hence plain JavaScript and no dependency.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.fieldgate-installed')

const COMMANDS = {
  start: ['--conditions=@fieldgate/source', 'packages/standalone/src/main.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run']
}

const [name, ...rest] = process.argv.slice(2)
const command = COMMANDS[name]
if (!command) fail(`usage: node tools/bootstrap.js ${Object.keys(COMMANDS).join('|')} [arguments]`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Fieldgate needs Node 20 or newer to install itself; this is ${process.version}.`)
}

install()
run(join(bin, 'node'), [...command, ...rest])

/** Installs once for each state of the manifests; a second start finds the stamp and does nothing. */
function install() {
  const state = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  process.stderr.write('Installing dependencies (first start, or the lockfile changed) …\n')
  const { packageManager, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const node = devDependencies.node === 'catalog:' ? catalogVersion('node') : devDependencies.node
  const { status } = spawnSync(
    'npx',
    [
      '-y',
      '-p',
      `node@${node}`,
      '-p',
      packageManager,
      'pnpm',
      'install',
      '--frozen-lockfile',
      '--reporter=append-only'
    ],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, CI: 'true' } }
  )
  if (status !== 0) fail('The installation failed; the lines above say why.')
  writeFileSync(stamp, state)
}

function fingerprint() {
  const members = ['packages', 'services']
    .filter((dir) => existsSync(join(root, dir)))
    .flatMap((dir) => readdirSync(join(root, dir)).map((member) => join(dir, member)))
  const manifests = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...['.', 'gateway', 'tools', ...members].map((dir) => join(dir, 'package.json'))
  ]
  const hash = createHash('sha256')
  for (const file of manifests) if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function catalogVersion(dependency) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  return new RegExp(`^ {2}${dependency}: (\\S+)$`, 'm').exec(workspace)?.[1]
}

/** Runs in the foreground and ends as the child ends; a terminal's Ctrl-C reaches the child by itself. */
function run(file, args) {
  const child = spawn(file, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: bin + delimiter + process.env.PATH }
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
