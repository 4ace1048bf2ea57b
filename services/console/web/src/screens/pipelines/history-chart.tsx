import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Chart } from '../../ui/chart.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { useNow } from '../../ui/time.tsx'
import { ChartControls } from './chart-controls.tsx'
import { linesOf } from './history.ts'
import type { LivePipeline } from './live-pipeline.ts'
import { INTEGER_PINS, type IntegerPin, type PinLabels, type Pins, type Pipeline } from './pin.ts'
import { historyQuery } from './queries.ts'
import { fitStep, secondsOf, spanAt, stepsFor } from './range.ts'

interface HistoryChartProps {
  pipeline: Pipeline
  live: LivePipeline
}

/** A line is not broken off by a device that is late, but by one that is offline. */
const MISSED_INTERVALS = 3

/** The history, which the stream goes on with. */
export function HistoryChart({ pipeline, live }: HistoryChartProps) {
  const view = useSearch({ from: '/app/pipelines/$id' })
  const navigate = useNavigate({ from: '/app/pipelines/$id' })
  const { id, pins: labels, expectedIntervalSeconds } = pipeline
  const { range = '1h', from, to, step: asked } = view
  // What has come in is not in the future, whatever this clock says.
  const now = Math.max(useNow(), Date.parse(live.lastSeenAt ?? '') || 0)
  const span = spanAt(now, { range, ...definedOf({ from, to }) })
  const step = fitStep(span, asked)
  const chosen = view.pin
  const pins = useMemo(() => chosen ?? pinsWorthShowing(labels, live.pins), [chosen, labels, live.pins])
  const { anchor, recent } = live
  const name = range === 'custom' ? `${from} ${to}` : range
  const { data: buckets = [], error } = useQuery({
    ...historyQuery({ id, pins, step: step ?? '1d', span, anchor: anchor ?? 0, name }),
    enabled: anchor !== undefined && step !== undefined
  })
  const silence = MISSED_INTERVALS * expectedIntervalSeconds
  const stepSeconds = secondsOf(step ?? '1d')
  const { times, series } = linesOf({ buckets, recent, span, stepSeconds, pins, labels, silence })

  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ChartControls
        view={view}
        span={span}
        pins={pins}
        labels={labels}
        steps={stepsFor(span)}
        step={step}
        onChange={(members) =>
          navigate({
            search: (before) => definedOf({ ...before, ...members }),
            replace: true,
            resetScroll: false
          })
        }
      />
      <ProblemNotice error={error} />
      {step === undefined ? (
        <p className="notice notice-warning">That is too long to be shown at once: choose a shorter time.</p>
      ) : (
        <Chart
          title={`Average of each ${step}`}
          times={times}
          series={series}
          span={[span.from / 1000, span.to / 1000]}
        />
      )}
    </section>
  )
}

/** Those that stand for something, or, where none does, have a value. */
function pinsWorthShowing(labels: PinLabels, pins: Pins | undefined): readonly IntegerPin[] {
  const labelled = INTEGER_PINS.filter((pin) => labels.some((label) => label.pin === pin))
  if (labelled.length > 0) return labelled
  const valued = INTEGER_PINS.filter((pin) => (pins?.[pin] ?? null) !== null)
  return valued.length > 0 ? valued : ['ivp1']
}
