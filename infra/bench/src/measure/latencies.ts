/** The middle of the latencies, and what only one in a hundred exceeds. */
export function quantilesOf(latenciesMs: readonly number[]): { p50Ms: number; p99Ms: number } {
  const sorted = Float64Array.from(latenciesMs).sort()
  const quantile = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!
  return { p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
}
