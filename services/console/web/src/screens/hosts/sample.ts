import type { Schema } from '@fieldgate/sdk'

type Untimed<T> = Omit<T, 'sampledAt'>

/** What is measured, by the names it has in paths and in the stream. */
export interface Measures {
  cpu: Untimed<Schema<'CpuSample'>>
  memory: Untimed<Schema<'MemorySample'>>
  load: Untimed<Schema<'LoadSample'>>
  disks: Untimed<Schema<'DiskSample'>>
  network: Untimed<Schema<'NetworkSample'>>
}

/** All that is measured of a host at a moment, as its stream tells it. Not every system tells its load. */
export interface HostSample extends Omit<Measures, 'load'> {
  sampledAt: string
  load: Measures['load'] | null
}

/** Values by the names of their lines. */
export type Values = Readonly<Record<string, number | null>>

/** What a line shows at a second since 1970 began. */
export interface Moment {
  second: number
  values: Values
}

export const secondOf = (sampledAt: string): number => Date.parse(sampledAt) / 1000
