import { findAppError } from '@fieldgate/errors'
import { type Budget, proceed, together } from '@fieldgate/limits'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

export interface FailureBudgets {
  /** By source. */
  perSource: Budget
  /** By source and pipeline, so that nobody locks a device out from elsewhere. */
  perPipeline: Budget
}

interface CredentialFailuresOptions extends FailureBudgets {
  /** The id that the request shows a pipeline's key for, if it does; who calls otherwise is judged elsewhere. */
  idOf: (request: FastifyRequest) => string | undefined
}

const FAILURES: ReadonlySet<string | undefined> = new Set([
  'device_credential_wrong',
  'pipeline_key_wrong',
  'pipeline_not_found'
])

/** Turns away, unread, a source that guessed too many pairs of id and key. Eight digits are soon gone through. */
export const credentialFailures = fp<CredentialFailuresOptions>(
  async (app, { perSource, perPipeline, idOf }) => {
    app.addHook('preHandler', (request, _reply, done) => {
      const id = idOf(request)
      if (id === undefined) return done()
      const { source } = request
      proceed(together([perSource.assertLeft(source), perPipeline.assertLeft(`${source} ${id}`)]), done)
    })

    app.addHook('onError', async (request, _reply, error) => {
      const id = idOf(request)
      if (id === undefined || !FAILURES.has(findAppError(error)?.code)) return
      const { source } = request
      // That the last point is taken is no news: the next request is told.
      await Promise.allSettled([perSource.consume(source), perPipeline.consume(`${source} ${id}`)])
    })
  },
  { name: 'credential-failures', fastify: '5.x' }
)
