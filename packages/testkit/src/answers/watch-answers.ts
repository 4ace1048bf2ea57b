// A setup file: every answer that a test has an operation give is held against the OpenAPI document of its service.
import { subscribe } from 'node:diagnostics_channel'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, afterEach } from 'vitest'
import type { OpenApi } from '../open-api.ts'
import { type AnswerCheck, createAnswerCheck } from './answer-check.ts'

const LOOKED_AT = 64 * 1024
const faults = new Set<string>()

subscribe('fastify.initialization', (message) => watch((message as { fastify: FastifyInstance }).fastify))

function watch(app: FastifyInstance): void {
  let check: AnswerCheck | undefined
  async function look(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const { operationId, hide } = request.routeOptions.schema ?? {}
    if (operationId === undefined || hide) return payload
    check ??= createAnswerCheck(app.swagger() as unknown as OpenApi)
    const contentType = reply.getHeader('content-type')?.toString()
    const isSparse = (request.query as { fields?: string }).fields !== undefined
    async function hold(body: string | undefined): Promise<void> {
      const fault = await check!(operationId!, {
        status: reply.statusCode,
        contentType,
        headers: Object.keys(reply.getHeaders()),
        body,
        isSparse
      })
      if (fault) faults.add(`${operationId} (${request.method} ${request.url}): ${fault}`)
    }
    if (payload instanceof Readable && /^(text\/csv|application\/x-ndjson)/.test(contentType ?? ''))
      return Readable.from(passing(payload, hold), { objectMode: false })
    await hold(textOf(request, reply, payload))
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

/** The chunks of a table as they come; then its first lines are looked at, be it as long as it may. */
async function* passing(table: Readable, look: (lines: string) => Promise<void>): AsyncGenerator<unknown> {
  let head = ''
  for await (const chunk of table) {
    if (head.length < LOOKED_AT) head += chunk
    yield chunk
  }
  await look(head.slice(0, head.lastIndexOf('\n') + 1))
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
