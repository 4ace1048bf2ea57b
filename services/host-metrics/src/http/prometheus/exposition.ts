import type { MetricsRegistry } from '@fieldgate/service-kit'
import { Counter, Gauge } from 'prom-client'

export type Sample = readonly [labels: Readonly<Record<string, string | number>>, value: number]

/** One metric; a name that ends in `_total` is that of a counter. */
export interface Metric {
  name: string
  help: string
  labels?: readonly string[]
  /** Asked at each scrape, and so taken from what stands in memory. */
  samples: () => readonly Sample[]
}

/** Shows `metrics` on `registry`, each sample under the name of the host. */
export function expose(registry: MetricsRegistry, host: string, metrics: readonly Metric[]): void {
  for (const { name, help, labels = [], samples } of metrics) {
    const Kind = name.endsWith('_total') ? Counter : Gauge
    const metric: Counter | Gauge = new Kind({
      name: `fieldgate_${name}`,
      help,
      labelNames: ['host', ...labels],
      registers: [registry],
      collect() {
        metric.reset()
        for (const [values, value] of samples()) metric.inc({ host, ...values }, value)
      }
    })
  }
}
