import { openDatabase } from '@fieldgate/db'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, startTestApp, viewer } from './http/test-app.test.fixture.ts'
import { createHostSampleStore } from './store/host-sample-store.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe('history', () => {
  const database = useDatabase()
  const times = [30, 20, 10].map(minutesAgo)
  const memory = { totalBytes: 4_000, freeBytes: 1_000, availableBytes: 3_000 }
  let identity: IdentityStub
  let app: FastifyInstance

  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${viewer.apiKey}` }
    return (await app.inject({ url: `/api/v1/hosts/${HOST}${path}`, headers })).json()
  }

  beforeAll(async () => {
    const { db, close } = openDatabase(database.url)
    const store = createHostSampleStore(db)
    for (const [cpuPercent, sampledAt] of times.entries()) {
      await store.insert(HOST, { sampledAt, cpuPercent, memory })
    }
    await close()
    identity = await createIdentityStub([viewer])
    app = await startTestApp({ databaseUrl: database.url, identity })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  it('gives the samples of a range, oldest first', async () => {
    const range = `from=${minutesAgo(25).toISOString()}&to=${minutesAgo(5).toISOString()}`
    const cpu = await get(`/cpu?${range}`)
    expect(cpu).toEqual({
      items: [
        { sampledAt: times[1]!.toISOString(), usedPercent: 1 },
        { sampledAt: times[2]!.toISOString(), usedPercent: 2 }
      ],
      page: { limit: 50, next: null }
    })
    const { items } = await get(`/memory?${range}`)
    expect(items[0]).toEqual({ sampledAt: times[1]!.toISOString(), ...memory, usedPercent: 75 })
  })

  it('is open at the end that is not given', async () => {
    const from = await get(`/cpu?from=${minutesAgo(25).toISOString()}`)
    expect(from.items).toHaveLength(2)
    const to = await get(`/cpu?to=${minutesAgo(25).toISOString()}`)
    expect(to.items).toHaveLength(1)
  })

  it('pages through each sample once', async () => {
    const query = `from=${minutesAgo(60).toISOString()}&to=${minutesAgo(5).toISOString()}&limit=2`
    const first = await get(`/cpu?${query}`)
    expect(first.items).toHaveLength(2)
    const second = await get(`/cpu?${query}&cursor=${first.page.next}`)
    expect(second).toMatchObject({ items: [{ usedPercent: 2 }], page: { next: null } })
  })

  it.each(['from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z', 'from=0000-01-01T00:00:00Z'])(
    'takes any time there is: %s',
    async (query) => {
      expect((await get(`/cpu?${query}`)).items).toHaveLength(3)
    }
  )
})
