import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { memoryOf, treeOf } from '@fieldgate/bench/processes'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { freePort } from '@fieldgate/testkit'
import { query } from '../ledger/stage/postgres.ts'
import { WIDE_LIMITS } from '../ledger/stage/stage.ts'
import { ENVIRONMENT } from '../ledger/stage/supervised.ts'
import type { Inside } from './platform-program.ts'

/** What is in use at a moment. */
export interface Holdings {
  descriptors: number
  sockets: number
  sessions: number
}

export interface Look extends Holdings, Inside {
  nodeMb: number
  /** Of all its processes, without the buffers that they share. */
  postgresMb: number
  /** They fill up to what they are given. */
  buffersMb: number
}

export interface SoakedPlatform {
  url: string
  adminPassword: string
  /** Of a superuser. */
  postgresUrl: string
  /** Of the role that owns the tables of pipelines. */
  ownerPassword: string
  look: () => Promise<Look>
  end: () => Promise<void>
}

const PROGRAM = new URL('platform-program.ts', import.meta.url)

/** The platform as `npm start` runs it, on the PostgreSQL that it brings; with its limits on, their numbers widened. */
export async function startSoakedPlatform(directory: string): Promise<SoakedPlatform> {
  const port = String(await freePort())
  const data = join(directory, 'platform')
  const env = { ...ENVIRONMENT, PORT: port, FIELDGATE_DATA: data, LIMITS: WIDE_LIMITS }
  const child = fork(PROGRAM, { env, execArgv: ['--conditions=@fieldgate/source'] })
  const exited = once(child, 'exit')
  await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => {
      throw new Error(`The platform ended with ${code}.`)
    })
  ])
  const secret = (name: string) => readFileSync(join(data, 'secrets', name), 'utf8')
  // The platform has started it: this one finds it running, and tells where.
  const server = await startEmbeddedPostgres({ directory: join(data, 'postgres') })

  return {
    url: `http://127.0.0.1:${port}`,
    adminPassword: secret('admin-password'),
    postgresUrl: server.url,
    ownerPassword: secret('database-pipelines-owner'),

    async look() {
      child.send('look')
      const [inside] = (await once(child, 'message')) as [Inside]
      const postgres = treeOf(server.pid).map(memoryOf)
      const sum = (what: 'own' | 'shared') => postgres.reduce((total, each) => total + each[what], 0)
      const { own, shared } = memoryOf(child.pid!)
      const descriptors = descriptorsOf(child.pid!)
      return {
        ...inside,
        nodeMb: own + shared,
        postgresMb: sum('own'),
        buffersMb: sum('shared'),
        descriptors: descriptors.length,
        sockets: descriptors.filter((target) => target.startsWith('socket:')).length,
        sessions: await sessionsOn(server.url)
      }
    },

    async end() {
      child.kill('SIGTERM')
      await exited
    }
  }
}

function descriptorsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))]
    } catch {
      return [] // It was closed while we looked.
    }
  })
}

async function sessionsOn(url: string): Promise<number> {
  const [row] = await query<{ sessions: number }>(
    url,
    `select count(*)::int as sessions from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`
  )
  return row!.sessions
}
