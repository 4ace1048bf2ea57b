import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OPERATOR, startTestApp } from '../../../test-app.test.fixture.ts'

interface Page {
  items: Array<{ id: string; createdAt: string }>
  page: { next: string | null; total?: number }
}

describe('the list of pipelines', () => {
  const database = useDatabase()
  let started: Awaited<ReturnType<typeof startTestApp>>

  beforeAll(async () => {
    started = await startTestApp(database.url)
    const pipelines = [
      ['00000042', 'Boiler'],
      ['10000042', '50 % load'],
      ['20000001', 'boiler, east'],
      ['30000001', null]
    ]
    for (const [id, label] of pipelines) {
      const headers = { authorization: `Bearer ${await started.identity.token(OPERATOR)}` }
      await started.app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: { id, label } })
    }
  })
  afterAll(() => started.close())

  async function list(query: string, user = OPERATOR): Promise<Page> {
    const headers = { authorization: `Bearer ${await started.identity.token(user)}` }
    return (await started.app.inject({ url: `/api/v1/pipelines?${query}`, headers })).json<Page>()
  }
  const found = async (query: string) => (await list(query)).items.map(({ id }) => id)

  it.each([
    ['q=BOILER', ['00000042', '20000001']],
    ['q=0042', ['00000042', '10000042']],
    ['q=00000042', ['00000042']],
    ['q=%25', ['10000042']],
    ['q=_', []],
    ['q=%5C', []]
  ])('finds by a part of the label or the id: %s', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('finds by the time they were made', async () => {
    const { items } = await list('')
    const second = items[1]!.createdAt
    expect((await found(`createdAt.gte=${second}`)).slice(-2)).toEqual(['20000001', '30000001'])
    expect(await found(`createdAt.lt=${items[0]!.createdAt}`)).toEqual([])
  })

  it('counts what matches and is in reach, where it is asked to', async () => {
    expect((await list('q=boiler&limit=1&include=total')).page).toMatchObject({
      total: 2,
      next: expect.any(String)
    })
    expect((await list('limit=1')).page).not.toHaveProperty('total')
    expect((await list('include=total', MEMBER)).page).toMatchObject({ total: 0 })
  })

  it('keeps its filter from page to page', async () => {
    const { page } = await list('q=boiler&limit=1')
    expect(await found(`q=boiler&limit=1&cursor=${page.next}`)).toEqual(['20000001'])
  })
})
