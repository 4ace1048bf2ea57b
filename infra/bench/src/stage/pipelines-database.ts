import { provisionDatabase, urlOf } from '@fieldgate/db'
import { migrate } from '@fieldgate/pipelines/migrate'

/** How many pipelines the load goes round. */
export const PIPELINES = 1000

export interface PipelinesDatabase {
  ownerUrl: string
  appUrl: string
}

/** A database with the tables of the service pipelines. */
export async function createPipelinesDatabase(serverUrl: string, name: string): Promise<PipelinesDatabase> {
  const role = (suffix: string) => ({ name: `pipelines_${suffix}`, password: 'bench' })
  const [owner, app] = [role('owner'), role('app')]
  await provisionDatabase(serverUrl, { database: name, owner, app })
  const ownerUrl = urlOf(serverUrl, name, owner)
  await migrate(ownerUrl)
  return { ownerUrl, appUrl: urlOf(serverUrl, name, app) }
}
