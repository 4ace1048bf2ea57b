import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@fieldgate/testkit'
import { startPostgres } from './postgres.ts'
import { type Stage, type StageOptions, WIDE_LIMITS } from './stage.ts'
import { supervise } from './supervised.ts'

/** The whole platform as one process, on a PostgreSQL that is not its child. */
export async function startStandaloneStage({ directory, onEnd, env }: StageOptions): Promise<Stage> {
  const postgres = await startPostgres(join(directory, 'postgres'))
  onEnd(postgres.kill)
  const port = await freePort()
  const data = join(directory, 'platform')
  const url = `http://127.0.0.1:${port}`
  const platform = supervise({
    name: 'standalone',
    script: 'packages/standalone/src/main.ts',
    env: {
      PORT: String(port),
      FIELDGATE_DATA: data,
      DATABASE_URL: postgres.url,
      LIMITS: WIDE_LIMITS,
      ...env
    },
    readyUrl: `${url}/api/v1/health`,
    logFile: join(directory, 'standalone.log')
  })
  onEnd(platform.stop)
  await platform.ready()
  return {
    url,
    adminPassword: readFileSync(join(data, 'secrets', 'admin-password'), 'utf8'),
    postgres,
    processes: new Map([['standalone', [platform]]]),
    ready: platform.ready
  }
}
