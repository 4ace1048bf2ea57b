import type { Readable } from 'node:stream'
import type { ContainerStats } from '#domain/container'
import { linesOf } from './lines.ts'
import { readStatsDocument } from './stats-document.ts'

const MAX_DOCUMENT_LENGTH = 256 * 1024

export interface StatsFollower {
  latest: () => ContainerStats | undefined
  stop: () => void
  /** Resolves when the stream is over, for whatever reason. */
  ended: Promise<void>
}

/** Keeps the latest document of a statistics stream. */
export function followStats(open: (signal: AbortSignal) => Promise<Readable>): StatsFollower {
  const stopping = new AbortController()
  let latest: ContainerStats | undefined

  async function follow(): Promise<void> {
    try {
      const stream = await open(stopping.signal)
      for await (const line of linesOf(stream, MAX_DOCUMENT_LENGTH)) latest = readStatsDocument(line)
    } catch {
      // The container or the engine is gone, or the stream made no sense: the next listing tells which.
    } finally {
      latest = undefined
    }
  }

  return { latest: () => latest, stop: () => stopping.abort(), ended: follow() }
}
