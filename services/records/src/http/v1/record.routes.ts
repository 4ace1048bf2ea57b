import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, preconditionOf } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import type { DataRecord, RecordContent } from '#domain/record'
import type { Records } from '#domain/records'
import {
  RecordDeleteQuery,
  RecordParams,
  RecordPatch,
  RecordQuery,
  RecordResource,
  RecordWrite
} from './records.schemas.ts'
import { contentOfWrite, recordPath, toWire } from './records.wire.ts'

const problem = ref(Problem)
const record = ref(RecordResource)
const reads = { access: 'records:read' } as const
const writes = { access: 'records:write' } as const
/** A write has read what it replaces, and says so: two that race do not both win. */
const strict = { strict: true }

export const recordRoutes: FastifyPluginAsyncTypebox<{ records: Records }> = async (app, { records }) => {
  app.get(
    '/records/:id',
    {
      config: reads,
      schema: {
        operationId: 'getRecord',
        summary: 'One record',
        params: RecordParams,
        querystring: RecordQuery,
        response: { 200: record, 404: problem }
      }
    },
    async (request, reply) => show(reply, await records.get(request.params.id, principalOf(request)))
  )

  app.put(
    '/records/:id',
    {
      config: writes,
      schema: {
        operationId: 'putRecord',
        summary: 'Replace a record (If-Match), or make one under an id of your own (If-None-Match: *)',
        params: RecordParams,
        body: ref(RecordWrite),
        response: { 200: record, 201: record, 409: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, strict)
      const { id } = request.params
      const content = contentOfWrite(request.body)
      const as = [principalOf(request), authorOf(request)] as const
      if (precondition !== 'absent')
        return show(reply, await records.replace(id, content, precondition, ...as))
      const made = await records.createAs(id, content, ...as)
      reply.code(201).header('location', recordPath(made.id))
      return show(reply, made)
    }
  )

  app.patch(
    '/records/:id',
    {
      config: writes,
      schema: {
        operationId: 'patchRecord',
        summary: 'Change some values of a record',
        params: RecordParams,
        body: ref(RecordPatch),
        response: { 200: record, 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, strict)
      // The schema of a patch leaves nothing in it that the merged content could be wrong by.
      const patched = (content: RecordContent) =>
        contentOfWrite(mergePatch(content, request.body) as Static<typeof RecordWrite>)
      const { id } = request.params
      return show(
        reply,
        await records.patch(id, patched, precondition, principalOf(request), authorOf(request))
      )
    }
  )

  app.delete(
    '/records/:id',
    {
      config: writes,
      schema: {
        operationId: 'deleteRecord',
        summary: 'Delete a record, or purge it',
        params: RecordParams,
        querystring: RecordDeleteQuery,
        response: { 204: Type.Null(), 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const remove = request.query.purge ? records.purge : records.remove
      const precondition = preconditionOf(request, strict)
      await remove(request.params.id, precondition, principalOf(request), authorOf(request))
      return reply.code(204).send(null)
    }
  )
}

function show(reply: FastifyReply, shown: DataRecord) {
  reply.resource = shown
  return toWire(shown)
}
