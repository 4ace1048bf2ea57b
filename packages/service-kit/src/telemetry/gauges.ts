import type { Breaker } from '@fieldgate/breaker'
import type { FastifyInstance } from 'fastify'
import { Gauge, Histogram } from 'prom-client'
import { registryOf } from './metrics.ts'

interface GaugeOptions {
  name: string
  help: string
  read: () => number | Promise<number>
}

/** Shows on `/metrics` what `read` gives at that moment; when it fails, the value is left out. */
export function watchValue(app: FastifyInstance, { name, help, read }: GaugeOptions): void {
  new Gauge({
    name,
    help,
    registers: [registryOf(app)],
    async collect() {
      try {
        this.set(await read())
      } catch {
        this.remove()
      }
    }
  })
}

/** Shows on `/metrics` how the values are spread that the function it gives is called with. */
export function watchSpread(
  app: FastifyInstance,
  options: { name: string; help: string; buckets: number[] }
): (value: number) => void {
  const spread = new Histogram({ ...options, registers: [registryOf(app)] })
  return (value) => spread.observe(value)
}

interface Pool {
  totalCount: number
  idleCount: number
  waitingCount: number
}

/** Shows on `/metrics` how the connections of `pool` are used, and how many requests wait for one. */
export function watchPool(app: FastifyInstance, pool: Pool): void {
  new Gauge({
    name: 'database_pool_connections',
    help: 'Connections to the database by what they do.',
    labelNames: ['state'] as const,
    registers: [registryOf(app)],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
    }
  })
  watchValue(app, {
    name: 'database_pool_waiting',
    help: 'Those who wait for a connection.',
    read: () => pool.waitingCount
  })
}

/** Shows on `/metrics` which dependencies are known to be away, and are not asked meanwhile. */
export function watchBreakers(
  app: FastifyInstance,
  breakers: Readonly<Record<string, Pick<Breaker, 'isOpen'>>>
): void {
  new Gauge({
    name: 'circuit_breaker_open',
    help: '1 while a dependency is known to be away, and is not asked.',
    labelNames: ['dependency'] as const,
    registers: [registryOf(app)],
    collect() {
      for (const [dependency, { isOpen }] of Object.entries(breakers))
        this.set({ dependency }, Number(isOpen()))
    }
  })
}
