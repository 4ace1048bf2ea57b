import { join } from 'node:path'
import { readIfThere, treeOf } from '@fieldgate/bench/processes'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { Client } from 'pg'
import { eventually } from './eventually.ts'

/** A PostgreSQL with the settings of `npm start`, to which can be done what happens to servers. */
export interface Postgres {
  /** Of a superuser; the same after each start. */
  url: string
  /** Sends all of its processes the signal. */
  signal: (signal: NodeJS.Signals) => unknown
  /** As if its machine had gone: all of its processes at once, with nothing written that was still to be. */
  kill: () => Promise<void>
  /** Does nothing where it runs. */
  start: () => Promise<void>
}

export async function startPostgres(
  directory: string,
  settings: Readonly<Record<string, string>> = {}
): Promise<Postgres> {
  const { url, dataDirectory } = await startEmbeddedPostgres({ directory, settings })
  const signal = (name: NodeJS.Signals) => {
    const pids = processesOf(dataDirectory)
    for (const pid of pids) send(pid, name)
    return pids
  }

  return {
    url,
    signal,

    async kill() {
      const killed = signal('SIGKILL')
      // One that is not yet buried looks to the next start like a server that runs.
      await eventually(() => killed.every((pid) => readIfThere(`/proc/${pid}/stat`) === ''))
    },

    async start() {
      await eventually(() => startEmbeddedPostgres({ directory, settings }))
    }
  }
}

/** Asks the database of `url`, over a connection that is there for this alone. */
export async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The processes of the server that runs on the data in `home`; none where none does. */
function processesOf(home: string): number[] {
  const [pid] = readIfThere(join(home, 'data', 'postmaster.pid')).split('\n', 1)
  // A server that was killed leaves its number behind, under which another program may run by now.
  return readIfThere(`/proc/${pid}/cmdline`).includes(home) ? treeOf(Number(pid)) : []
}

/** To a process that may have ended meanwhile, as connections do. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
