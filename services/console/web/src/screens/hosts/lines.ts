import type { Series } from '../../ui/chart.tsx'
import type { Moment } from './sample.ts'

interface Shown {
  history: readonly Moment[]
  /** What the stream has told since the view is open. */
  live: readonly Moment[]
  from: number
  stepSeconds: number
}

interface Lines {
  times: number[]
  series: Series[]
}

const MISSED_STEPS = 3

/** More could not be told apart by their colours. */
const MOST_LINES = 6

/** History and stream in one. A line breaks off where nothing was measured; those that rise highest are shown. */
export function linesOf({ history, live, from, stepSeconds }: Shown): Lines {
  const last = history.at(-1)?.second ?? 0
  const moments = [...history, ...live.filter(({ second }) => second > last)].filter(
    ({ second }) => second >= from
  )
  const broken = withBreaks(moments, MISSED_STEPS * stepSeconds)
  const labels = [...new Set(moments.flatMap(({ values }) => Object.keys(values)))]
  const series = labels.map((label) => ({ label, values: broken.map(({ values }) => values[label] ?? null) }))
  const telling = highestOf(series.filter(({ values }) => values.some(Boolean)))
  return {
    times: broken.map(({ second }) => second),
    series: telling.length > 0 ? telling : series.slice(0, 1)
  }
}

const withBreaks = (moments: readonly Moment[], silence: number): Moment[] =>
  moments.flatMap((moment, i) => {
    const next = moments[i + 1]
    const isBroken = next !== undefined && next.second - moment.second > silence
    return isBroken ? [moment, { second: moment.second + silence / 2, values: {} }] : [moment]
  })

function highestOf(series: readonly Series[]): Series[] {
  const heightOf = ({ values }: Series) => values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0)
  const highest = series.toSorted((a, b) => heightOf(b) - heightOf(a)).slice(0, MOST_LINES)
  return series.filter((line) => highest.includes(line))
}
