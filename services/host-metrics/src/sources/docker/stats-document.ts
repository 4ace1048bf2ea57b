import { Type } from 'typebox'
import Value from 'typebox/value'
import type { ContainerStats } from '#domain/containers'

/** Go's zero time: there was no such reading. */
const NEVER = '0001-01-01T00:00:00Z'

const StatsHead = Type.Object({ name: Type.String(), read: Type.String(), preread: Type.String() })

/**
 * One line of Docker's statistics stream. Undefined for a document that is not whole: the first of a stream has
 * no reading before it to compare with, and a stopped container has none at all.
 */
export function readStatsDocument(line: string): ContainerStats | undefined {
  const head: unknown = JSON.parse(line)
  if (!Value.Check(StatsHead, head)) throw new Error('the engine sent something else than statistics')
  if (head.read === NEVER || head.preread === NEVER) return undefined
  return { name: head.name.replace(/^\//, ''), document: line.trim() }
}
