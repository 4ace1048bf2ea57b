import type { DatabaseHandle } from '@fieldgate/db'
import { readQueueFull } from '#domain/errors'
import { type LiveStore, MAX_MISSED, MAX_TOLD, type News, type Position } from '#domain/live/live-readings'
import { PINS, type Pins } from '#domain/readings/pins'
import type { RecordedReading } from '#domain/readings/reading'
import type { View } from '#domain/view'
import { createBatcher } from '../batcher.ts'
import { opensWith } from '../lock-condition.ts'
import { microsOf, timeOf } from '../timestamp.ts'

const IN_VIEW = `
join pipelines on pipelines.id = asked.id
  and (asked.key_hash is null or ${opensWith('asked.key_hash')})
  and (asked.owner_id is null or pipelines.owner_id = asked.owner_id)
join pipeline_states as state on state.pipeline_id = pipelines.id`

const STANDING = `state.version::float8,
  ${microsOf('greatest(state.recorded_at, pipelines.created_at)')} as micros,
  ${PINS.map((pin) => `state.${pin}`).join(', ')}`

const FIND_STANDINGS = `
select place::int, ${STANDING}
from unnest($1::int[], $2::bytea[], $3::text[]) with ordinality as asked (id, key_hash, owner_id, place)
${IN_VIEW}`

/** A row for each reading, and one for the pins as they stand. */
const FIND_NEWS = `
select place::int, told.*
from unnest($1::int[], $2::bytea[], $3::text[], $4::float8[], $5::float8[]) with ordinality
  as asked (id, key_hash, owner_id, version, micros, place)
${IN_VIEW}
cross join lateral (
  (select version::float8, ${microsOf('recorded_at')} as micros, ${PINS.join(', ')}, false as stands
  from readings
  where pipeline_id = asked.id
    and state.version > asked.version and state.version <= asked.version + ${MAX_MISSED}
    and ${timeOf('asked.micros')} >= pipelines.created_at
    and recorded_at > ${timeOf('asked.micros')}
  order by recorded_at
  limit ${MAX_TOLD})
  union all
  select ${STANDING}, true
) as told
order by place, stands desc, micros`

/** Bounds what one statement brings: so many streams, each with MAX_TOLD readings. */
const MAX_BATCH = 250
const MAX_QUEUE = 10_000

type PinColumns = Record<(typeof PINS)[number], number | string | null>
type StandingRow = PinColumns & { place: number; version: number; micros: number }
type NewsRow = StandingRow & { stands: boolean }

interface Question {
  view: View
  after: Position
}

/** Asks for many streams in one statement, one statement at a time. */
export function createLiveStore({ pool }: Pick<DatabaseHandle, 'pool'>): LiveStore {
  async function findStandings(views: readonly View[]): Promise<Array<RecordedReading | undefined>> {
    const values = columnsOf(views)
    const { rows } = await pool.query<StandingRow>({ name: 'find_standings', text: FIND_STANDINGS, values })
    const found = new Map(rows.map((row) => [row.place, toReading(row)]))
    return views.map((_view, i) => found.get(i + 1))
  }

  async function findNews(questions: readonly Question[]): Promise<Array<News | undefined>> {
    // Those who follow one pipeline mostly know the same: that is asked for once.
    const places = new Map<string, number>()
    const asked: Question[] = []
    for (const question of questions) {
      const name = nameOf(question)
      if (!places.has(name)) places.set(name, asked.push(question))
    }
    const values = [
      ...columnsOf(asked.map(({ view }) => view)),
      asked.map(({ after }) => after.version),
      asked.map(({ after }) => after.recordedAt)
    ]
    const { rows } = await pool.query<NewsRow>({ name: 'find_news', text: FIND_NEWS, values })
    const found = new Map<number, News>()
    for (const row of rows) {
      if (row.stands) found.set(row.place, { standing: toReading(row), readings: [] })
      else found.get(row.place)!.readings.push(toReading(row))
    }
    return questions.map((question) => found.get(places.get(nameOf(question))!))
  }

  const bounds = { maxBatch: MAX_BATCH, maxQueue: MAX_QUEUE, maxInFlight: () => 1, overflow: readQueueFull }
  const standings = createBatcher({ run: findStandings, ...bounds })
  const news = createBatcher({ run: findNews, ...bounds })
  return {
    findStanding: standings.submit,
    findNews: (view, after) => news.submit({ view, after })
  }
}

const columnsOf = (views: readonly View[]) => [
  views.map(({ id }) => id),
  views.map(({ keyHash }) => keyHash),
  views.map(({ ownerId }) => ownerId)
]

const nameOf = ({ view: { id, keyHash, ownerId }, after: { version, recordedAt } }: Question): string =>
  [id, keyHash?.toString('latin1'), ownerId, version, recordedAt].join(' ')

const toReading = (row: Omit<StandingRow, 'place'>): RecordedReading => ({
  version: row.version,
  recordedAt: row.micros,
  pins: Object.fromEntries(PINS.filter((pin) => row[pin] !== null).map((pin) => [pin, row[pin]])) as Pins
})
