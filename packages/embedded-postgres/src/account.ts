import { spawnSync } from 'node:child_process'

/** The unprivileged account PostgreSQL runs as when we are root, which it refuses to run as. */
export interface Account {
  uid: number
  gid: number
  /** True when the account may read `path`, every folder on the way included. */
  canReach: (path: string) => boolean
}

const NAME = 'postgres'

/** The account to run as: undefined when we are an ordinary user; made when root has none yet. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (id('-u') === undefined) {
    run('groupadd', ['--force', '--system', NAME])
    run('useradd', ['--system', '--gid', NAME, '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  }
  const uid = id('-u')
  const gid = id('-g')
  if (uid === undefined || gid === undefined) throw new Error(`The account "${NAME}" could not be made.`)
  return { uid, gid, canReach: (path) => spawnSync('test', ['-r', path], { uid, gid }).status === 0 }
}

function id(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
}
