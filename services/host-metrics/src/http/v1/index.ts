import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { representations } from '@fieldgate/representations'
import { retentionRoutes } from '@fieldgate/retention'
import {
  type AccessOptions,
  access,
  authorize,
  createSeats,
  eventStreams,
  principalOf,
  problemDetails
} from '@fieldgate/service-kit'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { ContainerEvents } from '#domain/containers/container-events'
import type { Containers } from '#domain/containers/containers'
import type { HostHistory } from '#domain/hosts/host-history'
import type { HostMetrics } from '#domain/hosts/host-metrics'
import type { Hosts } from '#domain/hosts/hosts'
import { MAX_KEPT_DAYS } from '#domain/hosts/ladder'
import type { SampleRetention } from '#domain/hosts/sample-retention'
import { type AlertingUseCases, alertingRoutes, alertingSchemas } from './alerts/alerting.ts'
import { containerRoutes } from './containers/containers.routes.ts'
import { Container, ContainerUsage, DockerStats } from './containers/containers.schemas.ts'
import { eventRoutes } from './containers/events.routes.ts'
import { ContainerEvent } from './containers/events.schemas.ts'
import { hostRoutes } from './hosts/hosts.routes.ts'
import { Host } from './hosts/hosts.schemas.ts'
import { sampleRoutes } from './hosts/samples.routes.ts'
import { sampleSchemas } from './hosts/samples.schemas.ts'
import { streamRoutes } from './hosts/stream.routes.ts'

interface V1Options {
  hosts: Hosts
  metrics: HostMetrics
  history: HostHistory
  containers: Containers
  events: ContainerEvents
  retention: SampleRetention
  alerting: AlertingUseCases
  /** Where the answers to idempotent writes are kept. */
  answers: Pick<IdempotencyOptions, 'pool' | 'secret'>
  authenticate: AccessOptions['authenticate']
}

const MAX_STREAMS = 200

export const v1: FastifyPluginAsync<V1Options> = async (
  app,
  { hosts, metrics, history, containers, events, retention, alerting, answers, authenticate }
) => {
  await app.register(problemDetails)
  await app.register(representations)
  const schemas = [
    Host,
    ...sampleSchemas,
    Container,
    ContainerUsage,
    DockerStats,
    ContainerEvent,
    ...alertingSchemas
  ]
  for (const schema of schemas) app.addSchema(schema)
  await app.register(access, { authenticate })
  await app.register(idempotency, { ...answers, callerOf: (request) => principalOf(request).id })
  await app.register(eventStreams, { seats: createSeats(MAX_STREAMS) })
  await app.register(belowHosts, { hosts, metrics, history, containers, events, authenticate })
  await app.register(retentionRoutes, {
    name: 'samples',
    operation: 'Sample',
    what: 'samples and container events are',
    mostDays: MAX_KEPT_DAYS,
    retention
  })
  await app.register(alertingRoutes, { alerting })
}

const belowHosts: FastifyPluginAsync<Omit<V1Options, 'retention' | 'alerting' | 'answers'>> = async (
  app,
  { hosts, metrics, history, containers, events, authenticate }
) => {
  // Whatever lies below a host is there only for those to whom the host is.
  const assertReach = async (request: FastifyRequest) => {
    const { id } = request.params as { id?: string }
    if (id !== undefined) hosts.get(id, principalOf(request).resources)
  }
  const judge = async (request: FastifyRequest) => {
    await authorize(request, authenticate)
    await assertReach(request)
  }
  app.addHook('preHandler', assertReach)
  await app.register(hostRoutes, { hosts, metrics })
  await app.register(sampleRoutes, { metrics, history })
  await app.register(streamRoutes, { metrics, history, judge })
  await app.register(containerRoutes, { host: hosts.own, containers })
  await app.register(eventRoutes, { events, judge })
}
