import { type DatabaseHandle, keysetPage } from '@fieldgate/db'
import { and, eq, getTableColumns, gte, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { HistoryStore, ReadingQuery } from '#domain/history/histories'
import type { Span } from '#domain/history/history'
import type { PipelineId } from '#domain/pipelines/pipeline'
import { PINS, type Pins } from '#domain/readings/pins'
import type { Lock, Micros, RecordedReading } from '#domain/readings/reading'
import { opens } from '../lock-condition.ts'
import { pipelineStates, pipelines, readings } from '../schema.ts'
import { toTimestamp } from '../timestamp.ts'

const { pipelineId, recordedAt, version, ...pinColumns } = getTableColumns(readings)
type Row = { key: Array<string | number | null>; micros: number; version: number } & Record<
  (typeof PINS)[number],
  number | string | null
>

const microsOf = (column: PgColumn) => sql<Micros>`(extract(epoch from ${column}) * 1000000)::float8`
const instant = (micros: Micros) => sql`${toTimestamp(micros)}`

/** Pages through the history of a pipeline. */
export function createReadingLister({ db }: Pick<DatabaseHandle, 'db'>): HistoryStore['list'] {
  /** From where the pipeline was made, for before the id was another's, to its latest reading. */
  async function findExtent(lock: Lock): Promise<Span | undefined> {
    const [found] = await db
      .select({ createdAt: microsOf(pipelines.createdAt), lastAt: microsOf(pipelineStates.recordedAt) })
      .from(pipelines)
      .innerJoin(pipelineStates, eq(pipelineStates.pipelineId, pipelines.id))
      .where(opens(lock))
    return found && { from: found.createdAt + 1, to: found.lastAt + 1 }
  }

  const readPage = (id: PipelineId, span: Span, { pins, direction, sortName, cursor, limit }: ReadingQuery) =>
    keysetPage<Row>(
      { columns: [{ column: recordedAt, direction }], sort: sortName, cursor, limit },
      ({ where, orderBy, limit: rows, key }) =>
        db
          .select({ key, micros: microsOf(recordedAt), version, ...pinColumns })
          .from(readings)
          .where(
            and(
              eq(pipelineId, id),
              gte(recordedAt, instant(span.from)),
              lt(recordedAt, instant(span.to)),
              pins && or(...pins.map((pin) => isNotNull(pinColumns[pin]))),
              where
            )
          )
          .orderBy(...orderBy)
          .limit(rows)
    )

  return async (lock, query) => {
    const extent = await findExtent(lock)
    if (!extent) return undefined
    const span = {
      from: Math.max(query.from ?? extent.from, extent.from),
      to: Math.min(query.to ?? extent.to, extent.to)
    }
    const near = await readPage(lock.id, nearDay(span, query), query)
    const isFull = (query.cursor?.direction === 'prev' ? near.prev : near.next) !== null
    const slice = isFull ? near : await readPage(lock.id, span, query)
    return { ...slice, items: slice.items.map(toReading) }
  }
}

const DAY: Micros = 86_400_000_000

/** The part of the span in the day that the page begins in. Most pages end there too, and it is one partition to plan for. */
function nearDay({ from, to }: Span, { cursor, direction }: ReadingQuery): Span {
  const ascends = (direction === 'asc') !== (cursor?.direction === 'prev')
  const known = Date.parse(String(cursor?.key[0])) * 1000
  if (ascends) {
    const start = Math.max(from, Number.isNaN(known) ? from : known)
    return { from: start, to: Math.min(to, (Math.floor(start / DAY) + 1) * DAY) }
  }
  const end = Math.min(to, Number.isNaN(known) ? to : known + 1000)
  return { from: Math.max(from, Math.floor((end - 1) / DAY) * DAY), to: end }
}

const toReading = (row: Omit<Row, 'key'>): RecordedReading => ({
  recordedAt: row.micros,
  version: row.version,
  pins: Object.fromEntries(PINS.filter((pin) => row[pin] !== null).map((pin) => [pin, row[pin]])) as Pins
})
