import { type OpenUnit, openUnit } from '@fieldgate/db'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Pool } from 'pg'
import { type Answer, claim, digest, forgetOldAnswers, keep } from './answers.ts'
import { idempotencyKeyInvalid } from './errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True: a write that a client may name with Idempotency-Key and send again without a second effect. */
    idempotent?: boolean
  }
}

export interface IdempotencyOptions {
  pool: Pool
  /** Who calls: keys of different callers never meet. */
  callerOf: (request: FastifyRequest) => string
}

interface Attempt {
  unit: OpenUnit
  id: string
  fingerprint: string
}

const FORGET_EVERY_MS = 3_600_000
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'last-modified', 'cache-control']
/** A structured-field string (draft-ietf-httpapi-idempotency-key-header), or the bare text that people type. */
const KEY = /^"([\x20-\x7e]{1,255})"$|^([\x21\x23-\x7e]{1,255})$/

/**
 * Idempotency-Key on the routes that declare `idempotent`: the effect and the answer are one transaction, so that
 * a write is either unknown or can be answered again. Register it after `access`.
 */
export const idempotency = fp<IdempotencyOptions>(
  async (app, { pool, callerOf }) => {
    const attempts = new WeakMap<FastifyRequest, Attempt>()
    const timer = setInterval(() => {
      forgetOldAnswers(pool).catch((err: unknown) =>
        app.log.warn({ err }, 'old idempotency keys stay for now')
      )
    }, FORGET_EVERY_MS).unref()
    app.addHook('onClose', async () => clearInterval(timer))

    app.addHook('preHandler', async (request, reply) => {
      const given = request.headers['idempotency-key']
      if (given === undefined || !request.routeOptions.config.idempotent) return
      const key = keyOf(given)
      const id = digest(callerOf(request), request.method, request.url, key)
      // With the key, which is not stored: the digest alone must not give away a password in the body.
      const fingerprint = digest(key, canonical(request.body))
      const unit = await openUnit(pool)
      try {
        const kept = await claim(unit.client, id, fingerprint)
        if (!kept) return void attempts.set(request, { unit, id, fingerprint })
        await unit.rollback()
        return replay(reply, kept)
      } catch (error) {
        await unit.rollback()
        throw error
      }
    })

    // By callback: everything that follows in this request runs inside the unit.
    app.addHook('preHandler', (request, _reply, done) => {
      const attempt = attempts.get(request)
      if (attempt) attempt.unit.run(done)
      else done()
    })

    app.addHook('onSend', async (request, reply, payload) => {
      const attempt = attempts.get(request)
      if (!attempt) return payload
      attempts.delete(request)
      if (
        reply.statusCode >= 300 ||
        (typeof payload !== 'string' && payload !== null && payload !== undefined)
      ) {
        await attempt.unit.rollback()
        return payload
      }
      try {
        await keep(attempt.unit.client, attempt.id, attempt.fingerprint, answerOf(reply, payload))
      } catch (error) {
        await attempt.unit.rollback()
        throw error
      }
      await attempt.unit.commit()
      return payload
    })

    // The client went away before there was an answer: what was done for it is undone.
    app.addHook('onRequestAbort', async (request) => {
      const attempt = attempts.get(request)
      attempts.delete(request)
      await attempt?.unit.rollback()
    })
  },
  { name: 'idempotency', fastify: '5.x' }
)

function keyOf(header: string | string[]): string {
  const [, quoted, bare] = KEY.exec(String(header)) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw idempotencyKeyInvalid()
  return key
}

/** The body with its members in order, so that two spellings of one JSON value are one; bytes as they are. */
const canonical = (body: unknown): string =>
  Buffer.isBuffer(body)
    ? body.toString('latin1')
    : JSON.stringify(body ?? null, (_name, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value
      )

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
