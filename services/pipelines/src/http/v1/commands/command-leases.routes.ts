import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf, callerKeyOf, type Seats } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { Commands } from '#domain/commands/commands'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import { callerOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { Command, CommandAck, CommandParams, NextCommandQuery } from './commands.schemas.ts'
import { toCommand } from './commands.wire.ts'

const push = { access: 'pipelines:push' } as const
const problem = ref(Problem)

interface Options {
  commands: Commands
  /** Whoever waits takes one. */
  seats: Seats
}

/** What devices do with commands. */
export const commandLeaseRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { commands, seats }) => {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  // What was leased is told, whatever the client has: 304 would leave the command to nobody.
  app.addHook('onRoute', ({ schema = {} }) => {
    delete (schema.response as Record<number, object>)[304]
  })

  app.get(
    '/pipelines/:id/commands/next',
    {
      config: push,
      // HEAD would lease a command and not tell it.
      exposeHeadRoute: false,
      onRequest: (request, _reply, done) => {
        delete request.headers['if-none-match']
        done()
      },
      schema: {
        operationId: 'leaseNextCommand',
        summary: 'The oldest command that no device has; waits for one if asked to',
        params: PipelineParams,
        querystring: NextCommandQuery,
        response: { 200: ref(Command), 204: Type.Null(), 404: problem }
      }
    },
    async (request, reply) => {
      const { wait, leaseSeconds } = request.query
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      const leave = seats.take(callerKeyOf(request))
      try {
        const command = await commands.next(callerOf(request), parsePipelineId(request.params.id), {
          leaseSeconds,
          signal: AbortSignal.any([closing.signal, gone.signal, AbortSignal.timeout(wait * 1000)])
        })
        reply.header('cache-control', 'no-store')
        return command ? toCommand(command) : reply.code(204).send(null)
      } finally {
        leave()
      }
    }
  )

  app.post(
    '/pipelines/:id/commands/:commandId/acks',
    {
      config: push,
      schema: {
        operationId: 'acknowledgeCommand',
        summary: 'Says what became of a command; saying it again does nothing',
        params: CommandParams,
        body: ref(CommandAck),
        response: { 204: Type.Null(), 404: problem, 409: problem }
      }
    },
    async (request, reply) => {
      const { id, commandId } = request.params
      const { status: outcome, result = null } = request.body
      await commands.acknowledge(callerOf(request), authorOf(request), parsePipelineId(id), commandId, {
        outcome,
        result
      })
      return reply.code(204).send(null)
    }
  )
}
