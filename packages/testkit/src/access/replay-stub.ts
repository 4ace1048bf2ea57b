import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { createIdentityStub, type IdentityStub } from '../identity-stub.ts'
import { type AccessSuite, replayAccess } from './replay.ts'
import { ROLE_USERS, stubAuthorization } from './stub-callers.ts'

interface StubAccessSuite extends Omit<AccessSuite, 'app' | 'authorizationOf'> {
  /** The service, with this identity as its neighbour. */
  build: (identity: IdentityStub) => Promise<FastifyInstance>
}

/** `replayAccess` for a service whose callers are those of the identity stub. */
export function replayStubAccess({ build, ...suite }: StubAccessSuite): void {
  let identity: IdentityStub
  let app: FastifyInstance

  beforeAll(async () => {
    identity = await createIdentityStub(Object.values(ROLE_USERS))
    app = await build(identity)
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  replayAccess({
    ...suite,
    app: () => app,
    authorizationOf: (caller) => stubAuthorization(identity, caller)
  })
}
