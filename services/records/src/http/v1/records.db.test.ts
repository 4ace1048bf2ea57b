import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bob, startTestApp, type TestApp } from '../../test-app.test.fixture.ts'

interface Wire {
  id: string
  value1: string
  createdAt: string
}
interface Page {
  items: Wire[]
  page: { limit: number; next: string | null; total?: number }
}

const ROWS = [
  { value1: 'alpha', timestamp: 10, value2: 1.5, value3: true },
  { value1: 'beta 100%', timestamp: 20, value2: -2, value3: false, shared: true },
  { value1: 'Gamma', timestamp: 20.5, value3: true },
  { value1: 'delta', value2: 0 }
]

describe('the list of records', () => {
  const database = useDatabase()
  let test: TestApp

  beforeAll(async () => {
    test = await startTestApp(database.url)
    for (const row of ROWS) await create(row)
  })
  afterAll(() => test.close())

  const create = (payload: object, caller = ada) =>
    test.call(caller, { method: 'POST', url: '/api/v1/records', payload })
  const list = (query: string, accept = 'application/json') =>
    test.call(ada, { url: `/api/v1/records${query}`, headers: { accept } })
  const names = async (query: string) =>
    (await list(query)).json<Page>().items.map((record) => record.value1.split(' ')[0])

  it.each([
    ['timestamp=20', ['beta']],
    ['timestamp.gte=20', ['beta', 'Gamma']],
    ['timestamp.lt=20.5', ['alpha', 'beta']],
    ['timestamp.gte=11&timestamp.lt=20.5', ['beta']],
    ['value1=alpha', ['alpha']],
    ['value1=Alpha', []],
    ['value2=0', ['delta']],
    ['value2.gte=0', ['alpha', 'delta']],
    ['value2.lt=0', ['beta']],
    ['value3=true', ['alpha', 'Gamma']],
    ['value3=false', ['beta']],
    ['shared=true', ['beta']],
    ['shared=false', ['alpha', 'Gamma', 'delta']],
    ['lastModifiedBy=ada', ['alpha', 'beta', 'Gamma', 'delta']],
    ['lastModifiedBy=bob', []],
    ['createdAt.gte=2026-01-01T00:00:00Z', ['alpha', 'beta', 'Gamma', 'delta']],
    ['createdAt.lt=2026-01-01T00:00:00%2B02:00', []],
    ['updatedAt.lt=2026-01-01T00:00:00.123Z', []],
    ['q=AM', ['Gamma']],
    ['q=%25', ['beta']],
    ['q=_', []],
    ['q=a&value3=true&value2.gte=1', ['alpha']]
  ])('holds what %s asks for', async (filter, expected) => {
    expect(await names(`?sort=number&${filter}`)).toEqual(expected)
  })

  it.each([
    ['number', ['alpha', 'beta', 'Gamma', 'delta']],
    ['-number', ['delta', 'Gamma', 'beta', 'alpha']],
    ['createdAt', ['alpha', 'beta', 'Gamma', 'delta']],
    ['-createdAt', ['delta', 'Gamma', 'beta', 'alpha']],
    ['-updatedAt', ['delta', 'Gamma', 'beta', 'alpha']],
    ['timestamp', ['alpha', 'beta', 'Gamma', 'delta']],
    ['-timestamp', ['Gamma', 'beta', 'alpha', 'delta']]
  ])('comes by %s, and page by page the same', async (sort, expected) => {
    expect(await names(`?sort=${sort}`)).toEqual(expected)
    const first = (await list(`?sort=${sort}&limit=3`)).json<Page>()
    expect(await names(`?sort=${sort}&limit=3&cursor=${first.page.next}`)).toEqual(expected.slice(3))
  })

  it.each([
    'limit=0',
    'limit=501',
    'limit=NaN',
    'sort=value1',
    'sort=owner_id',
    'timestamp=x',
    'value3=maybe',
    'createdAt.gte=yesterday',
    'createdAt.gte=0000-01-01T00:00:00Z',
    'createdAt.lt=2026-12-31T23:59:60Z',
    'value1=%00',
    'lastModifiedBy=%00',
    'q=%00',
    'q=',
    'ownerId=x',
    'include=all',
    'cursor=nonsense',
    `cursor=${Buffer.from('[1,"-createdAt","x","y"]').toString('base64url')}`,
    `cursor=${Buffer.from('[1,"-createdAt","2026-01-01"]').toString('base64url')}`,
    `cursor=${Buffer.from('[1,"number","1"]').toString('base64url')}`
  ])('is refused for %s', async (query) => {
    const answer = await list(`?${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('links to its neighbours, with the filters kept', async () => {
    const first = await list('?sort=number&limit=1&value3=true')
    expect(first.headers.link).toMatch(/rel="first".*rel="next"/)
    expect(first.headers.link).not.toContain('rel="prev"')
    const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))![1]!
    expect(next).toContain('value3=true')
    const second = await test.call(ada, next)
    expect(second.json<Page>().items[0]!.value1).toBe('Gamma')
    expect(second.json<Page>().page.next).toBeNull()
    const prev = /<([^>]+)>; rel="prev"/.exec(String(second.headers.link))![1]!
    expect((await test.call(ada, prev)).json<Page>().items).toEqual(first.json<Page>().items)
  })

  it('is counted when that is asked for', async () => {
    expect((await list('?limit=1')).json<Page>().page).not.toHaveProperty('total')
    expect((await list('?limit=1&include=total&value3=true')).json<Page>().page.total).toBe(2)
  })

  it('comes in XML, and not in what nobody knows', async () => {
    const xml = await list('?sort=number&limit=1&fields=value1', 'application/xml')
    expect(xml.body).toMatch(/<records[^>]*><items>|<records[^>]*><record><value1>alpha<\/value1><\/record>/)
    expect((await list('', 'image/png')).statusCode).toBe(406)
    expect((await test.call(ada, { method: 'HEAD', url: '/api/v1/records' })).body).toBe('')
  })

  it('is refused in XML where XML was asked for', async () => {
    const answer = await list('?limit=0', 'application/xml')
    expect(answer.headers['content-type']).toContain('application/problem+xml')
    expect(answer.body).toContain('<code>input_invalid</code>')
  })

  it.each(['createdAt', '-createdAt', 'number'])(
    'by %s shows each record once to who goes through it while others write',
    async (sort) => {
      const made = await Promise.all(Array.from({ length: 25 }, (_, n) => create({ value2: n }, bob)))
      const before = made.map((answer) => answer.json<Wire>().id)
      const seen: string[] = []
      const read = async (cursor: string): Promise<Page> =>
        (await test.call(bob, `/api/v1/records?sort=${sort}&limit=4${cursor}`)).json()
      let cursor: string | null = ''
      for (let n = 0; cursor !== null; n++) {
        const reading = read(cursor)
        // As long as there was something to read, and no longer: by the number the list would have no end.
        if (n < 8) await Promise.all([create({ value2: n }, bob), create({ value2: -n }, bob)])
        const { items, page } = await reading
        seen.push(...items.map((record) => record.id))
        cursor = page.next && `&cursor=${page.next}`
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(before))
    }
  )
})
