interface SparklineProps {
  /** What the line is of. */
  label: string
  /** Oldest first. */
  values: readonly number[]
}

const WIDTH = 120
const HEIGHT = 24
const INSET = 2

/** How a value went, in a word's height. */
export const Sparkline = ({ label, values }: SparklineProps) => (
  <svg
    className="sparkline"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={WIDTH}
    height={HEIGHT}
    role="img"
    aria-label={label}
  >
    <polyline points={pointsOf(values)} />
  </svg>
)

function pointsOf(values: readonly number[]): string {
  const low = Math.min(...values)
  const range = Math.max(...values) - low
  const across = (WIDTH - 2 * INSET) / Math.max(1, values.length - 1)
  const up = (value: number) => (range === 0 ? 0.5 : (value - low) / range)
  const points = values.map(
    (value, i) => [INSET + i * across, HEIGHT - INSET - up(value) * (HEIGHT - 2 * INSET)] as const
  )
  // A line of one point is drawn by nobody.
  if (points.length === 1) points.push([WIDTH - INSET, points[0]![1]])
  return points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
