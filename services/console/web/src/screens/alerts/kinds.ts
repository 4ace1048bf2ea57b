import type { Rule } from './rule.ts'

export type Kind = Rule['kind']

interface KindWords {
  group: 'Host' | 'Containers' | 'Fleet'
  /** What is the matter when a rule of it holds; a threshold goes on from there. */
  words: string
  /** What the threshold counts; undefined: it compares nothing. */
  unit?: string
  /** What one of its targets is; undefined: it has none. */
  target?: 'Mount point' | 'Container' | 'Gateway' | 'Pipeline'
  /** Of what is missing nobody knows that it should be there. */
  needsTarget?: true
}

/** In the order in which they are offered. */
export const KINDS: Readonly<Record<Kind, KindWords>> = {
  gatewayOffline: { group: 'Fleet', words: 'gateway offline', target: 'Gateway' },
  pipelineSilent: { group: 'Fleet', words: 'pipeline silent for more than', unit: 's', target: 'Pipeline' },
  hostCpu: { group: 'Host', words: 'CPU above', unit: '%' },
  hostMemory: { group: 'Host', words: 'memory above', unit: '%' },
  hostLoad: { group: 'Host', words: 'load of a minute above', unit: 'tasks' },
  hostDisk: { group: 'Host', words: 'disk fuller than', unit: '%', target: 'Mount point' },
  containerNotRunning: {
    group: 'Containers',
    words: 'container not running',
    target: 'Container',
    needsTarget: true
  },
  containerUnhealthy: { group: 'Containers', words: 'container unhealthy', target: 'Container' },
  containerCpu: { group: 'Containers', words: 'CPU of a container above', unit: '%', target: 'Container' },
  containerMemory: {
    group: 'Containers',
    words: 'memory of a container above',
    unit: '%',
    target: 'Container'
  }
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** A measure of a kind, with what it counts. */
export const measured = (kind: Kind, value: number): string =>
  `${NUMBER.format(value)} ${KINDS[kind].unit ?? ''}`.trimEnd()

/** What a rule says: the matter, and the limit where it has one. */
export const conditionOf = ({ kind, threshold }: { kind: Kind; threshold: number | null }): string =>
  threshold === null ? KINDS[kind].words : `${KINDS[kind].words} ${measured(kind, threshold)}`

const STEPS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second']
] as const

/** A span in the largest unit that it is whole in. */
export function spanOf(seconds: number): string {
  const [size, unit] = STEPS.find(([one]) => seconds > 0 && seconds % one === 0) ?? STEPS[3]
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size)
}
