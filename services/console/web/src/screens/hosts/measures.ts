import { HISTORIES, type Period } from './history.ts'
import type { HostSample, Measures, Moment, Values } from './sample.ts'

type Name = keyof Measures

/** One chart: where its history comes from, and what of a sample it shows. */
export interface HostChart {
  title: string
  unit: string
  history: (period: Period) => Promise<Moment[]>
  valuesOf: (sample: HostSample) => Values
}

const chartOf = <N extends Name>(
  name: N,
  {
    title,
    unit,
    valuesOf
  }: Omit<HostChart, 'history' | 'valuesOf'> & { valuesOf: (measure: Measures[N]) => Values },
  measureOf: (sample: HostSample) => Measures[N] | null
): HostChart => ({
  title,
  unit,
  history: (period) => HISTORIES[name](period, valuesOf),
  valuesOf: (sample) => {
    const measure = measureOf(sample)
    return measure ? valuesOf(measure) : {}
  }
})

export const CHARTS: readonly HostChart[] = [
  chartOf(
    'cpu',
    { title: 'CPU', unit: ' %', valuesOf: ({ usedPercent }) => ({ used: usedPercent }) },
    ({ cpu }) => cpu
  ),
  chartOf(
    'memory',
    { title: 'Memory', unit: ' %', valuesOf: ({ usedPercent }) => ({ used: usedPercent }) },
    ({ memory }) => memory
  ),
  chartOf('load', { title: 'Load', unit: '', valuesOf: loadValues }, ({ load }) => load),
  chartOf('disks', { title: 'Disks, full', unit: ' %', valuesOf: fullValues }, ({ disks }) => disks),
  chartOf(
    'disks',
    { title: 'Disks, read and written', unit: ' B/s', valuesOf: diskRates },
    ({ disks }) => disks
  ),
  chartOf('network', { title: 'Network', unit: ' B/s', valuesOf: networkRates }, ({ network }) => network)
]

function loadValues({ load1, load5, load15 }: Measures['load']): Values {
  return { '1 minute': load1, '5 minutes': load5, '15 minutes': load15 }
}

function fullValues({ filesystems }: Measures['disks']): Values {
  return named(filesystems.map(({ mountPoint, usedPercent }) => [mountPoint, usedPercent]))
}

function diskRates({ devices }: Measures['disks']): Values {
  return named(
    devices.flatMap(({ name, readBytesPerSecond, writtenBytesPerSecond }) => [
      [`${name} read`, readBytesPerSecond],
      [`${name} written`, writtenBytesPerSecond]
    ])
  )
}

function networkRates({ interfaces }: Measures['network']): Values {
  return named(
    interfaces.flatMap(({ name, receivedBytesPerSecond, sentBytesPerSecond }) => [
      [`${name} received`, receivedBytesPerSecond],
      [`${name} sent`, sentBytesPerSecond]
    ])
  )
}

const named = (entries: Array<[name: string, value: number | null]>): Values => Object.fromEntries(entries)
