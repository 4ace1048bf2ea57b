import { Presets, SingleBar } from 'cli-progress'
import type { Context } from '../context.ts'

export interface Progress {
  add: (rows: number) => void
  end: () => void
}

/** A bar on a terminal, and nothing where stderr is a file. Without a total it counts. */
export function showProgress({ stderr }: Pick<Context, 'stderr'>, total?: number): Progress {
  const format =
    total === undefined ? '{value} rows' : '{bar} {percentage}% | {value}/{total} rows | {eta_formatted}'
  const bar = new SingleBar({ format, stream: stderr, clearOnComplete: true }, Presets.shades_classic)
  // The library asks for a terminal by itself, and says nothing to anything else.
  if (stderr.isTTY) bar.start(total ?? 0, 0)
  return {
    add: (rows) => stderr.isTTY && bar.increment(rows),
    end: () => stderr.isTTY && bar.stop()
  }
}
