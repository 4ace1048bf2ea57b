import { type OpenUnit, openUnit } from '@fieldgate/db'
import { createSealer, type Sealer } from '@fieldgate/service-kit'
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import fp from 'fastify-plugin'
import type { Pool } from 'pg'
import { type Answer, claim, forgetOldAnswers, keep } from './answers.ts'
import { contentOfRequest, type WriteContent, type WriteName, writeNameOf } from './write-name.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True: a write that a client may name with Idempotency-Key and send again without a second effect. */
    idempotent?: boolean | ((request: FastifyRequest) => boolean)
  }
}

export interface IdempotencyOptions {
  pool: Pool
  /** Who calls, and has been proven to: keys of different callers never meet. */
  callerOf: (request: FastifyRequest) => string | Promise<string>
  /** By what a write is told from another: method and URL, and the body, unless it says otherwise. */
  contentOf?: (request: FastifyRequest) => WriteContent
  /** The bodies of the answers are kept encrypted under it, where they hold secrets. */
  secret?: string
}

interface Attempt extends WriteName {
  unit: OpenUnit
}

/** For answers that hold no secret. */
const NO_SEALER: Sealer = { seal: (text) => text, open: (box) => box }

const PROBLEM = { $ref: 'Problem#' }
const FORGET_EVERY_MS = 3_600_000
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'last-modified', 'cache-control']

/**
 * Idempotency-Key on the routes that declare `idempotent`: the effect and the answer are one transaction, so that
 * a write is either unknown or can be answered again. Register it after `access`.
 */
export const idempotency = fp<IdempotencyOptions>(
  async (app, { pool, callerOf, contentOf = contentOfRequest, secret }) => {
    const sealer = secret === undefined ? NO_SEALER : createSealer(secret, 'idempotency')
    const attempts = new WeakMap<FastifyRequest, Attempt>()
    const timer = setInterval(() => {
      forgetOldAnswers(pool).catch((err: unknown) =>
        app.log.warn({ err }, 'old idempotency keys stay for now')
      )
    }, FORGET_EVERY_MS).unref()
    app.addHook('onClose', async () => clearInterval(timer))

    app.addHook('onRoute', (route) => {
      if (route.config?.idempotent && !route.schema?.hide) route.schema = withRefusals(route.schema)
    })

    async function begin(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const name = writeNameOf(request, await callerOf(request), contentOf)!
      const unit = await openUnit(pool)
      const kept = await orRollBack(unit, claim(unit.client, name.id, name.fingerprint))
      if (!kept) return attempts.set(request, { unit, ...name })
      await unit.rollback()
      return replay(reply, { ...kept, body: sealer.open(kept.body, '') })
    }

    async function end({ unit, id, fingerprint }: Attempt, reply: FastifyReply, payload: unknown) {
      if (
        reply.statusCode >= 300 ||
        (typeof payload !== 'string' && payload !== null && payload !== undefined)
      ) {
        await unit.rollback()
        return payload
      }
      const answer = answerOf(reply, payload)
      const sealed = { ...answer, body: sealer.seal(answer.body, '') }
      await orRollBack(unit, keep(unit.client, id, fingerprint, sealed))
      await unit.commit()
      return payload
    }

    // Most requests have no such name: a promise would cost them more than the look.
    app.addHook('preHandler', (request, reply, done) => {
      if (request.headers['idempotency-key'] === undefined || !isIdempotent(request)) return done()
      return begin(request, reply)
    })

    // By callback: everything that follows in this request runs inside the unit.
    app.addHook('preHandler', (request, _reply, done) => {
      const attempt = attempts.get(request)
      if (attempt) attempt.unit.run(done)
      else done()
    })

    app.addHook('onSend', (request, reply, payload, done) => {
      const attempt = attempts.get(request)
      if (!attempt) return done(null, payload)
      attempts.delete(request)
      return end(attempt, reply, payload)
    })
  },
  { name: 'idempotency', fastify: '5.x' }
)

/** What `work` gives, which is a part of the unit: where it fails, the unit is over. */
async function orRollBack<T>(unit: OpenUnit, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    await unit.rollback()
    throw error
  }
}

/** What any such write may answer, besides what its route says of itself. */
const withRefusals = ({ response, ...schema }: FastifySchema = {}): FastifySchema => ({
  ...schema,
  response: { 409: PROBLEM, 422: PROBLEM, ...(response as object | undefined) }
})

function isIdempotent(request: FastifyRequest): boolean {
  const { idempotent = false } = request.routeOptions.config
  return typeof idempotent === 'function' ? idempotent(request) : idempotent
}

function answerOf(reply: FastifyReply, payload: unknown): Answer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name)
    return value === undefined ? [] : [[name, String(value)]]
  })
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers),
    body: (payload as string | null) ?? ''
  }
}

function replay(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .header('idempotency-replayed', 'true')
    .send(body === '' ? undefined : body)
}
