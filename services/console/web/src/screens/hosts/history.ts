import { everyItem, unwrap } from '@fieldgate/sdk'
import { fieldgate } from '../../platform.ts'
import { type Measures, type Moment, secondOf, type Values } from './sample.ts'

interface Page<T> {
  items: T[]
  page: { next: string | null }
}

interface Query {
  from: string
  step: '2s' | '1m' | '10m'
  limit: number
  cursor?: string
}

export interface Period {
  host: string
  from: Date
  step: Query['step']
}

type Sampled<T> = T & { sampledAt: string }

const LIMIT = 500

/** A sample alone is a page of one. */
const pageOf = <T extends object>(answer: T | Page<T>): Page<T> =>
  isPage(answer) ? answer : { items: [answer], page: { next: null } }

const isPage = <T extends object>(answer: T | Page<T>): answer is Page<T> => 'items' in answer

const at = ({ host, from, step }: Period, cursor: string | undefined) => {
  const query: Query = { from: from.toISOString(), step, limit: LIMIT, ...(cursor && { cursor }) }
  return { params: { path: { id: host }, query } }
}

async function momentsOf<T>(
  fetchPage: (cursor: string | undefined) => Promise<Sampled<T> | Page<Sampled<T>>>,
  valuesOf: (measure: T) => Values
): Promise<Moment[]> {
  const moments: Moment[] = []
  for await (const sample of everyItem(async (cursor) => pageOf(await fetchPage(cursor)))) {
    moments.push({ second: secondOf(sample.sampledAt), values: valuesOf(sample) })
  }
  return moments
}

type Histories = {
  [name in keyof Measures]: (
    period: Period,
    valuesOf: (measure: Measures[name]) => Values
  ) => Promise<Moment[]>
}

/** The history of each measure, from a moment until now. */
export const HISTORIES: Histories = {
  cpu: (period, valuesOf) =>
    momentsOf((cursor) => unwrap(fieldgate.GET('/api/v1/hosts/{id}/cpu', at(period, cursor))), valuesOf),
  memory: (period, valuesOf) =>
    momentsOf((cursor) => unwrap(fieldgate.GET('/api/v1/hosts/{id}/memory', at(period, cursor))), valuesOf),
  load: (period, valuesOf) =>
    momentsOf((cursor) => unwrap(fieldgate.GET('/api/v1/hosts/{id}/load', at(period, cursor))), valuesOf),
  disks: (period, valuesOf) =>
    momentsOf((cursor) => unwrap(fieldgate.GET('/api/v1/hosts/{id}/disks', at(period, cursor))), valuesOf),
  network: (period, valuesOf) =>
    momentsOf((cursor) => unwrap(fieldgate.GET('/api/v1/hosts/{id}/network', at(period, cursor))), valuesOf)
}
