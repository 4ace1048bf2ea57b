import type { Database } from '@fieldgate/db'
import { and, eq, sql } from 'drizzle-orm'
import type { PipelineStore } from '#domain/pipelines'
import type { Lock } from '#domain/reading'
import { pipelineStates, pipelines } from './schema.ts'

const opens = ({ id, keyHash }: Lock) => and(eq(pipelines.id, id), eq(pipelines.keyHash, keyHash))

export function createPipelineStore(db: Database): PipelineStore {
  return {
    async insert({ id, keyHash }) {
      const { rowCount } = await db.execute(sql`
        with created as (
          insert into ${pipelines} (id, key_hash) values (${id}, ${keyHash}) on conflict do nothing returning id
        )
        insert into ${pipelineStates} (pipeline_id) select id from created`)
      return rowCount === 1
    },

    async setKeyHash(lock, keyHash) {
      const rows = await db
        .update(pipelines)
        .set({ keyHash })
        .where(opens(lock))
        .returning({ id: pipelines.id })
      return rows.length === 1
    },

    async exists(id) {
      const rows = await db.select({ id: pipelines.id }).from(pipelines).where(eq(pipelines.id, id))
      return rows.length === 1
    },

    count: () => db.$count(pipelines)
  }
}
