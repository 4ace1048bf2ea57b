import { openDatabase } from '@fieldgate/db'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostSample, MEMORY } from './domain/hosts/host-sample.test.fixture.ts'
import { MINUTES, TEN_MINUTES } from './domain/hosts/ladder.ts'
import { HOST, startTestApp, viewer } from './http/test-app.test.fixture.ts'
import { createHostSampleStore } from './store/host-sample-store.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe('history', () => {
  const database = useDatabase()
  const times = [60, 50, 40].map(minutesAgo)
  let identity: IdentityStub
  let app: FastifyInstance

  const ask = (url: string, accept = 'application/json') =>
    app.inject({ url, headers: { authorization: `Bearer ${viewer.apiKey}`, accept } })
  const get = async (path: string) => (await ask(`/api/v1/hosts/${HOST}${path}`)).json()
  const range = (from: number, to: number) =>
    `from=${minutesAgo(from).toISOString()}&to=${minutesAgo(to).toISOString()}`

  beforeAll(async () => {
    const handle = openDatabase(database.url)
    const store = createHostSampleStore(handle)
    for (const [cpuPercent, sampledAt] of times.entries()) {
      await store.put(HOST, MINUTES, hostSample(sampledAt, { cpuPercent, corePercents: [cpuPercent] }))
    }
    await store.put(HOST, TEN_MINUTES, hostSample(minutesAgo(60 * 24 * 7), { cpuPercent: 70, load: null }))
    await handle.close()
    identity = await createIdentityStub([viewer])
    app = await startTestApp({ databaseUrl: database.url, identity })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  it('gives the samples of a range, oldest first', async () => {
    const cpu = await get(`/cpu?${range(55, 30)}`)
    expect(cpu).toEqual({
      items: [
        { sampledAt: times[1]!.toISOString(), usedPercent: 1, corePercents: [1] },
        { sampledAt: times[2]!.toISOString(), usedPercent: 2, corePercents: [2] }
      ],
      page: { limit: 50, next: null }
    })
    const { items } = await get(`/memory?${range(55, 30)}`)
    expect(items[0]).toEqual({
      sampledAt: times[1]!.toISOString(),
      ...MEMORY,
      usedBytes: 1_000,
      usedPercent: 25
    })
  })

  it('reaches back further with larger steps', async () => {
    const week = await get(`/cpu?${range(60 * 24 * 8, 30)}`)
    expect(week.items).toMatchObject([{ usedPercent: 70 }])
    const minutes = await get(`/cpu?${range(60 * 24 * 8, 30)}&step=1m`)
    expect(minutes.items).toHaveLength(3)
  })

  it('has no sample of a measure where the host did not tell it', async () => {
    expect((await get(`/load?${range(60 * 24 * 8, 30)}`)).items).toEqual([])
    expect((await get(`/load?${range(55, 30)}`)).items).toHaveLength(2)
  })

  it('is open at the end that is not given', async () => {
    const from = await get(`/cpu?from=${minutesAgo(55).toISOString()}`)
    expect(from.items).toHaveLength(2)
    const to = await get(`/cpu?to=${minutesAgo(55).toISOString()}&step=1m`)
    expect(to.items).toHaveLength(1)
  })

  it('pages through each sample once', async () => {
    const query = `${range(90, 30)}&limit=2`
    const first = await get(`/cpu?${query}`)
    expect(first.items).toHaveLength(2)
    const second = await get(`/cpu?${query}&cursor=${first.page.next}`)
    expect(second).toMatchObject({ items: [{ usedPercent: 2 }], page: { next: null } })
  })

  it('leads on by Link until its end', async () => {
    const url = `/api/v1/hosts/${HOST}/cpu?${range(90, 30)}&limit=1`
    const used: number[] = []
    let next: string | undefined = url
    while (next !== undefined && used.length < 9) {
      const page = await ask(next)
      used.push(...page.json().items.map(({ usedPercent }: { usedPercent: number }) => usedPercent))
      expect(page.headers.link).toContain(`<${url.replaceAll(':', '%3A')}>; rel="first"`)
      next = /<([^>]+)>; rel="next"/.exec(String(page.headers.link))?.[1]
    }
    expect(used).toEqual([0, 1, 2])
  })

  it('comes as a table, what is nested as JSON in its cell, and leads on by Link', async () => {
    const url = `/api/v1/hosts/${HOST}/cpu?${range(55, 30)}`
    const csv = await ask(url, 'text/csv')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.trimEnd().split('\r\n')).toEqual([
      'sampledAt,usedPercent,corePercents',
      `${times[1]!.toISOString()},1,[1]`,
      `${times[2]!.toISOString()},2,[2]`
    ])
    const rows = (await ask(url, 'application/x-ndjson')).body.trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row))).toEqual((await ask(url)).json().items)
    expect((await ask(`${url}&limit=1`, 'text/csv')).headers.link).toContain('rel="next"')
  })

  it.each(['cpu', 'memory', 'load', 'disks', 'network'])(
    'is one row of now without a time: %s',
    async (path) => {
      const csv = await ask(`/api/v1/hosts/${HOST}/${path}`, 'text/csv')
      expect([csv.statusCode, csv.body.trimEnd().split('\r\n')]).toEqual([
        200,
        [expect.stringMatching(/^sampledAt,/), expect.any(String)]
      ])
    }
  )

  it.each<[string, unknown[]]>([
    ['of another list', [1, 'name', 1_767_225_600_000]],
    ['of no time', [1, 'sampledAt', 'yesterday']],
    ['beyond the last time', [1, 'sampledAt', 8.64e15]],
    ['beyond any time', [1, 'sampledAt', -1e300]]
  ])('refuses a cursor %s', async (_what, parts) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    expect(await get(`/cpu?${range(90, 30)}&cursor=${cursor}`)).toMatchObject({ status: 400 })
  })

  it('begins with each sample as it is taken', async () => {
    const { items } = await get('/cpu?step=2s')
    expect(items.length).toBeGreaterThan(0)
  })

  it.each(['from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z', 'from=0000-01-01T00:00:00Z'])(
    'takes any time there is: %s',
    async (query) => {
      expect((await get(`/cpu?${query}`)).items).toHaveLength(1)
    }
  )

  it('has nothing from before it began, however long before', async () => {
    expect(await get('/disks?to=0000-01-01T00:00:00Z')).toMatchObject({ items: [], page: { next: null } })
  })
})
