import type { Static } from 'typebox'
import { timeInvalid } from '#domain/errors'
import type { HistoryPage, HistoryQuery } from '#domain/host-metrics'
import { type HostSample, memoryUsedPercent } from '#domain/host-sample'
import type { Host } from '#domain/hosts'
import type { SampleQuery } from './hosts.schemas.ts'

export function hostToWire({ id }: Host, prefix: string) {
  const self = `${prefix}/hosts/${encodeURIComponent(id)}`
  return {
    id,
    links: { self, cpu: `${self}/cpu`, memory: `${self}/memory`, containers: `${self}/containers` }
  }
}

export const cpuToWire = ({ sampledAt, cpuPercent }: HostSample) => ({
  sampledAt: sampledAt.toISOString(),
  usedPercent: cpuPercent
})

export const memoryToWire = ({ sampledAt, memory }: HostSample) => ({
  sampledAt: sampledAt.toISOString(),
  ...memory,
  usedPercent: memoryUsedPercent(memory)
})

/** What history is asked for; undefined where the question is about now. */
export function historyQueryOf({
  from,
  to,
  limit,
  cursor
}: Static<typeof SampleQuery>): HistoryQuery | undefined {
  if (from === undefined && to === undefined) return undefined
  return {
    from: from === undefined ? undefined : timeOf('from', from),
    to: to === undefined ? undefined : timeOf('to', to),
    after: cursor === undefined ? undefined : new Date(Number(cursor)),
    limit
  }
}

export const historyToWire = <T>(page: HistoryPage, limit: number, toWire: (sample: HostSample) => T) => ({
  items: page.samples.map(toWire),
  page: { limit, next: page.next === undefined ? null : String(page.next.getTime()) }
})

/** The schema lets leap seconds pass, and Date does not. */
function timeOf(name: string, text: string): Date {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw timeInvalid(name)
  return time
}
