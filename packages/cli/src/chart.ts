import plot from 'simple-ascii-chart'

export interface ChartPoint {
  at: string
  value: number
}

/** A line chart of values over time, and below it from when to when it goes. */
export function drawChart(
  points: readonly ChartPoint[],
  { title, width, height }: { title: string; width: number; height: number }
): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return 'No readings in this time.\n'
  const values = points.map(({ value }) => value)
  const picture = plot(
    points.map(({ at, value }): [number, number] => [Date.parse(at), value]),
    { width, height, hideXAxis: true, formatter: (value) => shortNumber(value) }
  )
  const bounds = `min ${shortNumber(Math.min(...values))}  max ${shortNumber(Math.max(...values))}`
  return `${title}  ${bounds}\n${picture.replace(/^\n+|\s+$/g, '')}\n${first.at} … ${last.at}\n`
}

const shortNumber = (value: number): string => String(Math.round(value * 100) / 100)
