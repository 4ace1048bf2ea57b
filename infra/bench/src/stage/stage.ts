import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'

/** As docker-compose.yml has it: the service, its variants and pgbench ask for more than the 100 of `npm start`. */
const ROOM_FOR_ALL = { max_connections: '400' }

/** A PostgreSQL with the settings of `npm start`, but for its connections. */
export interface PostgresServer {
  url: string
  pid: number
}

/** What the groups of rows share. Whatever is started on it is stopped with it, the last first. */
export interface Stage {
  directory: string
  postgres: PostgresServer
  /** Starts one more server, of its own. */
  startPostgres: (
    name: string,
    options?: Pick<Parameters<typeof startEmbeddedPostgres>[0], 'env' | 'settings'>
  ) => Promise<PostgresServer>
  /** Where Node's profiles of the servers go; undefined: none are made. */
  profileTo: string | undefined
  onClose: (stop: () => unknown) => void
  close: () => Promise<void>
}

export async function openStage(profileTo: string | undefined): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-bench-'))
  // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
  chmodSync(directory, 0o755)
  const stops: Array<() => unknown> = [() => rmSync(directory, { recursive: true, force: true })]

  const startPostgres: Stage['startPostgres'] = async (name, options = {}) => {
    const { url, pid, stop } = await startEmbeddedPostgres({ directory: join(directory, name), ...options })
    stops.push(stop)
    return { url, pid }
  }
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  // Servers outlive us otherwise: PostgreSQL is no child of ours.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)))
  }
  try {
    const postgres = await startPostgres('postgres', { settings: ROOM_FOR_ALL })
    return { directory, postgres, startPostgres, profileTo, onClose: (stop) => void stops.push(stop), close }
  } catch (error) {
    await close()
    throw error
  }
}
