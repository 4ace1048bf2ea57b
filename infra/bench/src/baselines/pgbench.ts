import { execFile, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { quantilesOf } from '../measure/latencies.ts'
import type { Subject } from '../measure/sample.ts'
import { FIRST_ID } from '../stage/requests.ts'
import { KEY_HASH, LAST_ID } from './base-database.ts'
import type { BaseLoad } from './base-load.ts'
import { statementOf } from './base-statement.ts'

const THREADS = 2
const run = promisify(execFile)

export const isPgbenchInstalled = (): boolean => spawnSync('pgbench', ['--version']).status === 0

/** PostgreSQL's own load generator, in C: the most that the server gives to clients which wait for each transaction. */
export function pgbench(directory: string, load: BaseLoad): Subject {
  const { name, postgres, databaseUrl, clients, rows } = load
  const folder = join(directory, name.replaceAll(' ', '-'))
  const script = `${folder}.sql`
  writeFileSync(script, scriptOf(rows))
  return {
    name,
    processes: { postgres: postgres.pid },
    async run(seconds) {
      const { stdout } = await run('pgbench', [
        ...['--no-vacuum', '--protocol=prepared', `--file=${script}`],
        ...[`--client=${clients}`, `--jobs=${THREADS}`, `--time=${seconds}`],
        ...['--log', `--log-prefix=${folder}`, databaseUrl]
      ])
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)![1])
      return { operations: perSecond * seconds * rows, seconds, ...quantilesOf(takeLatencies(folder)) }
    }
  }
}

function scriptOf(rows: BaseLoad['rows']): string {
  const statement = statementOf(rows, { id: ':id', hash: `'\\x${KEY_HASH}'::bytea`, ivp1: ':ivp1' })
  return `\\set id random(${FIRST_ID}, ${LAST_ID - rows + 1})
\\set ivp1 random(0, 9999)
${statement.replace(/\s+/g, ' ').trim()};
`
}

/** Reads pgbench's logs of its transactions, a file a thread, and throws them away. */
function takeLatencies(prefix: string): number[] {
  const directory = join(prefix, '..')
  const logs = readdirSync(directory)
    .map((file) => join(directory, file))
    .filter((file) => file.startsWith(`${prefix}.`) && !file.endsWith('.sql'))
  const lines = logs.flatMap((log) => readFileSync(log, 'utf8').split('\n').filter(Boolean))
  for (const log of logs) rmSync(log)
  // "client transaction microseconds …"
  return lines.map((line) => Number(line.split(' ', 3)[2]) / 1000)
}
