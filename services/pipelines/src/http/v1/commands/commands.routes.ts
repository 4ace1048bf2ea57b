import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { preHandlerAsyncHookHandler } from 'fastify'
import type { Commands } from '#domain/commands/commands'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import { callerOf, userOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { Command, CommandPage, CommandParams, CommandsQuery, NewCommand } from './commands.schemas.ts'
import { toCommand } from './commands.wire.ts'

const read = { access: 'pipelines:read' } as const
const problem = ref(Problem)

interface Options {
  commands: Commands
  peopleOnly: preHandlerAsyncHookHandler
}

/** What people do with commands. */
export const commandRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { commands, peopleOnly }) => {
  app.post(
    '/pipelines/:id/commands',
    {
      config: { access: 'pipelines:write', idempotent: true },
      preHandler: peopleOnly,
      schema: {
        operationId: 'createCommand',
        summary: 'Asks the device of a pipeline to do something',
        params: PipelineParams,
        body: ref(NewCommand),
        response: { 201: ref(Command), 404: problem, 409: problem }
      }
    },
    async (request, reply) => {
      const { expiresAt, ...asked } = request.body
      const command = toCommand(
        await commands.create(userOf(request), authorOf(request), parsePipelineId(request.params.id), {
          ...asked,
          expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt)
        })
      )
      reply.code(201).header('location', command.links.self)
      return command
    }
  )

  app.get(
    '/pipelines/:id/commands',
    {
      config: { ...read, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listCommands',
        summary: 'The commands of a pipeline, the latest first',
        params: PipelineParams,
        querystring: CommandsQuery,
        response: { 200: CommandPage, 404: problem }
      }
    },
    async (request, reply) => {
      const { limit, sort, cursor, state } = request.query
      const slice = await commands.list(callerOf(request), parsePipelineId(request.params.id), {
        state,
        direction: sort === 'createdAt' ? 'asc' : 'desc',
        sortName: sort,
        cursor: readCursor(cursor, sort),
        limit
      })
      return answerPage(request, reply, slice, limit, toCommand)
    }
  )

  app.get(
    '/pipelines/:id/commands/:commandId',
    {
      config: read,
      schema: {
        operationId: 'getCommand',
        summary: 'One command, and what became of it',
        params: CommandParams,
        response: { 200: ref(Command), 404: problem }
      }
    },
    async (request) => {
      const { id, commandId } = request.params
      return toCommand(await commands.get(callerOf(request), parsePipelineId(id), commandId))
    }
  )
}
