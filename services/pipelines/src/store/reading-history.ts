import { type DatabaseHandle, keysetPage } from '@fieldgate/db'
import { and, eq, getTableColumns, gt, gte, lt, sql } from 'drizzle-orm'
import { INTEGER_PINS, type Pins, STRING_PINS } from '#domain/pins'
import type { RecordedReading } from '#domain/reading'
import type { ReadingStore } from '#domain/readings'
import { opens } from './pipeline-store.ts'
import { pipelines, readings } from './schema.ts'

const { pipelineId, recordedAt, version, ...pinColumns } = getTableColumns(readings)
const PINS = [...INTEGER_PINS, ...STRING_PINS]

type Row = { key: Array<string | number | null>; micros: number; version: number } & Record<
  (typeof PINS)[number],
  number | string | null
>

/** Pages through the history of a pipeline. It begins where the pipeline was made: before, the id was another's. */
export const createReadingHistory = ({ db }: Pick<DatabaseHandle, 'db'>): Pick<ReadingStore, 'list'> => ({
  async list(lock, { from, to, direction, sortName, cursor, limit }) {
    const [pipeline] = await db.select({ createdAt: pipelines.createdAt }).from(pipelines).where(opens(lock))
    if (!pipeline) return undefined
    const slice = await keysetPage<Row>(
      { columns: [{ column: recordedAt, direction }], sort: sortName, cursor, limit },
      ({ where, orderBy, limit: rows, key }) =>
        db
          .select({
            key,
            micros: sql<number>`(extract(epoch from ${recordedAt}) * 1000000)::float8`,
            version,
            ...pinColumns
          })
          .from(readings)
          .where(
            and(
              eq(pipelineId, lock.id),
              gt(recordedAt, pipeline.createdAt),
              from && gte(recordedAt, from),
              to && lt(recordedAt, to),
              where
            )
          )
          .orderBy(...orderBy)
          .limit(rows)
    )
    return { ...slice, items: slice.items.map(toReading) }
  }
})

const toReading = (row: Omit<Row, 'key'>): RecordedReading => ({
  recordedAt: row.micros,
  version: row.version,
  pins: Object.fromEntries(PINS.filter((pin) => row[pin] !== null).map((pin) => [pin, row[pin]])) as Pins
})
