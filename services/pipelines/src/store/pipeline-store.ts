import type { Database } from '@fieldgate/db'
import { and, eq, gt, or, sql } from 'drizzle-orm'
import type { PipelineStore } from '#domain/pipelines'
import type { Lock } from '#domain/reading'
import { pipelineStates, pipelines } from './schema.ts'

export const opens = ({ id, keyHash }: Lock) =>
  and(
    eq(pipelines.id, id),
    or(
      eq(pipelines.keyHash, keyHash),
      and(eq(pipelines.previousKeyHash, keyHash), gt(pipelines.previousKeyUntil, sql`now()`))
    )
  )

export function createPipelineStore(db: Database): PipelineStore {
  return {
    async insert({ id, keyHash }) {
      const { rowCount } = await db.execute(sql`
        with created as (
          insert into ${pipelines} (id, key_hash) values (${id}, ${keyHash}) on conflict do nothing returning id, created_at
        )
        insert into ${pipelineStates} (pipeline_id, recorded_at) select id, created_at from created`)
      return rowCount === 1
    },

    async setKeyHash(lock, keyHash) {
      const rows = await db
        .update(pipelines)
        .set({ keyHash, previousKeyHash: null, previousKeyUntil: null })
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
