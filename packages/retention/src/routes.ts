import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import fp from 'fastify-plugin'
import type { Retention, RetentionRun } from './retention.ts'
import { RetentionRunParams, RetentionRunQuery, retentionSchemas } from './schemas.ts'
import { policyToWire, retentionPath } from './wire.ts'

interface RetentionRoutesOptions {
  /** The class, as its path has it. */
  name: string
  /** The class in the names of operations: `getSampleRetention`. */
  operation: string
  /** What is kept, in words. */
  what: string
  /** For how many days at most. */
  mostDays: number
  retention: Retention
}

const routes: FastifyPluginAsyncTypebox<RetentionRoutesOptions> = async (
  app,
  { name, operation, what, mostDays, retention }
) => {
  const schemas = retentionSchemas(name, mostDays)
  for (const schema of Object.values(schemas)) app.addSchema(schema)
  const config = { access: 'admin' } as const
  const problem = ref(Problem)
  const policy = ref(schemas.RetentionPolicy)
  const run = ref(schemas.RetentionRun)
  const runPath = ({ id }: RetentionRun) => `${retentionPath(name)}/runs/${id}`

  const runToWire = (of: RetentionRun) => ({
    id: of.id,
    class: name,
    dryRun: of.dryRun,
    state: of.state,
    before: of.before.toISOString(),
    count: of.count,
    oldest: of.oldest?.toISOString() ?? null,
    newest: of.newest?.toISOString() ?? null,
    startedAt: of.startedAt.toISOString(),
    finishedAt: of.finishedAt?.toISOString() ?? null,
    links: { self: runPath(of) }
  })

  app.get(
    `/retention/${name}`,
    {
      config,
      schema: {
        operationId: `get${operation}Retention`,
        summary: `How long ${what} kept`,
        querystring: Fields,
        response: { 200: policy }
      }
    },
    async (_request, reply) => {
      const found = await retention.getPolicy()
      reply.resource = found
      return policyToWire(name, found)
    }
  )

  app.put(
    `/retention/${name}`,
    {
      config,
      schema: {
        operationId: `set${operation}Retention`,
        summary: `Set how long ${what} kept`,
        body: ref(schemas.ChangeRetention),
        response: { 200: policy, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      const set = await retention.setKeepDays(request.body.keepDays, precondition, authorOf(request))
      reply.resource = set
      return policyToWire(name, set)
    }
  )

  app.post(
    `/retention/${name}/runs`,
    {
      config,
      schema: {
        operationId: `start${operation}RetentionRun`,
        summary: 'Remove what is past its time, or with dryRun tell what would go',
        querystring: RetentionRunQuery,
        response: { 202: run, 409: problem }
      }
    },
    async (request, reply) => {
      const started = await retention.start(request.query.dryRun, authorOf(request))
      return reply.code(202).header('location', runPath(started)).send(runToWire(started))
    }
  )

  app.get(
    `/retention/${name}/runs/:id`,
    {
      config,
      schema: {
        operationId: `get${operation}RetentionRun`,
        summary: 'How a run goes',
        params: RetentionRunParams,
        querystring: Fields,
        response: { 200: run, 404: problem }
      }
    },
    async (request) => runToWire(await retention.getRun(request.params.id))
  )
}

/** The retention of one class of rows, for administrators. On the face itself, which has to know the schemas. */
export const retentionRoutes = fp(routes, { name: 'retention-routes', fastify: '5.x' })
