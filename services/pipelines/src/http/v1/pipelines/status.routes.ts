import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Fields, Problem, ref } from '@fieldgate/types'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import type { PipelineStatuses } from '#domain/pipelines/pipeline-status'
import { callerOf, userOf } from '../caller.ts'
import { PipelineParams } from './pipelines.schemas.ts'
import { PipelineStatus, PipelineSummary, PipelineUsage } from './status.schemas.ts'
import { toStatus } from './status.wire.ts'

const config = { access: 'pipelines:read' } as const
const problem = ref(Problem)

export const statusRoutes: FastifyPluginAsyncTypebox<{ statuses: PipelineStatuses }> = async (
  app,
  { statuses }
) => {
  app.get(
    '/pipelines/:id/status',
    {
      config,
      schema: {
        operationId: 'getPipelineStatus',
        summary: 'Whether a pipeline is heard from',
        params: PipelineParams,
        querystring: Fields,
        response: { 200: ref(PipelineStatus), 404: problem }
      }
    },
    async (request) => toStatus(await statuses.get(callerOf(request), parsePipelineId(request.params.id)))
  )

  app.get(
    '/pipeline-summary',
    {
      config,
      schema: {
        operationId: 'summarizePipelines',
        summary: 'How many pipelines are in each state, and how much they send',
        response: { 200: ref(PipelineSummary) }
      }
    },
    async (request) => {
      const summary = await statuses.summarize(userOf(request))
      return { ...summary, total: summary.neverSeen + summary.online + summary.offline }
    }
  )

  app.get(
    '/pipelines/:id/usage',
    {
      config,
      schema: {
        operationId: 'getPipelineUsage',
        summary: 'How much of its quotas the caller has used',
        params: PipelineParams,
        response: { 200: ref(PipelineUsage), 404: problem }
      }
    },
    async (request) => {
      // What proves the key of a device is that it finds something.
      await statuses.get(callerOf(request), parsePipelineId(request.params.id))
      return {
        policies: (request.standings ?? []).map(({ gauge, used, resetSeconds }) => ({
          name: gauge.name,
          quota: gauge.limit,
          windowSeconds: gauge.seconds,
          used,
          resetSeconds
        }))
      }
    }
  )
}
