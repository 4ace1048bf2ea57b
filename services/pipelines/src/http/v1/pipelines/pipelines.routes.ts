import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, mergePatch, preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { preHandlerAsyncHookHandler } from 'fastify'
import { Type } from 'typebox'
import { parsePipelineId, parsePipelineKey } from '#domain/pipelines/pipeline'
import type { PipelineStatuses } from '#domain/pipelines/pipeline-status'
import type { Registry } from '#domain/pipelines/registry'
import { assertAgree } from '#domain/readings/pins'
import { callerOf, userOf } from '../caller.ts'
import {
  CreatedPipeline,
  KeyRotation,
  NewPipeline,
  Pipeline,
  PipelineKey,
  PipelinePage,
  PipelineParams,
  PipelineProfile,
  PipelineQuery
} from './pipelines.schemas.ts'
import { fromWire, includes, patchTarget, pathOf, queryOf, toWire } from './pipelines.wire.ts'

const read = { access: 'pipelines:read' } as const
const write = { access: 'pipelines:write' } as const
const LENIENT = { strict: false }
const problem = ref(Problem)

interface PipelineRouteOptions {
  registry: Registry
  statuses: PipelineStatuses
  /** For what has an id that a device may name, and is not for devices. */
  peopleOnly: preHandlerAsyncHookHandler
}

export const pipelineRoutes: FastifyPluginAsyncTypebox<PipelineRouteOptions> = async (
  app,
  { registry, statuses, peopleOnly }
) => {
  app.get(
    '/pipelines',
    {
      config: { ...read, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listPipelines',
        summary: 'The pipelines in reach',
        querystring: PipelineQuery,
        response: { 200: PipelinePage }
      }
    },
    async (request, reply) => {
      const { limit } = request.query
      const slice = await registry.list(userOf(request), queryOf(request.query))
      const known = includes(request.query.include, 'status')
        ? await statuses.ofAll(slice.items.map(({ id }) => id))
        : undefined
      return answerPage(request, reply, slice, limit, (pipeline) => toWire(pipeline, known?.get(pipeline.id)))
    }
  )

  app.post(
    '/pipelines',
    {
      config: { ...write, idempotent: true },
      schema: {
        operationId: 'createPipeline',
        summary: 'A new pipeline',
        body: ref(NewPipeline),
        response: { 201: ref(CreatedPipeline), 409: problem }
      }
    },
    async (request, reply) => {
      const { id, key, ...described } = request.body
      const profile = fromWire(described)
      assertAgree(profile.pinLabels)
      const { pipeline, key: shown } = await registry.create(userOf(request), authorOf(request), {
        ...(id !== undefined && { id: parsePipelineId(id) }),
        ...(key !== undefined && { key: parsePipelineKey(key) }),
        ...profile
      })
      reply.code(201).headers({ location: pathOf(pipeline.id), 'cache-control': 'no-store' })
      return { ...toWire(pipeline), key: shown }
    }
  )

  app.get(
    '/pipelines/:id',
    {
      config: read,
      preHandler: peopleOnly,
      schema: {
        operationId: 'getPipeline',
        summary: 'One pipeline',
        params: PipelineParams,
        querystring: Fields,
        response: { 200: ref(Pipeline), 404: problem }
      }
    },
    async (request, reply) => {
      const pipeline = await registry.get(userOf(request), parsePipelineId(request.params.id))
      reply.resource = pipeline
      return toWire(pipeline)
    }
  )

  app.patch(
    '/pipelines/:id',
    {
      config: write,
      preHandler: peopleOnly,
      schema: {
        operationId: 'patchPipeline',
        summary: 'Changes what describes a pipeline, by merge patch',
        params: PipelineParams,
        body: ref(PipelineProfile),
        response: { 200: ref(Pipeline), 404: problem, 412: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const id = parsePipelineId(request.params.id)
      const precondition = preconditionOf(request, LENIENT)
      // What is kept already may be older than the rule.
      assertAgree(fromWire(request.body).pinLabels)
      const changed = await registry.change(userOf(request), authorOf(request), id, precondition, (current) =>
        fromWire(mergePatch(patchTarget(current), request.body) as PipelineProfile)
      )
      reply.resource = changed
      return toWire(changed)
    }
  )

  app.delete(
    '/pipelines/:id',
    {
      config: write,
      preHandler: peopleOnly,
      schema: {
        operationId: 'deletePipeline',
        summary: 'Removes a pipeline; its history is out of reach from then on',
        params: PipelineParams,
        response: { 204: Type.Null(), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const id = parsePipelineId(request.params.id)
      await registry.remove(userOf(request), authorOf(request), id, preconditionOf(request, LENIENT))
      return reply.code(204).send(null)
    }
  )

  app.post(
    '/pipelines/:id/keys',
    {
      config: { ...write, idempotent: true },
      schema: {
        operationId: 'rotatePipelineKey',
        summary: 'Gives a pipeline another key; its device may do so by its own',
        params: PipelineParams,
        body: ref(KeyRotation),
        response: { 201: ref(PipelineKey), 404: problem }
      }
    },
    async (request, reply) => {
      const { key, graceSeconds = 0 } = request.body
      const id = parsePipelineId(request.params.id)
      const shown = await registry.rotateKey(callerOf(request), authorOf(request), id, {
        ...(key !== undefined && { key: parsePipelineKey(key) }),
        graceSeconds
      })
      reply.code(201).headers({ location: `${pathOf(id)}`, 'cache-control': 'no-store' })
      return { key: shown }
    }
  )
}
