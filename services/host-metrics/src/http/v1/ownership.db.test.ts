import { randomUUID } from 'node:crypto'
import {
  createIdentityStub,
  type IdentityStub,
  replayOwnership,
  type StubUser,
  useDatabase
} from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, vi } from 'vitest'
import { admin, HOST, startTestApp } from '../test-app.test.fixture.ts'

const ADMINISTRATION = 'is of the service, not of anybody'

const bound: StubUser = { ...admin, name: 'bound', apiKey: 'fg_bound', resources: ['another-host'] }

// Nothing here has an owner: a key that is bound to other ids is who may not see what there is.
describe('what a key is not bound to', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let app: FastifyInstance
  const places = { rule: '', webhook: '', alert: '' }

  beforeAll(async () => {
    identity = await createIdentityStub([admin, bound])
    app = await startTestApp({ databaseUrl: database.url, identity })
    const headers = { authorization: `Bearer ${admin.apiKey}` }
    const made = async (url: string, payload: object) =>
      String((await app.inject({ method: 'POST', url, headers, payload })).headers.location)
    const always = { name: 'Always', kind: 'hostMemory', threshold: 0, forSeconds: 0 }
    places.rule = await made('/api/v1/alert-rules', always)
    places.webhook = await made('/api/v1/webhooks', { name: 'On call', url: 'https://alerts.example/hook' })
    // It looks at once when it starts.
    await app.close()
    app = await startTestApp({ databaseUrl: database.url, identity })
    places.alert = await vi.waitFor(
      async () => {
        const { items } = (await app.inject({ url: '/api/v1/alerts', headers })).json<{
          items: Array<{ links: { self: string } }>
        }>()
        return items[0]!.links.self
      },
      { timeout: 30_000 }
    )
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  const absent = (collection: string) => `/api/v1/${collection}/${randomUUID()}`

  replayOwnership({
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => app,
    strangers: { 'a bound API key': async () => `Bearer ${bound.apiKey}` },
    resources: {
      '/api/v1/hosts/{id}': () => ({ theirs: `/api/v1/hosts/${HOST}`, absent: '/api/v1/hosts/absent' }),
      '/api/v1/alert-rules/{id}': () => ({ theirs: places.rule, absent: absent('alert-rules') }),
      '/api/v1/webhooks/{id}': () => ({ theirs: places.webhook, absent: absent('webhooks') }),
      '/api/v1/alerts/{id}': () => ({ theirs: places.alert, absent: absent('alerts') })
    },
    open: { getSampleRetentionRun: ADMINISTRATION }
  })
})
