import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { ENVIRONMENT } from '../../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const NEW_KEY = 'ponmlkjihgfedcba'

describe('a legacy write with an Idempotency-Key', () => {
  const database = useDatabase()
  let app: ServiceApp
  let lastId = 0

  beforeAll(async () => {
    app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url }))
  })
  afterAll(() => app.close())

  const stream = (query: string, name?: string, method: 'GET' | 'POST' = 'GET') =>
    app.inject({
      method,
      url: `/pipeline/stream?${query}`,
      headers: name === undefined ? {} : { 'idempotency-key': name }
    })

  const id = () => String(++lastId).padStart(8, '0')

  async function pipeline(): Promise<string> {
    const made = `id=${id()}&key=${KEY}`
    await stream(`opt=cre&${made}`)
    return made
  }

  it.each<[what: string, write: (own: string) => string]>([
    ['data', (own) => `opt=snd&${own}&ivp1=7`],
    ['a new key', (own) => `opt=upk&${own}&nkey=${NEW_KEY}`]
  ])('of %s is done once, and answered alike, under GET and POST', async (_what, write) => {
    const query = write(await pipeline())
    const first = await stream(query, 'once')
    const again = await stream(query, 'once', 'POST')
    expect([first.statusCode, first.headers['idempotency-replayed']]).toEqual([201, undefined])
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect(again.body).toBe(first.body)
  })

  it('makes a pipeline once', async () => {
    const query = `opt=cre&id=${id()}&key=${KEY}`
    const [first, again] = [await stream(query, 'made'), await stream(query, 'made')]
    expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 201, first.body])
    expect((await stream(query)).json()).toMatchObject({ message: 'ID already exists' })
  })

  it('is refused in the words of the face where the key came with other data', async () => {
    const own = await pipeline()
    await stream(`opt=snd&${own}&ivp1=7`, 'data')
    const other = await stream(`opt=snd&${own}&ivp1=8`, 'data')
    expect([other.statusCode, other.json()]).toMatchObject([
      422,
      { response: 'error!', message: 'This Idempotency-Key came with another body before.' }
    ])
    const { stream: pins } = (await stream(`opt=rcv&${own}`)).json<{ stream: object }>()
    expect(pins).toMatchObject({ int_virtual_pin: { ivp1: 7 } })
  })

  it('is another’s in another pipeline', async () => {
    const [one, other] = [await pipeline(), await pipeline()]
    await stream(`opt=snd&${one}&ivp1=7`, 'shared')
    const sent = await stream(`opt=snd&${other}&ivp1=7`, 'shared')
    expect(sent.headers['idempotency-replayed']).toBeUndefined()
  })

  it('shows nothing to who has another key', async () => {
    const own = await pipeline()
    await stream(`opt=snd&${own}&ivp1=7`, 'mine')
    const stranger = await stream(`opt=snd&${own.replace(KEY, NEW_KEY)}&ivp1=7`, 'mine')
    expect([stranger.statusCode, stranger.json()]).toMatchObject([400, { message: 'Wrong key' }])
  })

  it('changes nothing for what only reads', async () => {
    const own = await pipeline()
    await stream(`opt=snd&${own}&ivp1=7`)
    await stream(`opt=rcv&${own}`, 'read')
    await stream(`opt=snd&${own}&ivp1=8`)
    expect((await stream(`opt=rcv&${own}`, 'read')).body).toContain('"ivp1":8')
  })
})
