import type { Observation } from './alert.ts'
import type { AlertRule } from './alert-rule.ts'

/** What the neighbours tell, under this service's own name. */
export interface Neighbours {
  /** The ids of the gateways that are offline: of one, or of those with a tag, or of all. */
  offlineGateways: (which: { target: string | null; tag: string | null }) => Promise<string[]>
  /** When each pipeline was last heard from; null: never. */
  pipelines: (
    target: string | null
  ) => Promise<Array<{ id: string; lastSeenAt: Date | null; createdAt: Date }>>
}

/** What a rule watches of the platform. A gateway that is not offline, or no longer there, is not listed. */
export async function observePlatform(
  { kind, target, tag, threshold }: AlertRule,
  neighbours: Neighbours,
  at: Date
): Promise<Observation[]> {
  if (kind === 'gatewayOffline') {
    const ids = await neighbours.offlineGateways({ target, tag })
    return ids.map((subject) => ({ subject, verdict: 'breached', value: null }))
  }
  const pipelines = await neighbours.pipelines(target)
  return pipelines.map(({ id, lastSeenAt, createdAt }) => {
    // One that was never heard from is silent since it was made.
    const value = Math.floor((at.getTime() - (lastSeenAt ?? createdAt).getTime()) / 1000)
    return { subject: id, verdict: value > threshold! ? 'breached' : 'clear', value }
  })
}
