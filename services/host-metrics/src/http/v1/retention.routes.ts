import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type {
  RetentionPolicy as DomainPolicy,
  RetentionRun as DomainRun,
  SampleRetention
} from '#domain/sample-retention'
import {
  ChangeRetention,
  RetentionPolicy,
  RetentionRun,
  RetentionRunParams,
  RetentionRunQuery
} from './retention.schemas.ts'
import { Fields } from './wire.ts'

const PATH = '/api/v1/retention/samples'
const RUNS = `${PATH}/runs`

const policyToWire = ({ keepDays, updatedAt }: DomainPolicy) => ({
  class: 'samples' as const,
  keepDays,
  updatedAt: updatedAt.toISOString(),
  links: { self: PATH, runs: RUNS }
})

const runToWire = ({ id, dryRun, count, ...times }: DomainRun) => ({
  id,
  class: 'samples' as const,
  dryRun,
  state: 'succeeded' as const,
  before: times.before.toISOString(),
  count,
  oldest: times.oldest?.toISOString() ?? null,
  newest: times.newest?.toISOString() ?? null,
  startedAt: times.startedAt.toISOString(),
  finishedAt: times.finishedAt.toISOString(),
  links: { self: `${RUNS}/${id}` }
})

export const retentionRoutes: FastifyPluginAsyncTypebox<{ retention: SampleRetention }> = async (
  app,
  { retention }
) => {
  const config = { access: 'admin' } as const
  const problem = ref(Problem)
  const policy = ref(RetentionPolicy)
  const runSchema = ref(RetentionRun)

  app.get(
    '/retention/samples',
    {
      config,
      schema: {
        operationId: 'getSampleRetention',
        summary: 'How long samples and container events are kept',
        querystring: Fields,
        response: { 200: policy }
      }
    },
    async (_request, reply) => {
      const found = await retention.getPolicy()
      reply.resource = found
      return policyToWire(found)
    }
  )

  app.put(
    '/retention/samples',
    {
      config,
      schema: {
        operationId: 'setSampleRetention',
        summary: 'Set how long samples and container events are kept',
        body: ref(ChangeRetention),
        response: { 200: policy, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      const set = await retention.setKeepDays(request.body.keepDays, precondition, authorOf(request))
      reply.resource = set
      return policyToWire(set)
    }
  )

  app.post(
    '/retention/samples/runs',
    {
      config,
      schema: {
        operationId: 'startSampleRetentionRun',
        summary: 'Remove what is past its time, or with dryRun tell what would go',
        querystring: RetentionRunQuery,
        response: { 202: runSchema }
      }
    },
    async (request, reply) => {
      const run = await retention.run(request.query.dryRun, authorOf(request))
      return reply.code(202).header('location', `${RUNS}/${run.id}`).send(runToWire(run))
    }
  )

  app.get(
    '/retention/samples/runs/:run',
    {
      config,
      schema: {
        operationId: 'getSampleRetentionRun',
        summary: 'How a run went',
        params: RetentionRunParams,
        querystring: Fields,
        response: { 200: runSchema, 404: problem }
      }
    },
    async (request) => runToWire(await retention.getRun(request.params.run))
  )
}
