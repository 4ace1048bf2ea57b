import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { homeOfEmbeddedPostgres } from '@fieldgate/embedded-postgres'

/** What of FIELDGATE_DATA is no log and no lock. */
const KEPT = ['secrets', 'uploads']

/**
 * Copies all that `npm start` keeps in `data` into one archive in `folder`, with its checksum beside it, and gives its
 * path. Only while nothing runs: the files of a database at work are those of no moment.
 */
export async function backUp(data: string, folder: string): Promise<string> {
  const home = homeOfEmbeddedPostgres(join(data, 'postgres'))
  if (!existsSync(join(home, 'data', 'PG_VERSION'))) throw new Error(`There is no database in ${data}.`)
  assertStopped(home)

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const archive = resolve(folder, `fieldgate-${time}.tar`)
  const draft = `${archive}.draft`
  writeFileSync(draft, '', { mode: 0o600 })
  const kept = KEPT.filter((name) => existsSync(join(data, name)))
  tar('--create', '--file', draft, '-C', dirname(home), basename(home), '-C', resolve(data), ...kept)
  writeFileSync(checksumOf(archive), `${await sha256(draft)}  ${basename(archive)}\n`)
  renameSync(draft, archive)
  return archive
}

/** Puts what is in `archive` into `data`, where nothing may be yet. */
export async function restore(archive: string, data: string): Promise<void> {
  const expected = (await readFile(checksumOf(archive), 'utf8')).split(' ', 1)[0]
  if ((await sha256(archive)) !== expected) throw new Error(`${archive} is damaged.`)

  mkdirSync(data, { recursive: true, mode: 0o755 })
  const home = homeOfEmbeddedPostgres(join(data, 'postgres'))
  const taken = [home, ...KEPT.map((name) => join(data, name))].filter(hasContent)
  if (taken.length > 0) throw new Error(`There is something already: ${taken.join(', ')}.`)

  tar('--extract', '--file', resolve(archive), '-C', dirname(home), '-p', basename(home))
  const kept = KEPT.filter((name) => tar('--list', '--file', resolve(archive)).includes(`${name}/`))
  tar('--extract', '--file', resolve(archive), '-C', resolve(data), '-p', ...kept)
  // The port was that of another place and time.
  rmSync(join(home, 'port'), { force: true })
}

/** Every file goes with its owner: as root, PostgreSQL's are those of an account of its own. */
const tar = (...args: string[]): string =>
  execFileSync('tar', ['--numeric-owner', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })

const checksumOf = (archive: string) => `${archive}.sha256`

const hasContent = (path: string): boolean => existsSync(path) && readdirSync(path).length > 0

function assertStopped(home: string): void {
  if (existsSync(join(home, 'data', 'postmaster.pid'))) {
    throw new Error('Fieldgate runs on this data, or was killed: stop it, or start and stop it, first.')
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
