import type { Static } from 'typebox'
import type { DataRecord, RecordChange, RecordContent } from '#domain/record'
import type { Range, RecordFilter } from '#domain/record-query'
import type { RecordListQuery, RecordWrite } from './records.schemas.ts'

const NOTHING: RecordContent = { timestamp: null, value1: null, value2: null, value3: null, shared: false }

export const recordPath = (id: string): string => `/api/v1/records/${id}`

export const toWire = ({ deletedAt: _, createdAt, updatedAt, ...record }: DataRecord) => ({
  ...record,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
  links: { self: recordPath(record.id), changes: `${recordPath(record.id)}/changes` }
})

export const changeToWire = ({ changedAt, ...change }: RecordChange) => ({
  ...change,
  changedAt: changedAt.toISOString()
})

/** What a write means: all that it leaves out is nothing. */
export const contentOfWrite = (write: Static<typeof RecordWrite>): RecordContent => ({ ...NOTHING, ...write })

type ListQuery = Static<typeof RecordListQuery>

/** The filter that stands in a query. */
export const filterOf = (query: ListQuery): RecordFilter => ({
  timestamp: { equal: query.timestamp, from: query['timestamp.gte'], before: query['timestamp.lt'] },
  value1: query.value1,
  value2: { equal: query.value2, from: query['value2.gte'], before: query['value2.lt'] },
  value3: query.value3,
  shared: query.shared,
  lastModifiedBy: query.lastModifiedBy,
  createdAt: span(query['createdAt.gte'], query['createdAt.lt']),
  updatedAt: span(query['updatedAt.gte'], query['updatedAt.lt']),
  text: query.q
})

const span = (from: string | undefined, before: string | undefined): Range<Date> => ({
  from: from === undefined ? undefined : new Date(from),
  before: before === undefined ? undefined : new Date(before)
})
