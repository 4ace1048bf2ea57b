import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import { useColourChanges } from './colours.ts'
import 'uplot/dist/uPlot.min.css'

export interface Series {
  label: string
  /** One for each time; null is a gap, undefined is none: the line goes on. */
  values: ReadonlyArray<number | null | undefined>
}

interface ChartProps {
  title: string
  /** Seconds since 1970 began. */
  times: readonly number[]
  series: readonly Series[]
  /** The seconds that are shown; those that have values, if not told. */
  span?: readonly [from: number, to: number]
  /** Of all its values. */
  unit?: string
  /** Pixels. */
  height?: number
}

const LINES = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'] as const

/** Values over time. Where there is no value the line has a gap. */
export function Chart({ title, times, series, span, unit = '', height = 260 }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(null)
  const data = [times, ...series.map(({ values }) => values)] as uPlot.AlignedData
  const latest = useRef(data)
  latest.current = data
  const shown = useRef(span)
  shown.current = span
  const labels = series.map(({ label }) => label).join('\n')
  const colourChanges = useColourChanges()

  useEffect(() => {
    const element = frame.current!
    const made = new uPlot(
      {
        ...optionsOf(labels.split('\n'), unit, element),
        scales: { x: { range: (_plot, first, last) => [...(shown.current ?? [first, last])] } },
        width: element.clientWidth,
        height
      },
      latest.current,
      element
    )
    plot.current = made
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
    }
  }, [labels, unit, height, colourChanges])

  useEffect(() => plot.current?.setData(data))

  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div ref={frame} role="img" aria-label={`${title}: ${describe(series, unit)}`} />
    </figure>
  )
}

function optionsOf(
  labels: readonly string[],
  unit: string,
  element: Element
): Omit<uPlot.Options, 'width' | 'height'> {
  const colour = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
  const axis = {
    stroke: colour('--muted'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false }
  }
  return {
    series: [
      {},
      ...labels.map((label, i) => ({
        label,
        stroke: colour(LINES[i % LINES.length]!),
        width: 1.5,
        value: (_plot: uPlot, value: number | null | undefined) =>
          value == null ? '–' : `${format(value)}${unit}`
      }))
    ],
    axes: [
      axis,
      { ...axis, size: 60, values: (_plot, values) => values.map((value) => `${format(value)}${unit}`) }
    ]
  }
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2, notation: 'compact' })
const format = (value: number): string => NUMBER.format(value)

/** What somebody hears who does not see it: the last value of each line. */
function describe(series: readonly Series[], unit: string): string {
  const last = series.map(({ label, values }) => {
    const value = values.findLast((one) => one != null)
    return `${label} ${value == null ? 'no value' : `${format(value)}${unit}`}`
  })
  return last.join(', ')
}
