// A setup file: every answer that a test has an operation give is held against the OpenAPI document of its service.
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, afterEach } from 'vitest'
import type { OpenApi } from '../open-api.ts'
import { type AnswerCheck, createAnswerCheck } from './answer-check.ts'

const faults = new Set<string>()

subscribe('fastify.initialization', (message) => watch((message as { fastify: FastifyInstance }).fastify))

function watch(app: FastifyInstance): void {
  let check: AnswerCheck | undefined
  async function look(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const { operationId, hide } = request.routeOptions.schema ?? {}
    if (operationId === undefined || hide) return payload
    check ??= createAnswerCheck(app.swagger() as unknown as OpenApi)
    const fault = await check(operationId, {
      status: reply.statusCode,
      contentType: reply.getHeader('content-type')?.toString(),
      body: textOf(request, reply, payload),
      isSparse: (request.query as { fields?: string }).fields !== undefined
    })
    if (fault) faults.add(`${operationId} (${request.method} ${request.url}): ${fault}`)
    return payload
  }
  // On the route, where it comes after all that its scopes do to the answer.
  app.addHook('onRoute', (route) => {
    const isOurs = app.hasPlugin('open-api') && route.url.startsWith('/api/v1/')
    if (isOurs && (route.schema?.hide || !route.schema?.operationId))
      faults.add(`${route.method} ${route.url} is in no OpenAPI document`)
    route.onSend = [route.onSend ?? [], look].flat()
  })
}

function textOf(
  { method }: FastifyRequest,
  { statusCode }: FastifyReply,
  payload: unknown
): string | undefined {
  if (method === 'HEAD') return undefined
  // The framework sends no body with them, whatever it is given.
  if (statusCode === 204 || statusCode === 304) return ''
  if (payload === null || payload === undefined) return ''
  if (typeof payload === 'string') return payload
  return Buffer.isBuffer(payload) ? payload.toString() : undefined
}

function assertNoFaults(): void {
  const found = [...faults]
  faults.clear()
  if (found.length > 0)
    throw new Error(`Answers are not as the OpenAPI document has them:\n${found.join('\n')}`)
}

afterEach(assertNoFaults)
afterAll(assertNoFaults)
