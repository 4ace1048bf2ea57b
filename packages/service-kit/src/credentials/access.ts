import { AppError, findAppError } from '@fieldgate/errors'
import type { Scope } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isFalseCredential, refuseOnceCounted } from '../http/refusal.ts'
import type { DevicePrincipal, Principal } from './principal.ts'
import { assertSingleCredential } from './single-credential.ts'

/** Who may call: anyone, anyone known, a service of ours, or whoever holds the scope. */
export type Access = 'public' | 'authenticated' | 'service' | Scope

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

export interface AccessOptions {
  /** Who calls; undefined when no credential was sent. Throws `unauthenticated` for one that is not valid. */
  authenticate: (request: FastifyRequest) => Promise<Principal | DevicePrincipal | undefined>
}

/** Every route in the scope must say who may call it; one that does not keeps the service from starting. */
export const access = fp<AccessOptions>(
  async (app, { authenticate }) => {
    if (!app.hasRequestDecorator('principal')) app.decorateRequest('principal', null)
    refuseOnceCounted(app)

    app.addHook('onRoute', ({ method, url, config }) => {
      if (!config?.access) throw new Error(`${method} ${url} does not declare config.access`)
    })

    app.addHook('onRequest', (request, _reply, done) => {
      if (isOpen(request)) done()
      else
        authorize(request, authenticate).then(
          () => done(),
          (error: Error) => done(refusedNow(request, error))
        )
    })
  },
  { name: 'access', fastify: '5.x' }
)

/** What is not held back: what a false credential costs its address must not depend on a quota that is left. */
function refusedNow(request: FastifyRequest, error: Error): Error | undefined {
  if (isFalseCredential(findAppError(error))) return error
  request.refusal ??= error
  return undefined
}

/** Lets the call in and says whose it is, or throws. An answer that goes on for long asks again while it does. */
export async function authorize(
  request: FastifyRequest,
  authenticate: AccessOptions['authenticate']
): Promise<void> {
  if (isOpen(request)) return
  assertSingleCredential(request)
  const principal = await authenticate(request)
  if (!principal) throw new AppError('unauthenticated', 'credential_missing', 'A valid credential is needed.')
  // Before it may be refused: the audit says who was.
  request.principal = principal
  const needed = request.route.config.access
  if (!holds(principal, needed)) {
    throw new AppError('forbidden', 'scope_missing', `This call needs the scope "${needed}".`)
  }
}

const isOpen = ({ is404, route }: FastifyRequest): boolean => is404 || route.config.access === 'public'

function holds({ kind, scopes }: Principal | DevicePrincipal, needed: Access | undefined): boolean {
  if (needed === 'authenticated') return true
  if (needed === 'service') return kind === 'service'
  return needed !== undefined && needed !== 'public' && scopes.has(needed)
}
