import type { HostSample } from '#domain/hosts/host-sample'
import type { Host } from '#domain/hosts/hosts'

export function hostToWire({ id }: Host, sample: HostSample | undefined, prefix: string) {
  const self = `${prefix}/hosts/${encodeURIComponent(id)}`
  return {
    id,
    sampledAt: sample?.sampledAt.toISOString() ?? null,
    uptimeSeconds: sample?.uptimeSeconds ?? null,
    temperatures: [...(sample?.temperatures ?? [])],
    links: {
      self,
      cpu: `${self}/cpu`,
      memory: `${self}/memory`,
      load: `${self}/load`,
      disks: `${self}/disks`,
      network: `${self}/network`,
      containers: `${self}/containers`,
      stream: `${self}/stream`,
      events: `${self}/events`
    }
  }
}
