import { afterEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

type Listed = Array<{ id: string }>

describe('the list of gateways', () => {
  const test = useTestApp()
  const { send } = test
  const query = (sql: string) => test.database.pool.query(sql)
  const list = (parameters = '') => send('GET', `/api/v1/gateways?${parameters}`)
  const idsOf = async (parameters = '') =>
    (await list(parameters)).json().items.map(({ id }: { id: string }) => id)

  /** Gateways as rows, past the service; each was seen so many seconds ago, or never. */
  async function rows(
    ...gateways: Array<{ id: string; name?: string; tags?: string[]; silentFor?: number }>
  ) {
    for (const [index, { id, name = null, tags = [], silentFor = null }] of gateways.entries()) {
      const at = `timestamptz '2026-01-01' + interval '${index} seconds'`
      const { pool } = test.database
      await pool.query(
        `insert into gateways (id, document, name, created_at) values ($1, '{"devices":[]}', $2, ${at})`,
        [id, name]
      )
      await pool.query(`insert into gateway_presence values ($1, now() - make_interval(secs => $2))`, [
        id,
        silentFor
      ])
      for (const [position, tag] of tags.entries())
        await pool.query('insert into gateway_tags values ($1, $2, $3)', [id, tag, position])
    }
  }

  afterEach(async () => void (await query('delete from gateways')))

  it.each([
    ['state=online', ['on']],
    ['state=offline&state=neverSeen', ['never', 'off']],
    ['tag=a', ['never', 'on']],
    ['tag=a&tag=b', ['on']],
    ['q=OFF', ['off']],
    ['q=100%25_', ['never']],
    ['q=%25', ['never']],
    ['q=%5C', []],
    ['lastSeenAt.lt=2100-01-01T00:00:00Z', ['off', 'on']],
    ['lastSeenAt.lt=2000-01-01T00:00:00Z', []],
    ['sort=name', ['off', 'on', 'never']],
    ['sort=-name', ['on', 'off', 'never']],
    ['sort=-lastSeenAt', ['on', 'off', 'never']],
    ['sort=lastSeenAt', ['off', 'on', 'never']],
    ['sort=-createdAt', ['never', 'off', 'on']],
    ['sort=-id', ['on', 'off', 'never']]
  ])('answers %s with %j', async (parameters, ids) => {
    await rows(
      { id: 'on', name: 'Berta', tags: ['a', 'b'], silentFor: 100 },
      { id: 'off', name: 'Anton', silentFor: 190 },
      { id: 'never', tags: ['a'] }
    )
    await query(`update gateways set description = '100%_' where id = 'never'`)
    expect(await idsOf(parameters)).toEqual(ids)
  })

  it.each(['id', '-id', 'name', '-name', 'lastSeenAt', '-lastSeenAt', 'createdAt', '-createdAt'])(
    'visits each row exactly once by %s while rows are inserted',
    async (sort) => {
      const made = Array.from({ length: 11 }, (_, i) => ({
        id: `g${String(i).padStart(2, '0')}`,
        ...(i % 3 && { name: `n${i % 4}` }),
        ...(i % 2 && { silentFor: 50 + (i % 5) })
      }))
      await rows(...made)
      const visited: string[] = []
      let next: string | null = `/api/v1/gateways?limit=3&sort=${sort}`
      let pages = 0
      while (next) {
        const response = await send('GET', next)
        visited.push(...(response.json().items as Listed).map(({ id }) => id))
        await rows({ id: `new-${sort}-${pages++}`, name: `n${pages % 4}` })
        next = linkOf(response.headers.link, 'next')
      }
      expect(visited.filter((id) => !id.startsWith('new')).sort()).toEqual(made.map(({ id }) => id))
      expect(new Set(visited).size).toBe(visited.length)
    }
  )

  it('leads back by the links, and keeps the filters', async () => {
    await rows({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' })
    const first = await list('limit=2&state=neverSeen')
    const next = await send('GET', linkOf(first.headers.link, 'next')!)
    expect((next.json().items as Listed).map(({ id }) => id)).toEqual(['c', 'd'])
    expect(linkOf(next.headers.link, 'next')).toBeNull()
    const back = await send('GET', linkOf(next.headers.link, 'prev')!)
    expect(back.json().items).toEqual(first.json().items)
    expect(linkOf(next.headers.link, 'first')).toBe('/api/v1/gateways?limit=2&state=neverSeen')
  })

  it('counts all rows where that is asked for', async () => {
    await rows({ id: 'a' }, { id: 'b', silentFor: 1 })
    expect((await list('limit=1&include=total')).json().page).toMatchObject({ limit: 1, total: 2 })
    expect((await list('include=total&state=online')).json().page.total).toBe(1)
    expect((await list()).json().page).not.toHaveProperty('total')
  })

  it('ends a page by its bytes, but never before its first row', async () => {
    await query(`insert into gateways (id, document)
      select 'big' || n, '{"pad":"' || repeat('x', 1000000) || '"}' from generate_series(1, 6) n`)
    await query('insert into gateway_presence select id from gateways')
    const first = await list()
    expect(first.json().items).toHaveLength(4)
    expect((await send('GET', linkOf(first.headers.link, 'next')!)).json().items).toHaveLength(2)
  })

  it.each(['csv', 'x-ndjson'])('goes out as %s', async (form) => {
    await rows({ id: 'a', name: 'x,"y"' })
    const accept = form === 'csv' ? 'text/csv' : 'application/x-ndjson'
    const response = await send('GET', '/api/v1/gateways?fields=id,name', { headers: { accept } })
    expect(response.headers['content-type']).toContain(accept)
    expect(response.body).toBe(
      form === 'csv' ? 'id,name\r\na,"x,""y"""\r\n' : '{"id":"a","name":"x,\\"y\\""}\n'
    )
  })

  it.each([
    'limit=0',
    'limit=501',
    'limit=x',
    'sort=ownerId',
    'state=gone',
    'fields=document',
    'unknown=1',
    'cursor=nonsense',
    'lastSeenAt.lt=yesterday',
    'include=everything',
    'q=%00',
    'tag=%00'
  ])('refuses %s', async (parameters) => {
    expect((await list(parameters)).statusCode).toBe(400)
  })

  it('refuses a cursor of another order, or with a key that is none', async () => {
    await rows({ id: 'a' }, { id: 'b' })
    const { next } = (await list('limit=1&sort=name')).json().page
    expect((await list(`sort=id&cursor=${next}`)).statusCode).toBe(400)
    const forged = Buffer.from(JSON.stringify([1, 'createdAt', 'x', 'y'])).toString('base64url')
    expect((await list(`sort=createdAt&cursor=${forged}`)).json().code).toBe('cursor_invalid')
  })
})

function linkOf(header: string | string[] | number | undefined, rel: string): string | null {
  return new RegExp(`<([^>]*)>; rel="${rel}"`).exec(String(header))?.[1] ?? null
}
