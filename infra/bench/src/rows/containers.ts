import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { provisionDatabase, urlOf } from '@fieldgate/db'
import { migrate } from '@fieldgate/host-metrics/migrate'
import { httpSubject } from '../measure/http-subject.ts'
import { startCrowd } from '../stage/crowd.ts'
import { productionEnvironment } from '../stage/pipelines-service.ts'
import { getWith } from '../stage/requests.ts'
import { ROOT, startNode } from '../stage/server.ts'
import type { Stage } from '../stage/stage.ts'
import type { Row } from './row.ts'
import type { Subjects } from './subjects.ts'

const CROWD = 100
const WHAT = `container stats with ${CROWD} containers ÷ /data/cpu, latency`
const MAIN = join(ROOT, 'services/host-metrics/src/server.ts')
const TOKEN = 'a-token-of-the-bench-which-opens-nothing'
const SAMPLED_WITHIN_MS = 60_000

/** The stats of many containers come from a sampler, not from an engine that is asked within the request. */
export async function containers({ stage }: Subjects): Promise<Row[]> {
  if (!(await startCrowd(CROWD, stage.onClose))) return [{ what: WHAT, skipped: 'there is no Docker Engine' }]
  const { port, pid } = await startHostMetrics(stage)
  const headers = { authorization: `Bearer ${TOKEN}` }
  await sampled(`http://127.0.0.1:${port}/data/containers/stats`, headers)
  const subject = (name: string, path: string) =>
    httpSubject({
      name,
      port,
      processes: { node: pid },
      connections: 1,
      requests: getWith(path, `authorization: ${headers.authorization}\r\n`)
    })
  const cpu = subject('/data/cpu', '/data/cpu')
  const stats = subject('container stats', '/data/containers/stats')
  return [
    {
      what: WHAT,
      floor: 3,
      aim: 1.5,
      lessIsBetter: true,
      subjects: [stats, cpu],
      value: (sampleOf) => sampleOf(stats).p50Ms / sampleOf(cpu).p50Ms
    }
  ]
}

async function startHostMetrics({ directory, postgres, profileTo, onClose }: Stage) {
  const role = (suffix: string) => ({ name: `host_metrics_${suffix}`, password: 'bench' })
  const [owner, app] = [role('owner'), role('app')]
  await provisionDatabase(postgres.url, { database: 'host_metrics', owner, app })
  await migrate(urlOf(postgres.url, 'host_metrics', owner))
  const server = await startNode(MAIN, {
    name: 'host-metrics',
    directory,
    profileTo,
    readyPath: '/readyz',
    env: {
      ...productionEnvironment(urlOf(postgres.url, 'host_metrics', app)),
      LEGACY_METRICS_TOKEN: TOKEN
    }
  })
  onClose(server.stop)
  return server
}

/** Until each of the crowd has been sampled once. */
async function sampled(url: string, headers: Record<string, string>): Promise<void> {
  const deadline = performance.now() + SAMPLED_WITHIN_MS
  for (;;) {
    const answer = await fetch(url, { headers })
    const text = await answer.text()
    if (answer.ok && Object.keys(JSON.parse(text)).length >= CROWD) return
    if (performance.now() > deadline) throw new Error(`The crowd was not sampled: ${text.slice(0, 200)}`)
    await delay(500)
  }
}
