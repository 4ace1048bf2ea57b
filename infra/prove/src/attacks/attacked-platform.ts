import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@fieldgate/standalone/config'
import { startPlatform } from '@fieldgate/standalone/platform'
import { freePort } from '@fieldgate/testkit'
import { type Postgres, startPostgres } from '../ledger/stage/postgres.ts'
import { json, type Received, type Sent, send } from './send.ts'

export const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics'] as const
export type Service = (typeof SERVICES)[number]
/** Where a client may come in: the gateway, and each service, were it not behind that. */
export const ENTRANCES = ['gateway', ...SERVICES] as const
type Entrance = (typeof ENTRANCES)[number]

export interface AttackedPlatform {
  postgres: Postgres
  adminPassword: string
  /** Of the platform's own administrator. */
  authorization: string
  /** Of the legacy face of records. */
  legacyKey: string
  log: () => string
  send: (entrance: Entrance, path: string, sent?: Sent) => Promise<Received>
  close: () => Promise<void>
}

/** The platform as `npm start` runs it, with its limits on, on a PostgreSQL that is not shared, and every service at a port. */
export async function startAttackedPlatform(): Promise<AttackedPlatform> {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-attacks-'))
  // As root, PostgreSQL's own account has to get in.
  chmodSync(data, 0o755)
  const postgres = await startPostgres(join(data, 'postgres'))
  const platform = await startPlatform(
    readConfig({
      FIELDGATE_DATA: join(data, 'platform'),
      DATABASE_URL: postgres.url,
      PORT: String(await freePort()),
      LOG_LEVEL: 'debug'
    })
  )
  const urls = new Map<string, string>([['gateway', platform.url]])
  for (const name of SERVICES) {
    const { server } = platform.services.get(name)!
    await platform.services.get(name)!.listen({ host: '127.0.0.1', port: 0 })
    urls.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  const adminPassword = readFileSync(platform.adminPasswordFile, 'utf8')
  const to = (entrance: Entrance, path: string, sent?: Sent) => send(urls.get(entrance)! + path, sent)
  const credentials = { grant_type: 'password', username: 'admin', password: adminPassword }
  const signedIn = await to('gateway', '/api/v1/auth/tokens', json(credentials))
  const { access_token } = JSON.parse(signedIn.body) as { access_token: string }

  const issued = await to('gateway', '/api/generate_key/attacked')
  const { api_key: legacyKey } = JSON.parse(issued.body) as { api_key: string }

  return {
    postgres,
    adminPassword,
    legacyKey,
    authorization: `Bearer ${access_token}`,
    log: () => readFileSync(platform.logFile, 'utf8'),
    send: to,
    async close() {
      await platform.close()
      await postgres.kill()
      rmSync(data, { recursive: true, force: true })
    }
  }
}
