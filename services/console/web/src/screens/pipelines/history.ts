import type { Schema } from '@fieldgate/sdk'
import type { Series } from '../../ui/chart.tsx'
import type { Moment } from './live-pipeline.ts'
import { type IntegerPin, labelOf, nameOf, type PinLabels } from './pin.ts'
import type { Span } from './range.ts'

type Bucket = Schema<'ReadingBucket'>

/** What the chart draws: the average of each step. */
export interface Lines {
  /** Seconds since 1970 began. */
  times: number[]
  series: Series[]
}

interface Shown {
  buckets: readonly Bucket[]
  recent: readonly Moment[]
  span: Span
  stepSeconds: number
  pins: readonly IntegerPin[]
  labels: PinLabels
  /** Seconds without a value after which a line breaks off. */
  silence: number
}

interface Mean {
  sum: number
  count: number
}

type Means = Map<number, Map<IntegerPin, Mean>>

/** The history and what came in since, in one. */
export function linesOf({ buckets, recent, span, stepSeconds, pins, labels, silence }: Shown): Lines {
  const means: Means = new Map()
  const [from, to] = [span.from / 1000 - stepSeconds, span.to / 1000]
  for (const bucket of buckets) {
    const second = Date.parse(bucket.startsAt) / 1000
    if (second < from) continue
    for (const pin of pins) {
      const count = bucket[`${pin}Count`] ?? 0
      add(means, second, pin, { sum: (bucket[`${pin}Avg`] ?? 0) * count, count })
    }
  }
  for (const { second, sums, counts } of recent) {
    if (second < from || second >= to) continue
    const start = second - (second % stepSeconds)
    for (const pin of pins) add(means, start, pin, { sum: sums[pin] ?? 0, count: counts[pin] ?? 0 })
  }
  const times = withBreaks(
    [...means.keys()].sort((a, b) => a - b),
    Math.max(silence, stepSeconds)
  )
  const series = pins.map((pin) => ({
    label: titleOf(labels, pin),
    values: times.map((time) => averageOf(means.get(time), pin))
  }))
  return { times, series }
}

function add(means: Means, second: number, pin: IntegerPin, { sum, count }: Mean): void {
  if (count === 0) return
  const pins = means.get(second) ?? new Map<IntegerPin, Mean>()
  const before = pins.get(pin) ?? { sum: 0, count: 0 }
  means.set(second, pins.set(pin, { sum: before.sum + sum, count: before.count + count }))
}

/** Null where all were silent; where only this pin was, its line goes on to its next value. */
function averageOf(means: Map<IntegerPin, Mean> | undefined, pin: IntegerPin): number | null | undefined {
  if (!means) return null
  const mean = means.get(pin)
  return mean && mean.sum / mean.count
}

/** A time of its own, which has no value, wherever there was silence. */
const withBreaks = (times: readonly number[], silence: number): number[] =>
  times.flatMap((time, i) => {
    const next = times[i + 1]
    return next !== undefined && next - time > silence ? [time, time + silence / 2] : [time]
  })

function titleOf(labels: PinLabels, pin: IntegerPin): string {
  const unit = labelOf(labels, pin)?.unit
  return unit ? `${nameOf(labels, pin)} (${unit})` : nameOf(labels, pin)
}
