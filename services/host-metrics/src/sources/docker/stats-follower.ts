import type { Readable } from 'node:stream'
import type { ContainerStats } from '#domain/containers/container'
import { linesOf } from './lines.ts'
import { readStatsDocument } from './stats-document.ts'

const MAX_DOCUMENT_LENGTH = 256 * 1024

export interface StatsFollower {
  latest: () => ContainerStats | undefined
  stop: () => void
  /** Resolves when the stream is over, for whatever reason. */
  ended: Promise<void>
}

/** Keeps the latest document of a statistics stream, and tells of each that takes the place of another. */
export function followStats(
  open: (signal: AbortSignal) => Promise<Readable>,
  onChange: () => void
): StatsFollower {
  const stopping = new AbortController()
  let latest: ContainerStats | undefined

  function become(stats: ContainerStats | undefined): void {
    latest = stats
    onChange()
  }

  async function follow(): Promise<void> {
    try {
      const stream = await open(stopping.signal)
      for await (const line of linesOf(stream, MAX_DOCUMENT_LENGTH)) become(readStatsDocument(line))
    } catch {
      // The container or the engine is gone, or the stream made no sense: the next listing tells which.
    } finally {
      become(undefined)
    }
  }

  return { latest: () => latest, stop: () => stopping.abort(), ended: follow() }
}
