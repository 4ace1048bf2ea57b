import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { policyToWire, RetentionRunQuery } from '@fieldgate/retention'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { Retention } from '#domain/history/retention'
import {
  ChangeRetention,
  RetentionParams,
  RetentionPolicy,
  RetentionRun,
  RetentionRunParams
} from './retention.schemas.ts'
import { runPath, runToWire } from './retention.wire.ts'

const config = { access: 'admin' } as const
const problem = ref(Problem)

export const retentionRoutes: FastifyPluginAsyncTypebox<{ retention: Retention }> = async (
  app,
  { retention }
) => {
  app.get(
    '/retention/:class',
    {
      config,
      schema: {
        operationId: 'getRetention',
        summary: 'How long readings, or their rollups by the minute, are kept',
        params: RetentionParams,
        querystring: Fields,
        response: { 200: ref(RetentionPolicy) }
      }
    },
    async ({ params }, reply) => {
      const policy = await retention.getPolicy(params.class)
      reply.resource = policy
      return policyToWire(params.class, policy)
    }
  )

  app.put(
    '/retention/:class',
    {
      config,
      schema: {
        operationId: 'setRetention',
        summary: 'Set how long they are kept',
        params: RetentionParams,
        body: ref(ChangeRetention),
        response: { 200: ref(RetentionPolicy), 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const { class: name } = request.params
      const precondition = preconditionOf(request, { strict: true })
      const set = await retention.setKeepDays(name, request.body.keepDays, precondition, authorOf(request))
      reply.resource = set
      return policyToWire(name, set)
    }
  )

  app.post(
    '/retention/:class/runs',
    {
      config,
      schema: {
        operationId: 'startRetentionRun',
        summary: 'Drop what is past its time, or with dryRun tell what would go',
        params: RetentionParams,
        querystring: RetentionRunQuery,
        response: { 202: ref(RetentionRun), 409: problem }
      }
    },
    async (request, reply) => {
      const run = await retention.start(request.params.class, request.query.dryRun, authorOf(request))
      return reply.code(202).header('location', runPath(run)).send(runToWire(run))
    }
  )

  app.get(
    '/retention/:class/runs/:id',
    {
      config,
      schema: {
        operationId: 'getRetentionRun',
        summary: 'How a run goes',
        params: RetentionRunParams,
        querystring: Fields,
        response: { 200: ref(RetentionRun), 404: problem }
      }
    },
    async ({ params }) => runToWire(await retention.getRun(params.class, params.id))
  )
}
