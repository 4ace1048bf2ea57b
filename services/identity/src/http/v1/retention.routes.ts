import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type {
  AuditRetention,
  RetentionPolicy as DomainPolicy,
  RetentionRun as DomainRun
} from '#domain/audit-retention'
import {
  ChangeRetention,
  RetentionPolicy,
  RetentionRun,
  RetentionRunParams,
  RetentionRunQuery
} from './retention.schemas.ts'
import { Fields } from './wire.ts'

const PATH = '/api/v1/retention/audit'
const RUNS = `${PATH}/runs`

const policyToWire = ({ keepDays, updatedAt }: DomainPolicy) => ({
  class: 'audit' as const,
  keepDays,
  updatedAt: updatedAt.toISOString(),
  links: { self: PATH, runs: RUNS }
})

const runToWire = ({ id, dryRun, state, count, ...times }: DomainRun) => ({
  id,
  class: 'audit' as const,
  dryRun,
  state,
  before: times.before.toISOString(),
  count,
  oldest: times.oldest?.toISOString() ?? null,
  newest: times.newest?.toISOString() ?? null,
  startedAt: times.startedAt.toISOString(),
  finishedAt: times.finishedAt?.toISOString() ?? null,
  links: { self: `${RUNS}/${id}` }
})

export const retentionRoutes: FastifyPluginAsyncTypebox<{ auditRetention: AuditRetention }> = async (
  app,
  { auditRetention }
) => {
  const config = { access: 'admin' } as const
  const problem = ref(Problem)
  const policy = ref(RetentionPolicy)
  const run = ref(RetentionRun)

  app.get(
    '/retention/audit',
    {
      config,
      schema: {
        operationId: 'getAuditRetention',
        summary: 'How long the audit is kept',
        querystring: Fields,
        response: { 200: policy }
      }
    },
    async (_request, reply) => {
      const found = await auditRetention.getPolicy()
      reply.resource = found
      return policyToWire(found)
    }
  )

  app.put(
    '/retention/audit',
    {
      config,
      schema: {
        operationId: 'setAuditRetention',
        summary: 'Set how long the audit is kept',
        body: ref(ChangeRetention),
        response: { 200: policy, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      const set = await auditRetention.setKeepDays(request.body.keepDays, precondition, authorOf(request))
      reply.resource = set
      return policyToWire(set)
    }
  )

  app.post(
    '/retention/audit/runs',
    {
      config,
      schema: {
        operationId: 'startAuditRetentionRun',
        summary: 'Remove what is past its time, or with dryRun tell what would go',
        querystring: RetentionRunQuery,
        response: { 202: run, 409: problem }
      }
    },
    async (request, reply) => {
      const started = await auditRetention.start(request.query.dryRun, authorOf(request))
      return reply.code(202).header('location', `${RUNS}/${started.id}`).send(runToWire(started))
    }
  )

  app.get(
    '/retention/audit/runs/:id',
    {
      config,
      schema: {
        operationId: 'getAuditRetentionRun',
        summary: 'How a run goes',
        params: RetentionRunParams,
        querystring: Fields,
        response: { 200: run, 404: problem }
      }
    },
    async (request) => runToWire(await auditRetention.getRun(request.params.id))
  )
}
