import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BY, testAlerting } from './alerting.test.fixture.ts'
import { alertRule } from './domain/alerts/alert-rule.test.fixture.ts'

const START = new Date('2026-01-01T00:00:00Z')
const ALL = { state: undefined, sort: 'firedAt', limit: 50, cursor: undefined } as const
const page = (items: unknown[], next: string | null = null) =>
  Response.json({ items, page: { limit: 500, next } })

describe('alerts of the platform', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let alerting: ReturnType<typeof testAlerting>
  let asked: string[]
  let answer: (url: URL) => Response
  let time: Date

  /** Makes the rule, looks once, and gives what of it fires. */
  async function firing(parts: Partial<ReturnType<typeof alertRule>>) {
    const rule = await alerting.rules.create(alertRule(parts), undefined, BY)
    await alerting.evaluatePlatform()
    const open = async () => {
      const { items } = await alerting.alerts.list({ ...ALL, ruleId: rule.id }, undefined)
      return items.filter(({ resolvedAt }) => !resolvedAt).map(({ subject }) => subject)
    }
    return { rule, open }
  }

  beforeEach(async () => {
    handle = openDatabase(database.url)
    await handle.pool.query('delete from alert_rules')
    asked = []
    time = START
    alerting = testAlerting({
      database: handle,
      now: () => time,
      fetch: async (url, init) => {
        expect(init?.headers).toMatchObject({ authorization: 'Bearer a.b.c' })
        asked.push(url)
        return answer(new URL(url))
      }
    })
  })
  afterEach(async () => {
    await alerting.close()
    await handle.close()
  })

  it('tell of the gateways with a tag that are offline, on however many pages', async () => {
    answer = ({ searchParams }) =>
      searchParams.has('cursor')
        ? page([{ id: 'b', state: 'offline' }])
        : page([{ id: 'a', state: 'offline' }], 'further')
    const { open } = await firing({ kind: 'gatewayOffline', threshold: null, tag: 'site:a' })
    expect((await open()).sort()).toEqual(['a', 'b'])
    const { pathname, searchParams } = new URL(asked[0]!)
    expect([pathname, searchParams.get('state'), searchParams.get('tag')]).toEqual([
      '/api/v1/gateways',
      'offline',
      'site:a'
    ])
    answer = () => page([{ id: 'b', state: 'offline' }])
    await alerting.evaluatePlatform()
    expect(await open()).toEqual(['b'])
  })

  it('tell of one gateway, until it is back or no longer there', async () => {
    answer = () => Response.json({ id: 'roof', state: 'offline' })
    const { open } = await firing({ kind: 'gatewayOffline', threshold: null, target: 'roof' })
    expect(await open()).toEqual(['roof'])
    expect(new URL(asked[0]!).pathname).toBe('/api/v1/gateways/roof')
    answer = () => new Response('', { status: 404 })
    await alerting.evaluatePlatform()
    expect(await open()).toEqual([])
  })

  it('tell of pipelines that are silent, also of those never heard from', async () => {
    const pipeline = (id: string, lastSeenAt: string | null, createdAt = '2025-12-31T23:59:59Z') => ({
      id,
      createdAt,
      status: { lastSeenAt }
    })
    answer = () =>
      page([
        pipeline('00000001', '2025-12-31T23:58:00Z'),
        pipeline('00000002', '2025-12-31T23:59:30Z'),
        pipeline('00000003', null, '2025-12-31T23:00:00Z'),
        pipeline('00000004', null)
      ])
    const { open } = await firing({ kind: 'pipelineSilent', threshold: 60 })
    expect((await open()).sort()).toEqual(['00000001', '00000003'])
    const one = await firing({ kind: 'pipelineSilent', threshold: 60, target: '00000003' })
    expect(await one.open()).toEqual(['00000003'])
  })

  it.each([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed')) as never],
    ['answers a failure', () => new Response('', { status: 503 })],
    ['answers something else', () => page([{ name: 'nothing known' }])]
  ])(
    'stay as they are while the neighbour %s, and keep no other rule from being looked at',
    async (_what, failure) => {
      answer = () => page([{ id: 'a', state: 'offline' }])
      const { open } = await firing({ kind: 'gatewayOffline', threshold: null })
      answer = ({ hostname }) =>
        hostname === 'gateways.test'
          ? failure()
          : page([{ id: '00000001', createdAt: '2025-01-01T00:00:00Z', status: { lastSeenAt: null } }])
      const silent = await alerting.rules.create(
        alertRule({ kind: 'pipelineSilent', threshold: 1 }),
        undefined,
        BY
      )
      await expect(alerting.evaluatePlatform()).rejects.toThrow('not looked at')
      expect(await open()).toEqual(['a'])
      const { items } = await alerting.alerts.list({ ...ALL, ruleId: silent.id }, undefined)
      expect(items).toHaveLength(1)
    }
  )
})
