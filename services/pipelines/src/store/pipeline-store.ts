import type { Database } from '@fieldgate/db'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { INTEGER_PINS, type Pins, STRING_PINS } from '#domain/pins'
import type { Lock, PipelineStore } from '#domain/pipelines'
import { pipelineStates, pipelines } from './schema.ts'

const { pipelineId, version, recordedAt, ...pinColumns } = getTableColumns(pipelineStates)

type PinName = keyof typeof pinColumns

const NO_PINS = Object.fromEntries([...INTEGER_PINS, ...STRING_PINS].map((pin) => [pin, null])) as Record<
  PinName,
  null
>

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

    async setPins(lock, pins, recordedAt) {
      const rows = await db
        .update(pipelineStates)
        .set({ ...NO_PINS, ...pins, version: sql`${version} + 1`, recordedAt })
        .from(pipelines)
        .where(and(eq(pipelineId, pipelines.id), opens(lock)))
        .returning({ version })
      return rows.length === 1
    },

    async findPins(lock) {
      const [row] = await db
        .select(pinColumns)
        .from(pipelineStates)
        .innerJoin(pipelines, eq(pipelineId, pipelines.id))
        .where(opens(lock))
      return row && withoutNulls(row)
    },

    async exists(id) {
      const rows = await db.select({ id: pipelines.id }).from(pipelines).where(eq(pipelines.id, id))
      return rows.length === 1
    },

    count: () => db.$count(pipelines)
  }
}

const withoutNulls = (row: Record<PinName, number | string | null>): Pins =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
