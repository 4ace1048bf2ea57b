import { AppError, violationsIn } from '@fieldgate/errors'
import type { BodyRow } from '@fieldgate/representations'
import type { Outcome } from '#domain/readings/reading-batch'

/** What became of the `rows`, counted, and the bad ones by name. */
export function toResult(rows: ReadonlyArray<BodyRow<unknown>>, outcomes: readonly Outcome[]) {
  const result = {
    accepted: 0,
    replaced: 0,
    skipped: 0,
    rejected: [] as Array<ReturnType<typeof toRejected>>
  }
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome instanceof AppError) result.rejected.push(toRejected(rows[i]!, outcome))
    else if (outcome === 'skipped') result.skipped++
    else {
      result.accepted++
      if (outcome.replaces) result.replaced++
    }
  }
  return result
}

/** By its first fault. */
function toRejected({ index, line }: BodyRow<unknown>, fault: AppError) {
  const { pointer, code, detail } = violationsIn(fault)[0]!
  return { index, ...(line !== undefined && { line }), pointer: `/items/${index}${pointer}`, code, detail }
}
