import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Service } from '#kong/kong-file'

export type Metrics = ReturnType<typeof createMetrics>

const LATENCY_BUCKETS_MS = [25, 50, 80, 100, 250, 400, 700, 1000, 2000, 5000, 10_000, 30_000, 60_000]

/** The plugin prometheus, under Kong's own names, so that one dashboard reads either gateway. */
export function createMetrics() {
  const registry = new Registry()
  registry.setDefaultLabels({ service: 'gateway' })
  const registers = [registry]
  const route = ['service', 'route'] as const
  const requests = new Counter({
    name: 'kong_http_requests_total',
    help: 'Requests by the status of their answer.',
    labelNames: [...route, 'code'],
    registers
  })
  const latency = new Histogram({
    name: 'kong_request_latency_ms',
    help: 'From the arrival of a request to the end of its answer.',
    labelNames: route,
    buckets: LATENCY_BUCKETS_MS,
    registers
  })
  const bandwidth = new Counter({
    name: 'kong_bandwidth_bytes',
    help: 'Bytes received from and sent to clients.',
    labelNames: [...route, 'direction'],
    registers
  })
  const health = new Gauge({
    name: 'kong_upstream_target_health',
    help: '1 for the state that an address of the target is in.',
    labelNames: ['upstream', 'target', 'address', 'state'],
    registers
  })
  /** What a connection had carried when its last answer ended. */
  const carried = new WeakMap<Socket, { read: number; written: number }>()

  return {
    observe({ raw, kongRoute }: FastifyRequest, reply: FastifyReply): void {
      const labels = { service: kongRoute?.service?.name ?? '', route: kongRoute?.name ?? '' }
      requests.inc({ ...labels, code: reply.statusCode })
      latency.observe(labels, reply.elapsedTime)

      const { bytesRead, bytesWritten } = raw.socket
      const before = carried.get(raw.socket) ?? { read: 0, written: 0 }
      carried.set(raw.socket, { read: bytesRead, written: bytesWritten })
      bandwidth.inc({ ...labels, direction: 'ingress' }, bytesRead - before.read)
      bandwidth.inc({ ...labels, direction: 'egress' }, bytesWritten - before.written)
    },

    /** Undefined: the address is no longer one of the target's. */
    observeHealth({ target }: Service, address: string, isHealthy: boolean | undefined): void {
      const labels = { upstream: target.upstream, target: `${target.host}:${target.port}`, address }
      for (const state of ['healthy', 'unhealthy']) {
        if (isHealthy === undefined) health.remove({ ...labels, state })
        else health.set({ ...labels, state }, isHealthy === (state === 'healthy') ? 1 : 0)
      }
    },

    registry
  }
}
