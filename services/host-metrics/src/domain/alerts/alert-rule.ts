import type { Violation } from '@fieldgate/errors'

const HOST_KINDS = ['hostCpu', 'hostMemory', 'hostDisk', 'hostLoad'] as const
const CONTAINER_KINDS = [
  'containerNotRunning',
  'containerUnhealthy',
  'containerCpu',
  'containerMemory'
] as const

/** What each host watches of itself. */
export const LOCAL_KINDS = [...HOST_KINDS, ...CONTAINER_KINDS] as const
/** What one process watches for all. */
export const PLATFORM_KINDS = ['gatewayOffline', 'pipelineSilent'] as const
export const RULE_KINDS = [...LOCAL_KINDS, ...PLATFORM_KINDS] as const

export type RuleKind = (typeof RULE_KINDS)[number]

/** What a client says of a rule. */
export interface RuleContent {
  name: string
  kind: RuleKind
  /** Percent, tasks (load) or seconds (silence); null where the kind compares nothing. */
  threshold: number | null
  /** A mount point, container, gateway or pipeline; null: each of them. */
  target: string | null
  /** Only gateways that have it. */
  tag: string | null
  /** For how long it must hold before it is told, and be over before that is told. */
  forSeconds: number
  enabled: boolean
  webhookIds: readonly string[]
}

export interface AlertRule extends RuleContent {
  id: string
  createdAt: Date
  updatedAt: Date
  version: number
}

const WITHOUT_THRESHOLD = new Set<RuleKind>(['containerNotRunning', 'containerUnhealthy', 'gatewayOffline'])
const WITHOUT_TARGET = new Set<RuleKind>(['hostCpu', 'hostMemory', 'hostLoad'])

/** What in the parts of a rule does not go together. */
export function ruleFaults({ kind, threshold, target, tag }: RuleContent): Violation[] {
  const faults: Array<[isFault: boolean, member: string, detail: string]> = [
    [threshold === null && !WITHOUT_THRESHOLD.has(kind), 'threshold', `${kind} needs a threshold.`],
    [threshold !== null && WITHOUT_THRESHOLD.has(kind), 'threshold', `${kind} has no threshold.`],
    [target !== null && WITHOUT_TARGET.has(kind), 'target', `${kind} has no target: it is of the host.`],
    // Nobody can tell a container that is missing from one that never was.
    [target === null && kind === 'containerNotRunning', 'target', `${kind} needs the name of a container.`],
    [tag !== null && kind !== 'gatewayOffline', 'tag', `${kind} has no tag: only gateways have.`],
    [tag !== null && target !== null, 'tag', 'Name a gateway or a tag, not both.']
  ]
  return faults
    .filter(([isFault]) => isFault)
    .map(([, member, detail]) => ({ pointer: `/${member}`, code: 'mismatch', detail }))
}

/** Whether what was seen by `before` says nothing of `after`. */
export const isOtherQuestion = (before: RuleContent, after: RuleContent): boolean =>
  before.kind !== after.kind || before.target !== after.target || before.tag !== after.tag
