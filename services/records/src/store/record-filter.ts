import { containing, type SortColumn } from '@fieldgate/db'
import { and, eq, ilike, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reach } from '#domain/caller'
import type { CHANGE_SORTS, Range, RecordFilter, RecordSort } from '#domain/record-query'
import type { Target } from '#domain/record-store'
import { nullsLast, recordChanges, records } from './schema.ts'

const { id, number, ownerId, shared, timestamp, value1, value2, value3, createdAt, updatedAt } = records

export const isLive = isNull(records.deletedAt)

export const inReach = (reach: Reach): SQL | undefined =>
  and(
    reach.ownerId === undefined ? undefined : eq(ownerId, reach.ownerId),
    reach.ids && inArray(id, reach.ids.filter(isUuid)),
    reach.shared && sql`${shared}`
  )

/** The record itself, be it removed or not. */
export const isTarget = (target: Target): SQL | undefined =>
  and('id' in target ? eq(id, target.id) : eq(number, target.number), inReach(target.reach))

export const matches = (filter: RecordFilter): SQL | undefined =>
  and(
    filter.timestamp && withinTimestamps(filter.timestamp),
    filter.value1 === undefined ? undefined : eq(value1, filter.value1),
    filter.value2 && within(value2, filter.value2),
    filter.value3 === undefined ? undefined : eq(value3, filter.value3),
    filter.shared === undefined ? undefined : eq(shared, filter.shared),
    filter.lastModifiedBy === undefined ? undefined : eq(records.lastModifiedBy, filter.lastModifiedBy),
    filter.createdAt && within(createdAt, filter.createdAt),
    filter.updatedAt && within(updatedAt, filter.updatedAt),
    filter.text === undefined ? undefined : ilike(value1, containing(filter.text))
  )

const within = <T>(column: AnyPgColumn | SQL, { equal, from, before }: Range<T>): SQL | undefined =>
  and(
    equal === undefined ? undefined : sql`${column} = ${equal}`,
    from === undefined ? undefined : sql`${column} >= ${from}`,
    before === undefined ? undefined : sql`${column} < ${before}`
  )

/** By the expression that has an index, in which a record without a timestamp counts as the last. */
function withinTimestamps(range: Range<number>): SQL | undefined {
  const bounds = within(nullsLast.asc(timestamp), range)
  return bounds && and(bounds, isNotNull(timestamp))
}

/** What each order goes by; a number is unique, the others are told apart by id. */
export function recordOrder(sort: RecordSort): SortColumn[] {
  const { direction, name } = parsed(sort)
  if (name === 'number') return [{ column: number, direction }]
  const column = { createdAt, updatedAt, timestamp: nullsLast[direction](timestamp) }[name]
  return [
    { column, direction },
    { column: id, direction }
  ]
}

export const changeOrder = (sort: (typeof CHANGE_SORTS)[number]): SortColumn[] => [
  { column: recordChanges.version, direction: parsed(sort).direction }
]

const parsed = <Name extends string>(sort: Name | `-${Name}`): { direction: 'asc' | 'desc'; name: Name } => ({
  direction: sort.startsWith('-') ? 'desc' : 'asc',
  name: sort.replace(/^-/, '') as Name
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A key may be bound to resources of every kind: what is no UUID is no record. */
const isUuid = (text: string): boolean => UUID.test(text)
