import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { access, legacyLifecycle } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import { credentialFailures, type FailureBudgets } from '../credential-failures.ts'
import { toAsciiJson } from './answers.ts'
import { answerErrorsAsLegacy } from './errors.ts'
import { type LegacyOptions, pipelineRoutes } from './pipelines.routes.ts'
import { queryOf } from './query.ts'
import { writeIn, writerOf } from './writes.ts'

interface FaceOptions extends LegacyOptions {
  /** The day on which the face goes away; empty: none is set. */
  sunset: string
  budgets: FailureBudgets
  /** Where the answers to writes with an Idempotency-Key are kept. */
  kept: Pick<IdempotencyOptions, 'pool'>
}

/** Frozen: these routes answer as the service they replace did. New work goes to v1. */
export const legacy: FastifyPluginAsync<FaceOptions> = async (
  app,
  { pipelines, publicIp, sunset, budgets, kept }
) => {
  answerErrorsAsLegacy(app)
  await app.register(legacyLifecycle, { successor: '/api/v1/pipelines', sunset })
  app.setReplySerializer(toAsciiJson)
  app.decorateRequest('legacyQuery', null)

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('cache-control', 'no-store')
    // The body is never read, so what it claims to be cannot be wrong.
    delete request.headers['content-type']
    done()
  })
  app.addContentTypeParser('*', (_request, _body, done) => done(null))

  // A device's key is judged with the operation itself; no other credential opens anything here.
  await app.register(access, { authenticate: async () => undefined })
  await app.register(credentialFailures, { ...budgets, idOf: (request) => queryOf(request).get('id') })
  await app.register(idempotency, { ...kept, callerOf: writerOf, contentOf: writeIn })
  await app.register(pipelineRoutes, { pipelines, publicIp })
}
