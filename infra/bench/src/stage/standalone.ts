import { join } from 'node:path'
import { urlOf } from '@fieldgate/db'
import { type PipelinesService, WIDE_LIMITS, withPipelines } from './pipelines-service.ts'
import { ROOT, startNode } from './server.ts'
import type { Stage } from './stage.ts'

const PIPELINES_DATABASE = 'fieldgate_pipelines'
const MAIN = join(ROOT, 'packages/standalone/src/main.ts')

/** The whole platform in one process, as `npm start` runs it, but that it logs as the service alone does. */
export async function startStandalone({
  directory,
  profileTo,
  startPostgres,
  onClose
}: Stage): Promise<PipelinesService> {
  // Of its own: it sets the passwords of roles that the service alone has too.
  const postgres = await startPostgres('standalone-postgres')
  const server = await startNode(MAIN, {
    name: 'standalone',
    directory,
    profileTo,
    readyPath: '/api/v1/health',
    env: {
      LOG_LEVEL: 'info',
      LIMITS: WIDE_LIMITS,
      DATABASE_URL: postgres.url,
      FIELDGATE_DATA: join(directory, 'standalone')
    }
  })
  onClose(server.stop)
  return withPipelines(server, postgres, urlOf(postgres.url, PIPELINES_DATABASE))
}
