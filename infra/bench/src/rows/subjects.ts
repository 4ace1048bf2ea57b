import { fileURLToPath } from 'node:url'
import { createBaseDatabase } from '../baselines/base-database.ts'
import type { BaseLoad } from '../baselines/base-load.ts'
import { clientLoop } from '../baselines/client-loop.ts'
import { isPgbenchInstalled, pgbench } from '../baselines/pgbench.ts'
import { type HttpSubject, httpSubject } from '../measure/http-subject.ts'
import { loadNotes, type Requests } from '../measure/load.ts'
import type { Subject } from '../measure/sample.ts'
import { once } from '../stage/once.ts'
import { type PipelinesService, startPipelines } from '../stage/pipelines-service.ts'
import { legacyReceive, legacySend } from '../stage/requests.ts'
import { type Server, startNode } from '../stage/server.ts'
import type { PostgresServer, Stage } from '../stage/stage.ts'

/** How many clients wait for an answer at any moment. */
export const CLIENTS = 64

const POOL_SERVER = fileURLToPath(new URL('../baselines/pool-server.ts', import.meta.url))
const BARE_SERVER = fileURLToPath(new URL('../baselines/bare-server.ts', import.meta.url))
const hotPath = (name: string): string => new URL(`../baselines/hot-paths/${name}.ts`, import.meta.url).href

type Tail<T extends readonly unknown[]> = T extends [unknown, ...infer R] ? R : never

export type Subjects = ReturnType<typeof createSubjects>

/** What several groups of rows compare with: each is started when a row first asks for it. */
export function createSubjects(stage: Stage) {
  const { directory, postgres, profileTo } = stage
  const isPgbench = isPgbenchInstalled()

  const databaseAlone = (load: BaseLoad): Subject => (isPgbench ? pgbench(directory, load) : clientLoop(load))

  async function baseline(script: string, name: string, env: Record<string, string>): Promise<Server> {
    const server = await startNode(script, { name, directory, profileTo, readyPath: '/', env })
    stage.onClose(server.stop)
    return server
  }

  const baseDatabase = once(() => createBaseDatabase(postgres, 'baseline'))
  const nullService = once(() => startPipelines(stage, postgres, 'null', hotPath('null')))
  const bareServer = once(() => baseline(BARE_SERVER, 'bare', {}))
  const service = once(() => startPipelines(stage, postgres, 'pipelines'))

  const written = new Map<PipelinesService, HttpSubject[]>()

  /** As `onService`, and what it acknowledges must be stored in the end. */
  function writeTo(service: PipelinesService, ...how: Tail<Parameters<typeof onService>>): HttpSubject {
    const subject = onService(service, ...how)
    written.set(service, [...(written.get(service) ?? []), subject])
    return subject
  }

  return {
    stage,
    /** What is to be known of the baselines. */
    notes: [
      ...loadNotes,
      ...(isPgbench
        ? []
        : ['pgbench is not installed: a loop of pg clients, which costs more, stands for it.'])
    ],
    baseDatabase,
    service,
    databaseAlone,

    single: once(async () =>
      databaseAlone({
        name: 'pgbench',
        postgres,
        databaseUrl: await baseDatabase(),
        clients: CLIENTS,
        rows: 1
      })
    ),

    /** The service with a pool in place of its hot path. */
    pool: once(async () =>
      writeTo(await startPipelines(stage, postgres, 'pool', hotPath('pool')), 'pool variant', legacySend)
    ),

    /** A bare Fastify over a pool. */
    barePool: once(async () => {
      const server = await baseline(POOL_SERVER, 'bare-pool', { DATABASE_URL: await baseDatabase() })
      return onService({ ...server, postgres }, 'bare pool', legacySend)
    }),

    legacySend: once(async () => writeTo(await service(), 'snd', legacySend)),
    legacyReceive: once(async () => onService(await service(), 'rcv', legacyReceive)),
    writeTo,

    /** Throws unless each service has stored what it acknowledged; gives how many readings that is. */
    async verify(): Promise<number> {
      let total = 0
      for (const [service, writers] of written) {
        const counts = writers.map((writer) => writer.counted())
        const acknowledged = counts.reduce((sum, count) => sum + count.acknowledged, 0)
        const unanswered = counts.reduce((sum, count) => sum + count.unanswered, 0)
        const stored = await service.countStored()
        if (stored < acknowledged || stored > acknowledged + unanswered)
          throw new Error(`${acknowledged} were acknowledged, ${stored} are stored.`)
        total += acknowledged
      }
      return total
    },

    /** The service without its hot path, under the same requests as `name`. */
    nullRoute: async (name: string, requests: Requests): Promise<Subject> =>
      withoutDatabase(await nullService(), `null ${name}`, requests),

    /** A bare Fastify under the same requests. */
    bareRoute: async (name: string, requests: Requests): Promise<Subject> =>
      withoutDatabase(await bareServer(), `bare ${name}`, requests)
  }
}

const withoutDatabase = ({ port, pid }: Server, name: string, requests: Requests): Subject =>
  httpSubject({ name, port, processes: { node: pid }, connections: CLIENTS, requests })

/** `requests` to a pipelines service. */
export function onService(
  { port, pid, postgres }: Server & { postgres: PostgresServer },
  name: string,
  requests: Requests,
  { connections = CLIENTS, perRequest = 1, isSpread = false } = {}
): HttpSubject {
  const processes = { node: pid, postgres: postgres.pid }
  return httpSubject({ name, port, processes, connections, requests, perRequest, isSpread })
}
