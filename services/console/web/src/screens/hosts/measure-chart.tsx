import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Chart } from '../../ui/chart.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useNow } from '../../ui/time.tsx'
import { linesOf } from './lines.ts'
import type { HostChart } from './measures.ts'
import { historyQuery } from './queries.ts'
import { type Range, spanOf } from './range.ts'
import { type HostSample, secondOf } from './sample.ts'

interface MeasureChartProps {
  host: string
  chart: HostChart
  range: Range
  samples: readonly HostSample[]
}

const HEIGHT = 180

/** The history of a measure, which the stream goes on with. */
export function MeasureChart({ host, chart, range, samples }: MeasureChartProps) {
  const { title, unit, valuesOf } = chart
  const { data: history = [], error } = useQuery(historyQuery(host, chart, range))
  const live = useMemo(
    () => samples.map((sample) => ({ second: secondOf(sample.sampledAt), values: valuesOf(sample) })),
    [samples, valuesOf]
  )
  const { seconds, stepSeconds } = spanOf(range)
  // What has come in is not in the future, whatever this clock says.
  const until = Math.max(useNow() / 1000, live.at(-1)?.second ?? 0)
  const from = until - seconds
  const { times, series } = linesOf({ history, live, from, stepSeconds })
  return (
    <div>
      <ProblemNotice error={error} />
      <Chart title={title} times={times} series={series} span={[from, until]} unit={unit} height={HEIGHT} />
    </div>
  )
}
