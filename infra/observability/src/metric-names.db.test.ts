import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Fleet, SERVICES, startFleet } from './fleet.ts'
import { metricsOf, metricsOn } from './promql.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const boards = readdirSync(new URL('../grafana/dashboards', import.meta.url))

interface Rules {
  groups: Array<{ rules: Array<{ alert: string; expr: string }> }>
}
interface Board {
  uid: string
  panels: Array<{ title: string; targets: Array<{ expr: string }> }>
}

const rules = (parse(read('prometheus/rules.yml')) as Rules).groups.flatMap((group) => group.rules)
const used = [
  ...rules.map(({ alert, expr }) => ({ where: alert, expr })),
  ...boards.flatMap((file) =>
    (JSON.parse(read(`grafana/dashboards/${file}`)) as Board).panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }) => ({ where: `${file}: ${title}`, expr }))
    )
  )
]

describe('what is watched', () => {
  let fleet: Fleet
  let known: ReadonlySet<string>

  beforeAll(async () => {
    fleet = await startFleet(Object.keys(SERVICES) as Array<keyof typeof SERVICES>)
    const foreign = read('exporters.metrics')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    known = new Set([...(await fleet.metricPages()).flatMap(metricsOn), ...foreign])
  })
  afterAll(() => fleet?.stop())

  it('is shown by somebody: a name that nobody has would be an alert that never comes', () => {
    expect(used.length).toBeGreaterThan(50)
    const unknown = used.flatMap(({ where, expr }) =>
      metricsOf(expr)
        .filter((name) => !known.has(name))
        .map((name) => `${where}: ${name}`)
    )
    expect(unknown).toEqual([])
  })

  it('has values before anything has happened', async () => {
    const pages = await fleet.metricPages()
    expect(pages.some((page) => /^pipelines_partition_days_ahead\{.*\} 7$/m.test(page))).toBe(true)
    expect(pages.filter((page) => /^database_pool_waiting\{.*\} 0$/m.test(page))).toHaveLength(5)
  })

  it('has the event loop of every process among it, by the name of the service', async () => {
    const lag = /^nodejs_eventloop_lag_p99_seconds\{service="([\w-]+)"\}/m
    const names = (await fleet.metricPages()).map((page) => lag.exec(page)?.[1])
    expect(names.toSorted()).toEqual([...Object.keys(SERVICES), 'gateway'].toSorted())
  })

  it('is explained: docs/operations.md says of each alert what to do', () => {
    const operations = read('../../docs/operations.md')
    expect(rules.map(({ alert }) => alert).filter((alert) => !operations.includes(alert))).toEqual([])
  })
})
