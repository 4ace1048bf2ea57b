import { readFileSync } from 'node:fs'
import {
  createIdentityStub,
  httpSender,
  type IdentityStub,
  loadGoldenCases,
  replayGolden,
  type Send,
  useDatabase
} from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { startTestApp } from '../test-app.test.fixture.ts'

const golden = new URL('../../../golden/', import.meta.url)
const cases = loadGoldenCases(new URL('host-metrics.json', golden)).filter(
  ({ group }) => group !== 'needs-container'
)
const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8'))

const database = useDatabase()
let identity: IdentityStub
let app: FastifyInstance
let send: Send

beforeAll(async () => {
  identity = await createIdentityStub([])
  app = await startTestApp({ databaseUrl: database.url, identity })
  // Over a real connection: some cases are about blanks that the HTTP parser takes away.
  send = httpSender(await app.listen({ port: 0 }))
})
afterAll(async () => {
  await app.close()
  await identity.close()
})

replayGolden('legacy answers as recorded', cases, { send: () => send, declined })
