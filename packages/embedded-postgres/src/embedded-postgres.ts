import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, serverAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { freePort } from './free-port.ts'

export interface EmbeddedPostgres {
  /** A superuser's URL, on the loopback address. */
  url: string
  /** Where the data really is: elsewhere than asked for when the server's account cannot reach that. */
  dataDirectory: string
  /** The process that all of the server's others descend from. */
  pid: number
  /**
   * Lets running transactions end by rolling back, checkpoints, and returns when the server is gone. At once it is
   * as if the machine had lost its power, but for what the system had been given to write.
   */
  stop: (options?: { atOnce?: boolean }) => void
}

interface EmbeddedPostgresOptions {
  directory: string
  /** Settings for postgresql.conf, over its defaults. */
  settings?: Record<string, string>
  /** The environment of the server's processes; absent: our own. */
  env?: Readonly<Record<string, string>>
}

const SUPERUSER = 'fieldgate'
const REACHABLE_HOME = '/var/lib/fieldgate'

/**
 * A PostgreSQL server of our own in `directory`: made when it is not there, started when it does not run. One
 * that a killed process left running is taken over. The server is not a child: Ctrl-C in a terminal does not
 * reach it, so that it outlives the services that still have to write.
 */
export async function startEmbeddedPostgres({
  directory,
  settings = {},
  env
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const home = reachable(resolve(directory), account)
  const binaries = await findBinaries(account)
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  const port = join(home, 'port')
  const run = (program: keyof Binaries, args: string[]) => runAs(account, binaries[program], args, env)

  if (!existsSync(join(data, 'PG_VERSION'))) initialise()
  if (!isRunning()) await start()
  const url = `postgres://${SUPERUSER}:${readFileSync(passwordFile, 'utf8')}@127.0.0.1:${readFileSync(port, 'utf8')}/postgres`
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0])
  return { url, dataDirectory: home, pid, stop }

  function initialise(): void {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const partial = join(home, 'data.new')
    rmSync(partial, { recursive: true, force: true })
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    for (const path of account ? [home, passwordFile] : []) chownSync(path, account!.uid, account!.gid)
    run('initdb', [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions'
    ])
    // Into place in one step: a first start that is cut short leaves nothing that looks like a database.
    renameSync(partial, data)
  }

  function isRunning(): boolean {
    return spawnAs(account, binaries.pg_ctl, ['status', '-D', data], env).status === 0
  }

  /** Taken again if it can be: a client that knows the port keeps knowing it. */
  function lastPort(): number {
    return existsSync(port) ? Number(readFileSync(port, 'utf8')) : 0
  }

  async function start(): Promise<void> {
    writeFileSync(port, String(await freePort(lastPort())), { mode: 0o644 })
    const options = {
      listen_addresses: '127.0.0.1',
      port: readFileSync(port, 'utf8'),
      unix_socket_directories: '',
      ...settings
    }
    const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`)
    run('pg_ctl', [
      'start',
      '-D',
      data,
      '-l',
      join(home, 'server.log'),
      '-w',
      '-t',
      '60',
      '-s',
      '-o',
      flags.join(' ')
    ])
  }

  function stop({ atOnce = false } = {}): void {
    run('pg_ctl', ['stop', '-D', data, '-m', atOnce ? 'immediate' : 'fast', '-w', '-t', '60', '-s'])
  }
}

/** Where what `startEmbeddedPostgres` keeps for `directory` really is. */
export const homeOfEmbeddedPostgres = (directory: string): string =>
  reachable(resolve(directory), serverAccount())

/** `directory`, or a place that stands for it where the server's account can enter. */
function reachable(directory: string, account: Account | undefined): string {
  if (!account) return directory
  mkdirSync(dirname(directory), { recursive: true })
  if (account.canReach(dirname(directory))) return directory
  const stand = join(REACHABLE_HOME, createHash('sha256').update(directory).digest('hex').slice(0, 16))
  mkdirSync(stand, { recursive: true, mode: 0o755 })
  chmodSync(REACHABLE_HOME, 0o755)
  return join(stand, basename(directory))
}

type Environment = EmbeddedPostgresOptions['env']

function spawnAs(account: Account | undefined, file: string, args: string[], env: Environment) {
  // The folder we were started in may be one the account cannot enter.
  return spawnSync(file, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    ...(env && { env }),
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe']
  })
}

function runAs(account: Account | undefined, file: string, args: string[], env: Environment): void {
  const { status, stderr, error } = spawnAs(account, file, args, env)
  if (status !== 0) throw new Error(`${basename(file)} failed: ${error?.message ?? stderr.trim()}`)
}
