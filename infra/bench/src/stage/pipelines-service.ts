import { join } from 'node:path'
import { Client } from 'pg'
import { createPipelinesDatabase, PIPELINES } from './pipelines-database.ts'
import { sendQuery, streamPath } from './requests.ts'
import { ROOT, type Server, startNode } from './server.ts'
import type { PostgresServer, Stage } from './stage.ts'

const MAIN = join(ROOT, 'services/pipelines/src/server.ts')
const INSTEAD = join(ROOT, 'infra/bench/src/baselines/hot-paths/instead.ts')
const NOBODY = 'http://127.0.0.1:9'
const SECRET = 'a secret of the bench, which keeps none'

/** The limits are on and count every call, as in production: only their numbers admit the load. */
const WIDE = [
  [1_000_000_000, 60],
  [1_000_000_000, 86_400]
]
export const WIDE_LIMITS = JSON.stringify(
  Object.fromEntries(
    ['anonymous', 'user', 'device', 'anonymous-creation'].map((name) => [name, { windows: WIDE }])
  )
)

/** The environment of a service in production, for one that asks no neighbour. */
export const productionEnvironment = (databaseUrl: string): Record<string, string> => ({
  FIELDGATE_ENV: 'production',
  LOG_LEVEL: 'info',
  PUBLIC_URL: NOBODY,
  IDENTITY_URL: NOBODY,
  SERVICE_SECRET: SECRET,
  KEY_PEPPER: SECRET,
  LIMITS: WIDE_LIMITS,
  DATABASE_URL: databaseUrl
})

export interface PipelinesService extends Server {
  postgres: PostgresServer
  /** How many readings it has stored since its pipelines were made. */
  countStored: () => Promise<number>
}

/**
 * The service as it runs in production, with pipelines that were made through its own API; where `hotPath` names a
 * module, with that in place of its own.
 */
export async function startPipelines(
  { directory, profileTo, onClose }: Stage,
  postgres: PostgresServer,
  name: string,
  hotPath?: string
): Promise<PipelinesService> {
  const { appUrl } = await createPipelinesDatabase(postgres.url, name)
  const env = productionEnvironment(appUrl)
  const instead = hotPath === undefined ? {} : { preload: INSTEAD, env: { ...env, HOT_PATH: hotPath } }
  const server = await startNode(MAIN, { name, directory, profileTo, readyPath: '/readyz', env, ...instead })
  onClose(server.stop)
  return withPipelines(server, postgres, appUrl)
}

/** Makes the pipelines through the API that `server` has, whose tables are in the database of `url`. */
export async function withPipelines(
  server: Server,
  postgres: PostgresServer,
  url: string
): Promise<PipelinesService> {
  await makePipelines(server.port)
  const before = await countReadings(url)
  return { ...server, postgres, countStored: async () => (await countReadings(url)) - before }
}

/** Each pipeline, with a first reading. */
async function makePipelines(port: number): Promise<void> {
  for (let nth = 0; nth < PIPELINES; nth++) {
    for (const query of ['opt=cre', sendQuery(nth)]) {
      const answer = await fetch(`http://127.0.0.1:${port}${streamPath(nth, query)}`)
      if (!answer.ok) throw new Error(`A pipeline was refused: ${await answer.text()}`)
    }
  }
}

async function countReadings(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from readings')
    return rows[0]!.count
  } finally {
    await client.end()
  }
}
