import { type Container, type ContainerUsage, isRunning } from '../containers/container.ts'
import type { ContainerSource } from '../containers/containers.ts'
import { type HostSample, memoryUsedBytes } from '../hosts/host-sample.ts'
import type { Observation } from './alert.ts'
import type { AlertRule } from './alert-rule.ts'

interface LocalView {
  host: string
  /** Undefined: there is no sample of now. */
  sample: HostSample | undefined
  containers: Pick<ContainerSource, 'state' | 'containers' | 'stats'>
}

/** What a rule watches on this host; undefined: it cannot be seen just now. */
export function observeHere(rule: AlertRule, view: LocalView): Observation[] | undefined {
  return rule.kind.startsWith('container') ? observeContainers(rule, view) : observeHost(rule, view)
}

function observeHost(rule: AlertRule, { host, sample }: LocalView): Observation[] | undefined {
  if (!sample) return undefined
  const { cpuPercent, memory, load, filesystems } = sample
  switch (rule.kind) {
    case 'hostCpu':
      return [compared(rule, host, cpuPercent)]
    case 'hostMemory':
      return [compared(rule, host, percent(memoryUsedBytes(memory), memory.totalBytes))]
    case 'hostLoad':
      return load ? [compared(rule, host, load.load1)] : undefined
    default:
      return (
        filesystems
          ?.filter(({ mountPoint }) => rule.target === null || mountPoint === rule.target)
          // As df has it: of what others than root can have.
          .map(({ mountPoint, usedBytes, availableBytes }) =>
            compared(rule, mountPoint, percent(usedBytes, usedBytes + availableBytes))
          )
      )
  }
}

function observeContainers(rule: AlertRule, { containers }: LocalView): Observation[] | undefined {
  if (containers.state() !== 'connected') return undefined
  const targets = containers.containers().filter(({ name }) => rule.target === null || name === rule.target)
  if (rule.kind === 'containerNotRunning') {
    return [judged(rule.target!, !targets.some(({ state }) => state === 'running'))]
  }
  return targets.map((container) =>
    rule.kind === 'containerUnhealthy'
      ? judged(container.name, container.health === 'unhealthy')
      : usageOf(rule, container, containers.stats(container.id)?.usage)
  )
}

function usageOf(rule: AlertRule, container: Container, usage: ContainerUsage | undefined): Observation {
  if (!isRunning(container)) return judged(container.name, false)
  if (!usage) return { subject: container.name, verdict: 'unknown', value: null }
  return compared(rule, container.name, rule.kind === 'containerCpu' ? usage.cpuPercent : usage.memoryPercent)
}

const judged = (subject: string, isBreached: boolean): Observation => ({
  subject,
  verdict: isBreached ? 'breached' : 'clear',
  value: null
})

const compared = ({ threshold }: AlertRule, subject: string, value: number): Observation => ({
  ...judged(subject, value > threshold!),
  value
})

const percent = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0
