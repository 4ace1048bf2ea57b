import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlatform } from './platform.test.fixture.ts'

const IMAGE = 'postgres:18'
const PASSWORD = 'drill'
const NAME = `fieldgate-drill-${process.pid}`
const SCRIPTS = fileURLToPath(new URL('../', import.meta.url))

const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8', stdio: 'pipe' }).trim()

/** An empty PostgreSQL, as an administrator reaches it from here. */
function startServer(container: string): string {
  docker(
    ...['run', '--detach', '--rm', '--name', container, '--env', `POSTGRES_PASSWORD=${PASSWORD}`],
    ...['--publish', '127.0.0.1::5432', IMAGE]
  )
  // By TCP: while it is set up, it listens on its socket alone.
  const ready = 'until pg_isready --quiet --host=127.0.0.1; do sleep 0.2; done'
  docker('exec', container, 'timeout', '60', 'sh', '-c', ready)
  return `postgres://postgres:${PASSWORD}@${docker('port', container, '5432/tcp')}/postgres`
}

/** Runs a script beside `server` as infra/compose/backup.yml does. */
function run(server: string, data: string, backups: string, script: string, ...args: string[]): string {
  const environment = { PGHOST: '127.0.0.1', PGUSER: 'postgres', PGPASSWORD: PASSWORD, BACKUPS_KEPT: '2' }
  return docker(
    ...['run', '--rm', '--network', `container:${server}`, '--cap-drop', 'ALL'],
    ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER'].flatMap((capability) => ['--cap-add', capability]),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--volume', `${SCRIPTS}:/scripts:ro`, '--volume', `${backups}:/backups`],
    ...['--volume', `${data}/secrets:/run/secrets`, '--volume', `${data}/uploads:/uploads`],
    ...['--entrypoint', `/scripts/${script}`, IMAGE, ...args]
  )
}

describe('a backup', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'fieldgate-drill-'))
  const folder = (name: string) => {
    mkdirSync(join(scratch, name, 'secrets'), { recursive: true })
    mkdirSync(join(scratch, name, 'uploads'))
    return join(scratch, name)
  }
  const backups = join(scratch, 'backups')
  const [source, target] = [`${NAME}-source`, `${NAME}-target`]
  const [data, empty] = [folder('data'), folder('empty')]
  let token: string
  let before: Record<string, string>
  let after: Record<string, string>

  beforeAll(async () => {
    mkdirSync(backups)
    const filled = await startPlatform(data, { DATABASE_URL: startServer(source) })
    token = await filled.fill()
    before = await filled.answers(token)
    // While it runs: nobody stops a platform to back it up.
    run(source, data, backups, 'backup.sh')
    await filled.stop()

    const url = startServer(target)
    for (const part of ['secrets', 'databases', 'uploads'])
      run(target, empty, backups, 'restore.sh', part, 'latest')
    const restored = await startPlatform(empty, { DATABASE_URL: url })
    after = await restored.answers(token)
    await restored.stop()
  })
  afterAll(() => {
    docker('rm', '--force', source, target)
    // What was restored belongs to other accounts.
    docker(
      'run',
      '--rm',
      '--volume',
      `${scratch}:/scratch`,
      '--entrypoint',
      'sh',
      IMAGE,
      '-c',
      'rm -r /scratch/*'
    )
    rmSync(scratch, { recursive: true })
  })

  it('that was restored into an empty server answers as before, and knows the tokens of before', () => {
    const failed = Object.entries(before).filter(([, answer]) => !answer.startsWith('2'))
    expect(failed.map(([path]) => path)).toEqual([])
    expect(after).toEqual(before)
  })

  it('is not restored over what is there', () => {
    const over = () => run(target, empty, backups, 'restore.sh', 'databases', 'latest')
    expect(over).toThrow(/has tables/)
    expect(() => run(target, empty, backups, 'restore.sh', 'secrets', 'latest')).toThrow(/is not empty/)
  })

  it('that was damaged is refused', () => {
    run(target, empty, backups, 'backup.sh')
    const [newest] = docker(
      'run',
      '--rm',
      '--volume',
      `${backups}:/b`,
      '--entrypoint',
      'ls',
      IMAGE,
      '-r',
      '/b'
    ).split('\n')
    writeFileSync(join(backups, newest!, 'secrets.tar'), 'something else')
    const fresh = folder('fresh')
    expect(() => run(target, fresh, backups, 'restore.sh', 'secrets', 'latest')).toThrow(
      /checksum did NOT match/
    )
  })

  it('goes when newer ones have come', () => {
    run(target, empty, backups, 'backup.sh')
    run(target, empty, backups, 'backup.sh')
    const kept = docker('run', '--rm', '--volume', `${backups}:/b`, '--entrypoint', 'ls', IMAGE, '-A', '/b')
    expect(kept.split('\n')).toHaveLength(2)
  })
})
