import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, admin, operator, startTestApp, type TestApp, viewer } from '../../test-app.test.fixture.ts'

interface Page {
  items: Array<{ version: number }>
  page: { next: string | null }
}

describe('the changes of a record', () => {
  const database = useDatabase()
  let test: TestApp
  let url: string

  beforeAll(async () => {
    test = await startTestApp(database.url)
    const made = await test.call(ada, {
      method: 'POST',
      url: '/api/v1/records',
      payload: { value1: 'first' }
    })
    url = made.headers.location!
    for (const [caller, value1] of [
      [operator, 'second'],
      [ada, 'third']
    ] as const) {
      await test.call(caller, { method: 'PATCH', url, headers: { 'if-match': '*' }, payload: { value1 } })
    }
  })
  afterAll(() => test.close())

  const content = (value1: string) => ({ timestamp: null, value1, value2: null, value3: null, shared: false })
  const versions = async (query: string) =>
    (await test.call(ada, `${url}/changes${query}`)).json<Page>().items.map((change) => change.version)

  it('tell who, when, from what and to what, the last first', async () => {
    const answer = await test.call(ada, `${url}/changes`)
    const changedAt = expect.stringMatching(/Z$/)
    expect(answer.json<Page>().items).toEqual([
      { version: 3, changedBy: 'ada', changedAt, before: content('second'), after: content('third') },
      { version: 2, changedBy: 'operator', changedAt, before: content('first'), after: content('second') },
      { version: 1, changedBy: 'ada', changedAt, before: null, after: content('first') }
    ])
  })

  it('come page by page, either way', async () => {
    expect(await versions('?sort=version')).toEqual([1, 2, 3])
    const first = (await test.call(ada, `${url}/changes?limit=2`)).json<Page>()
    expect(await versions(`?limit=2&cursor=${first.page.next}`)).toEqual([1])
  })

  it('come in XML and in CSV', async () => {
    const xml = await test.call(ada, {
      url: `${url}/changes?sort=version&limit=1`,
      headers: { accept: 'application/xml' }
    })
    expect(xml.body).toContain('<before xsi:nil="true"')
    expect(xml.body).toContain('<value1>first</value1>')
    const csv = await test.call(ada, {
      url: `${url}/changes?fields=version,changedBy`,
      headers: { accept: 'text/csv' }
    })
    expect(csv.body).toBe('version,changedBy\r\n3,ada\r\n2,operator\r\n1,ada\r\n')
  })

  it('can be read and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect((await test.call(admin, { method, url: `${url}/changes` })).statusCode).toBe(405)
    }
  })

  it('stay when the record goes, for those who see all', async () => {
    await test.call(ada, { method: 'DELETE', url, headers: { 'if-match': '*' } })
    for (const caller of [viewer, operator, admin]) {
      const answer = await test.call(caller, `${url}/changes?limit=1`)
      expect(answer.json()).toMatchObject({ items: [{ version: 4, before: content('third'), after: null }] })
    }
    const own = await test.call(ada, `${url}/changes`)
    expect([own.statusCode, own.json<{ code: string }>().code]).toEqual([404, 'record_not_found'])
  })
})
