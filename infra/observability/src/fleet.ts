import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { migrateDatabase, provisionDatabase, urlOf } from '@fieldgate/db'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { serviceSecret } from '@fieldgate/service-kit'
import { freePort } from '@fieldgate/testkit'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const POLL_MS = 50
const ROOT_SECRET = 'r'.repeat(43)

/** The services that have a database, and where kong.yml knows them. */
export const SERVICES = {
  identity: 3005,
  gateways: 3001,
  pipelines: 3003,
  records: 3002,
  'host-metrics': 3004
} as const

type Name = keyof typeof SERVICES

export interface Fleet {
  gateway: string
  /** The pages of metrics: each service's, and the gateway's. */
  metricPages: () => Promise<string[]>
  stop: () => Promise<void>
}

/** Services and the gateway, each in a process of its own as in production, on a PostgreSQL that keeps what it is given. */
export async function startFleet(names: readonly Name[], env: Record<string, string> = {}): Promise<Fleet> {
  const scratch = mkdtempSync(join(tmpdir(), 'fieldgate-fleet-'))
  // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
  chmodSync(scratch, 0o755)
  const postgres = await startEmbeddedPostgres({ directory: join(scratch, 'postgres') })
  const processes: Array<ReturnType<typeof runProcess>> = []
  const stop = async () => {
    await Promise.all(processes.map((process) => process.stop()))
    await postgres.stop()
    rmSync(scratch, { recursive: true })
  }

  try {
    const ports = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await freePort()] as const))
    )
    const urls = Object.fromEntries(
      Object.keys(SERVICES).map((name) => [
        `${name.replaceAll('-', '_').toUpperCase()}_URL`,
        `http://127.0.0.1:${ports[name] ?? 1}`
      ])
    )
    const start = async (entry: string, port: number, own: Record<string, string>) => {
      const process = runProcess(entry, port, { LOG_LEVEL: 'error', RATE_LIMITS: 'off', ...own, ...env })
      processes.push(process)
      await process.lives()
    }

    await Promise.all(
      names.map(async (name) =>
        start(`services/${name}/src/server.ts`, ports[name]!, {
          ...urls,
          DATABASE_URL: await makeDatabase(postgres.url, name),
          PORT: String(ports[name]),
          PUBLIC_URL: 'http://localhost',
          SERVICE_SECRET: name === 'identity' ? ROOT_SECRET : serviceSecret(ROOT_SECRET, name),
          KEY_PEPPER: 'p'.repeat(43),
          UPLOADS_DIR: scratch
        })
      )
    )
    const [port, statusPort] = [await freePort(), await freePort()]
    const kongFile = join(scratch, 'kong.yml')
    writeFileSync(kongFile, kongFor(ports))
    await start('gateway/src/server.ts', statusPort, {
      PORT: String(port),
      STATUS_PORT: String(statusPort),
      KONG_FILE: kongFile
    })
    return {
      gateway: `http://127.0.0.1:${port}`,
      metricPages: () => Promise.all(processes.map((process) => process.text('/metrics'))),
      stop
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** kong.yml, with the services where they are here. */
const kongFor = (ports: Record<string, number>): string =>
  Object.entries(SERVICES).reduce(
    (text, [name, port]) => text.replace(`"${name}:${port}"`, `"127.0.0.1:${ports[name] ?? 1}"`),
    readFileSync(join(ROOT, 'kong.yml'), 'utf8')
  )

async function makeDatabase(server: string, service: Name): Promise<string> {
  const name = service.replaceAll('-', '_')
  const role = (suffix: string) => ({ name: `${name}_${suffix}`, password: 'test' })
  const roles = { database: `fleet_${process.pid}_${name}`, owner: role('owner'), app: role('app') }
  await provisionDatabase(server, roles)
  await migrateDatabase(
    urlOf(server, roles.database, roles.owner),
    join(ROOT, 'services', service, 'drizzle')
  )
  return urlOf(server, roles.database, roles.app)
}

/** Runs `entry`; it lives once it says so on `port`. */
function runProcess(entry: string, port: number, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=@fieldgate/source', join(ROOT, entry)], { env })
  const exited = once(child, 'close')
  let printed = ''
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  }
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  return {
    text: async (path: string) => (await ask(path)).text(),
    async lives() {
      while (!(await ask('/livez').catch(() => undefined))?.ok) {
        if (child.exitCode !== null) throw new Error(`${entry} ended: ${printed}`)
        await setTimeout(POLL_MS)
      }
    },
    async stop() {
      child.kill('SIGTERM')
      await exited
    }
  }
}
