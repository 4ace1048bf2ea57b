import { Client } from 'pg'
import { createPipelinesDatabase, PIPELINES } from '../stage/pipelines-database.ts'
import { FIRST_ID } from '../stage/requests.ts'
import type { PostgresServer } from '../stage/stage.ts'

export const LAST_ID = FIRST_ID + PIPELINES - 1

/** All pipelines of the baselines have one key: its hash, in hexadecimal. */
export const KEY_HASH = 'ab'.repeat(32)

/** The service's own tables once more, for the baselines alone. Gives the URL of the role that runs them. */
export async function createBaseDatabase({ url }: PostgresServer, name: string): Promise<string> {
  const { ownerUrl, appUrl } = await createPipelinesDatabase(url, name)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(
    `with made as (
       insert into pipelines (id, key_hash) select id, decode($3, 'hex') from generate_series($1::int, $2::int) as id
       returning id
     )
     insert into pipeline_states (pipeline_id) select id from made`,
    [FIRST_ID, LAST_ID, KEY_HASH]
  )
  await client.end()
  return appUrl
}
