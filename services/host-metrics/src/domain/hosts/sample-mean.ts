import type { HostSample } from './host-sample.ts'

/** Numbers that only ever grow: of several, the last tells all. */
const COUNTERS = new Set([
  'uptimeSeconds',
  'reads',
  'writes',
  'readBytes',
  'writtenBytes',
  'busySeconds',
  'receivedBytes',
  'sentBytes',
  'receiveErrors',
  'sendErrors',
  'receiveDrops',
  'sendDrops'
])
/** What tells one member of a list from another; core percentages go by their place. */
const NAMES = ['name', 'mountPoint', 'sensor']

/** One sample for many, oldest first: what varies is averaged, what counts up is as it was at last. */
export const meanSample = (samples: readonly HostSample[], sampledAt: Date): HostSample => ({
  ...(meanOf('', samples) as HostSample),
  sampledAt
})

function meanOf(key: string, values: readonly unknown[]): unknown {
  const last = values.at(-1)
  if (COUNTERS.has(key)) return last
  if (Array.isArray(last)) return last.map((member, i) => meanOf(key, values.map(counterpartOf(member, i))))
  if (last instanceof Date) return last
  if (typeof last === 'object' && last !== null) {
    const known = values.filter((value) => typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.keys(last).map((name) => [name, meanOf(name, known.map(memberOf(name)))])
    )
  }
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length > 0 ? roundedMean(key, numbers) : last
}

const memberOf = (name: string) => (value: unknown) => (value as Record<string, unknown>)[name]

/** The member that stands in another list for `member`; undefined where that list has none. */
function counterpartOf(member: unknown, place: number) {
  const name = NAMES.find((candidate) => (member as Record<string, unknown>)[candidate] !== undefined)
  return (list: unknown): unknown => {
    if (!Array.isArray(list)) return undefined
    if (!name) return list[place]
    return list.find((other) => other[name] === memberOf(name)(member))
  }
}

function roundedMean(key: string, numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return key.includes('Bytes') ? Math.round(mean) : Math.round(mean * 100) / 100
}
