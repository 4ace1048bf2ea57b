/** What a row costs the database at most, in work; what a commit takes beyond that is spent waiting. */
const ROW_MS = 0.04
/** How many of the last commits are looked at. */
const WINDOW = 16
/** A commit that waits less than this gains nothing from company: a second one would halve the batches. */
const FAST_MS = 1
const STEP_MS = 0.5

/**
 * How many batches may be under way, by how long commits wait for the disk: one where they hardly do, up to `max`
 * where each flush takes long. The shortest wait of the last commits counts, since a busy processor makes single
 * commits slow, but a slow disk all of them.
 */
export function createFlightLimit(max: number) {
  const waits: number[] = []
  let limit = 1
  return {
    current: (): number => limit,

    observe(commitMs: number, rows: number): void {
      waits.push(commitMs - rows * ROW_MS)
      if (waits.length > WINDOW) waits.shift()
      const excess = Math.min(...waits) - FAST_MS
      limit = excess <= 0 ? 1 : Math.min(max, 1 + Math.ceil(excess / STEP_MS))
    }
  }
}
