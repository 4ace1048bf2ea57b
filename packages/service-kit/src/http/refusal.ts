import type { AppError } from '@fieldgate/errors'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Why an `onRequest` hook refuses the call; null where none does. */
    refusal: Error | null
  }
}

/**
 * Lets the `onRequest` hooks of `app` refuse by setting `request.refusal`, which is thrown as soon as the call is
 * counted: who is refused is then counted as who it is known to be, and is held to its quota.
 */
export function refuseOnceCounted(app: FastifyInstance): void {
  if (app.hasRequestDecorator('refusal')) return
  app.decorateRequest('refusal', null)
  // Behind that of `limits`, which is registered before anything that refuses.
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    done(request.refusal ?? undefined)
  })
}

/** Whether it refuses a credential that was sent and proves nothing. */
export const isFalseCredential = (failure: AppError | undefined): boolean =>
  failure?.kind === 'unauthenticated' && failure.code !== 'credential_missing'
