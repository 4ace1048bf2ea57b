import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, answerRows, asksForRows, preconditionOf, readPlace } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { User as DomainUser } from '#domain/users/user'
import type { UserAccounts } from '#domain/users/user-accounts'
import { ChangeUser, CreateUser, User, UserListQuery, UserPage, UserParams } from './users.schemas.ts'

const pathOf = (id: string) => `/api/v1/users/${id}`

const toWire = ({ id, name, role, disabledAt, demo, createdAt, updatedAt }: DomainUser) => ({
  id,
  name,
  role,
  disabled: disabledAt !== null,
  demo,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
  links: { self: pathOf(id) }
})

export const userRoutes: FastifyPluginAsyncTypebox<{ userAccounts: UserAccounts }> = async (
  app,
  { userAccounts }
) => {
  const access = 'admin'
  const problem = ref(Problem)
  const user = ref(User)

  app.get(
    '/users',
    {
      config: { access, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listUsers',
        summary: 'The users, by pages',
        querystring: UserListQuery,
        response: { 200: UserPage }
      }
    },
    async (request, reply) => {
      const { role, disabled, q, sort, include } = request.query
      const filter = { role, disabled, q, sort }
      const place = readPlace(request.query, sort)
      if (asksForRows(request)) {
        return answerRows(request, reply, wired(userAccounts.all({ ...filter, cursor: place.cursor })))
      }
      const slice = await userAccounts.list({ ...filter, ...place, withTotal: include === 'total' })
      return answerPage(request, reply, slice, place.limit, toWire)
    }
  )

  app.post(
    '/users',
    {
      config: { access, idempotent: true },
      schema: {
        operationId: 'createUser',
        summary: 'Make a user',
        body: ref(CreateUser),
        response: { 201: user, 409: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const created = await userAccounts.create(request.body, authorOf(request))
      reply.resource = created
      return reply.code(201).header('location', pathOf(created.id)).send(toWire(created))
    }
  )

  app.get(
    '/users/:id',
    {
      config: { access },
      schema: {
        operationId: 'getUser',
        summary: 'A user',
        params: UserParams,
        querystring: Fields,
        response: { 200: user, 404: problem }
      }
    },
    async (request, reply) => {
      const found = await userAccounts.get(request.params.id)
      reply.resource = found
      return toWire(found)
    }
  )

  app.patch(
    '/users/:id',
    {
      config: { access },
      schema: {
        operationId: 'changeUser',
        summary: 'Change the role or the password of a user, or shut it out',
        params: UserParams,
        body: ref(ChangeUser),
        response: { 200: user, 404: problem, 409: problem, 412: problem, 422: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      const { password, role, disabled } = request.body
      const changes = { password, role, disabled }
      const changed = await userAccounts.change(request.params.id, changes, precondition, authorOf(request))
      reply.resource = changed
      return toWire(changed)
    }
  )

  app.delete(
    '/users/:id',
    {
      config: { access },
      schema: {
        operationId: 'removeUser',
        summary: 'Remove a user with its API keys',
        params: UserParams,
        response: { 204: Type.Null(), 404: problem, 409: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      await userAccounts.remove(request.params.id, precondition, authorOf(request))
      return reply.code(204).send(null)
    }
  )
}

async function* wired(batches: AsyncIterable<DomainUser[]>): AsyncGenerator<ReturnType<typeof toWire>[]> {
  for await (const batch of batches) yield batch.map(toWire)
}
