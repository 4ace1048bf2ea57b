import { describe, expect, it } from 'vitest'
import type { Container } from '../containers/container.ts'
import { hostSample } from '../hosts/host-sample.test.fixture.ts'
import type { Observation } from './alert.ts'
import { alertRule } from './alert-rule.test.fixture.ts'
import type { AlertRule } from './alert-rule.ts'
import { observeHere } from './local-observations.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const sample = {
  ...hostSample(AT),
  cpuPercent: 95,
  load: { load1: 4, load5: 1, load15: 1 },
  filesystems: ['/', '/data'].map((mountPoint, i) => ({
    mountPoint,
    device: 'sda',
    type: 'ext4',
    sizeBytes: 1_000,
    usedBytes: 500 + i * 450,
    availableBytes: 500 - i * 450
  }))
}

const container = (name: string, parts: Partial<Container> = {}): Container => ({
  id: name,
  name,
  image: 'busybox:1',
  state: 'running',
  health: 'none',
  createdAt: AT,
  labels: {},
  ...parts
})
const running = [container('db', { health: 'unhealthy' }), container('web'), container('new')]
const containers = [...running, container('old', { state: 'exited' })]
const usage = {
  sampledAt: AT,
  cpuPercent: 120,
  cpuSeconds: 1,
  memoryUsedBytes: 1,
  memoryLimitBytes: 2,
  memoryPercent: 50,
  receivedBytes: 0,
  sentBytes: 0,
  readBytes: 0,
  writtenBytes: 0,
  pids: 1
}
const source = {
  state: () => 'connected' as const,
  containers: () => containers,
  stats: (id: string) => (id === 'new' ? undefined : { name: id, usage, document: '{}' })
}

const see = (parts: Partial<AlertRule>, view: object = {}) =>
  observeHere(alertRule(parts), { host: 'edge-1', sample, containers: source, ...view })?.map(
    ({ subject, verdict }: Observation) => `${subject} ${verdict}`
  )

describe('what a rule sees of its host', () => {
  it.each<[parts: Partial<AlertRule>, seen: string[]]>([
    [{ kind: 'hostCpu', threshold: 90 }, ['edge-1 breached']],
    [{ kind: 'hostCpu', threshold: 95 }, ['edge-1 clear']],
    [{ kind: 'hostLoad', threshold: 3 }, ['edge-1 breached']],
    [{ kind: 'hostMemory', threshold: 100 }, ['edge-1 clear']],
    [{ kind: 'hostDisk', threshold: 90 }, ['/ clear', '/data breached']],
    [{ kind: 'hostDisk', threshold: 90, target: '/' }, ['/ clear']],
    [{ kind: 'containerNotRunning', target: 'web' }, ['web clear']],
    [{ kind: 'containerNotRunning', target: 'old' }, ['old breached']],
    [{ kind: 'containerNotRunning', target: 'gone' }, ['gone breached']],
    [{ kind: 'containerUnhealthy' }, ['db breached', 'web clear', 'new clear', 'old clear']],
    [{ kind: 'containerCpu', threshold: 100, target: 'db' }, ['db breached']],
    [{ kind: 'containerCpu', threshold: 100, target: 'new' }, ['new unknown']],
    [{ kind: 'containerMemory', threshold: 10, target: 'old' }, ['old clear']]
  ])('%o: %j', (parts, seen) => {
    expect(see(parts)).toEqual(seen)
  })

  it('is nothing at all while there is no sample, or no engine', () => {
    expect(see({ kind: 'hostCpu' }, { sample: undefined })).toBeUndefined()
    expect(see({ kind: 'hostLoad' }, { sample: { ...sample, load: null } })).toBeUndefined()
    const away = { ...source, state: () => 'away' as const, containers: () => [] }
    expect(see({ kind: 'containerNotRunning', target: 'db' }, { containers: away })).toBeUndefined()
  })
})
