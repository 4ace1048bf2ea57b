import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStream, openStream } from './live-stream.test.fixture.ts'
import { MEMBER, OPERATOR, OTHER_MEMBER, startTestApp } from './test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const DEVICE = { 'x-pipeline-key': KEY }

describe('a live stream', () => {
  const database = useDatabase()
  const open: OpenStream[] = []
  let here: Awaited<ReturnType<typeof startTestApp>>
  let there: Awaited<ReturnType<typeof startTestApp>>
  let db: ReturnType<typeof openDatabase>
  let lastId = 0

  beforeAll(async () => {
    here = await startTestApp(database.url)
    there = await startTestApp(database.url)
    db = openDatabase(database.url)
  })
  afterEach(() => {
    for (const { close } of open.splice(0)) close()
  })
  afterAll(() => Promise.all([here.close(), there.close(), db.close()]))

  const as = async (user = MEMBER) => ({ authorization: `Bearer ${await here.identity.token(user)}` })

  async function pipeline(): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    const payload = { id, key: KEY }
    await here.app.inject({ method: 'POST', url: '/api/v1/pipelines', headers: await as(), payload })
    return `/api/v1/pipelines/${id}`
  }

  async function follow(path: string, headers: Record<string, string> = DEVICE, query = '') {
    const stream = await openStream(here.app, `${path}/stream${query}`, headers)
    open.push(stream)
    return stream
  }

  const write = (path: string, ivp1: number, { app } = here) =>
    app.inject({ method: 'POST', url: `${path}/readings`, headers: DEVICE, payload: { ivp1 } })

  const told = ({ events }: OpenStream) => events.map(({ kind, data }) => [kind, data.ivp1])
  const versions = ({ events }: OpenStream) => events.map(({ data }) => data.version)
  /** The versions from `first` to `last`. */
  const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

  it('begins with the pins, then tells each reading as it was answered', async () => {
    const path = await pipeline()
    await write(path, 1)
    const stream = await follow(path)
    const answer = (await write(path, 2)).json()
    await expect
      .poll(() => told(stream))
      .toEqual([
        ['pins', 1],
        ['reading', 2]
      ])
    const [, reading] = stream.events
    expect(reading!.data).toEqual(answer)
    expect(reading!.id).toMatch(/^2\.\d{16}\.1$/)
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no'
    })
  })

  it('tells what another replica stores, however it is stored', async () => {
    const path = await pipeline()
    const stream = await follow(path)
    await write(path, 1, there)
    const etag = (await here.app.inject({ url: `${path}/pins`, headers: DEVICE })).headers.etag
    await there.app.inject({
      method: 'PATCH',
      url: `${path}/pins`,
      headers: { ...DEVICE, 'if-match': String(etag) },
      payload: { ivp1: 2 }
    })
    await there.app.inject({
      method: 'POST',
      url: `${path}/readings:batch`,
      headers: { ...DEVICE, 'idempotency-key': 'a-batch' },
      payload: { items: [{ ivp1: 3 }, { ivp1: 4 }] }
    })
    await there.app.inject({ url: `/pipeline/stream?opt=snd&id=${path.slice(-8)}&key=${KEY}&ivp1=5` })
    await expect
      .poll(() => told(stream))
      .toEqual([['pins', null], ...[1, 2, 3, 4, 5].map((n) => ['reading', n])])
  })

  it('is as fast as the message, and does not need it', async () => {
    const path = await pipeline()
    const stream = await follow(path)
    const listening = `from pg_stat_activity where query = 'listen pipelines_live' and datname = current_database()`
    await expect.poll(async () => (await db.pool.query(`select ${listening}`)).rowCount).toBe(1)
    for (let ivp1 = 1; ivp1 <= 60; ivp1++) {
      if (ivp1 % 20 === 0) await db.pool.query(`select pg_terminate_backend(pid) ${listening}`)
      await write(path, ivp1, there)
    }
    await expect.poll(() => versions(stream), { timeout: 10_000 }).toEqual([0, ...upTo(60)])
    // Listening again, so that the next one comes at once.
    await expect.poll(async () => (await db.pool.query(`select ${listening}`)).rowCount).toBe(1)
  })

  it('resumes behind the last event under continuous writing: nothing is missed, nothing comes twice', async () => {
    const path = await pipeline()
    const writing = (async () => {
      for (let ivp1 = 1; ivp1 <= 300; ivp1++) await write(path, ivp1, ivp1 % 2 ? here : there)
    })()
    const seen: unknown[] = []
    let headers: Record<string, string> = DEVICE
    while (seen.at(-1) !== 300) {
      const stream = await follow(path, headers)
      await expect.poll(() => stream.events.length, { timeout: 10_000 }).toBeGreaterThan(0)
      stream.close()
      const { events } = stream
      seen.push(...events.map(({ data }) => data.version))
      headers = { ...DEVICE, 'last-event-id': events.at(-1)!.id }
    }
    await writing
    expect(seen).toEqual(upTo(300, Number(seen[0])))
  })

  it('resumes by the query where a client has no header, and is not told the pins again', async () => {
    const path = await pipeline()
    await write(path, 1)
    const first = await follow(path)
    await expect.poll(() => first.events).toHaveLength(1)
    await write(path, 2)
    const again = await follow(path, DEVICE, `?lastEventId=${first.events[0]!.id}`)
    await expect.poll(() => told(again)).toEqual([['reading', 2]])
  })

  describe('of a pin whose value is taken away', () => {
    const set = (method: 'PUT' | 'PATCH', path: string, payload: object, { app } = there) =>
      app.inject({ method, url: `${path}/pins`, headers: DEVICE, payload })
    const shown = ({ events }: OpenStream) =>
      events.map(({ kind, data: { ivp1, ivp2, svp1 } }) => [kind, ivp1, ivp2, svp1])

    it('tells the pins behind the reading, and those alone that a reading leaves untold', async () => {
      const path = await pipeline()
      await set('PUT', path, { ivp1: 1, svp1: 'on' })
      const stream = await follow(path)
      await expect.poll(() => stream.events).toHaveLength(1)
      await set('PATCH', path, { svp1: null })
      await expect.poll(() => stream.events).toHaveLength(3)
      await set('PATCH', path, { svp1: null })
      await expect.poll(() => stream.events).toHaveLength(4)
      await set('PUT', path, { ivp2: 5 })
      await expect.poll(() => stream.events).toHaveLength(6)
      await set('PUT', path, { ivp2: 6 })
      await expect
        .poll(() => shown(stream))
        .toEqual([
          ['pins', 1, null, 'on'],
          ['reading', null, null, null],
          ['pins', 1, null, null],
          ['reading', null, null, null],
          ['reading', null, 5, null],
          ['pins', null, 5, null],
          ['reading', null, 6, null]
        ])
      expect(versions(stream)).toEqual([1, 2, 2, 3, 4, 4, 5])
    })

    it('tells the pins where that was missed, and where only they were', async () => {
      const path = await pipeline()
      await set('PUT', path, { ivp1: 1, svp1: 'on' })
      const first = await follow(path)
      await expect.poll(() => first.events).toHaveLength(1)
      first.close()
      await set('PUT', path, { ivp2: 5 })
      const again = await follow(path, { ...DEVICE, 'last-event-id': first.events[0]!.id })
      await expect
        .poll(() => shown(again))
        .toEqual([
          ['reading', null, 5, null],
          ['pins', null, 5, null]
        ])
      const cutOff = await follow(path, { ...DEVICE, 'last-event-id': again.events[0]!.id })
      await expect.poll(() => shown(cutOff)).toEqual([['pins', null, 5, null]])
      const whole = await follow(path, { ...DEVICE, 'last-event-id': again.events[1]!.id })
      await set('PATCH', path, { ivp2: 6 })
      await expect.poll(() => shown(whole)).toEqual([['reading', null, 6, null]])
    })

    it('tells the pins behind all that were missed, however many, to an id that does not say which are known', async () => {
      const path = await pipeline()
      await set('PUT', path, { ivp1: 1, svp1: 'on' })
      const first = await follow(path)
      await expect.poll(() => first.events).toHaveLength(1)
      await set('PATCH', path, { svp1: null })
      await Promise.all(Array.from({ length: 99 }, () => write(path, 7)))
      const id = first.events[0]!.id.replace(/\.\d+$/, '')
      const again = await follow(path, { ...DEVICE, 'last-event-id': id })
      await expect.poll(() => again.events).toHaveLength(101)
      expect(shown(again).at(-1)).toEqual(['pins', 7, null, null])
      expect(versions(again)).toEqual([...upTo(101, 2), 101])
    })
  })

  it.each([
    ['of nobody', 'nonsense', 'pins'],
    ['of another history', '999.1767323045678000', 'resync'],
    ['before the pipeline was made', '0.1000000000000000', 'resync']
  ])('begins anew behind an event %s', async (_what, id, kind) => {
    const path = await pipeline()
    await write(path, 1)
    const stream = await follow(path, { ...DEVICE, 'last-event-id': id })
    await expect.poll(() => told(stream)).toEqual([[kind, 1]])
  })

  it('that missed more than 1,000 readings is told the pins instead, and goes on live', async () => {
    const path = await pipeline()
    const first = await follow(path)
    await expect.poll(() => first.events).toHaveLength(1)
    first.close()
    const { id } = first.events[0]!
    const behind = async (readings: number) => {
      await Promise.all(Array.from({ length: readings }, (_, i) => write(path, i)))
      return follow(path, { ...DEVICE, 'last-event-id': id })
    }
    const whole = await behind(1_000)
    await expect.poll(() => versions(whole), { timeout: 10_000 }).toEqual(upTo(1_000))
    const broken = await behind(1)
    await expect.poll(() => told(broken)).toEqual([['resync', 0]])
    await write(path, 7)
    await expect
      .poll(() => told(broken))
      .toEqual([
        ['resync', 0],
        ['reading', 7]
      ])
  })

  it('says so when older readings come into the history, and has no version twice', async () => {
    const path = await pipeline()
    const soon = Date.now() + 60_000
    const send = (recordedAt: number, ivp1: number) =>
      there.app.inject({
        method: 'POST',
        url: `${path}/readings:batch`,
        headers: DEVICE,
        payload: { items: [{ recordedAt: new Date(recordedAt).toISOString(), ivp1 }] }
      })
    await write(path, 1)
    await send(soon, 2)
    const stream = await follow(path)
    await expect.poll(() => told(stream)).toEqual([['pins', 2]])
    await send(soon - 30_000, 9)
    await expect
      .poll(() => told(stream))
      .toEqual([
        ['pins', 2],
        ['resync', 2]
      ])
    expect(versions(stream)).toEqual([2, 3])
  })

  it('is for its device, its owner and operators alike', async () => {
    const path = await pipeline()
    for (const headers of [DEVICE, await as(MEMBER), await as(OPERATOR)]) {
      const stream = await follow(path, headers)
      await expect.poll(() => stream.events).toHaveLength(1)
    }
  })

  it('is refused to a stranger as where there is no pipeline', async () => {
    const path = await pipeline()
    const refused = async (url: string, headers: Record<string, string>) => {
      const answer = await here.app.inject({ url, headers: { ...headers, 'x-request-id': 'the-same-id' } })
      return [answer.statusCode, answer.body]
    }
    for (const headers of [await as(OTHER_MEMBER), { 'x-pipeline-key': 'ponmlkjihgfedcba' }]) {
      const theirs = await refused(`${path}/stream`, headers)
      expect(theirs).toEqual(await refused('/api/v1/pipelines/99999999/stream', headers))
      expect([401, 404]).toContain(theirs[0])
    }
  })

  it.each([
    ['HEAD', '*/*', 200],
    ['GET', 'application/json', 406],
    ['POST', '*/*', 405]
  ] as const)('answers %s with Accept: %s with %i, and ends', async (method, accept, status) => {
    const path = await pipeline()
    const answer = await here.app.inject({ method, url: `${path}/stream`, headers: { ...DEVICE, accept } })
    expect(answer.statusCode).toBe(status)
  })

  it('ends for a device whose key is no longer the key, and goes on for people', async () => {
    const path = await pipeline()
    const [device, member] = [await follow(path), await follow(path, await as())]
    await there.app.inject({ method: 'POST', url: `${path}/keys`, headers: DEVICE, payload: {} })
    await expect.poll(device.isOver, { timeout: 5_000 }).toBe(true)
    expect([device.response.complete, member.isOver()]).toEqual([true, false])
  })

  it('ends when the pipeline goes', async () => {
    const path = await pipeline()
    const stream = await follow(path, await as(OPERATOR))
    await here.app.inject({ method: 'DELETE', url: path, headers: await as() })
    await expect.poll(stream.isOver, { timeout: 5_000 }).toBe(true)
  })

  it('ends with the token that opened it', async () => {
    const path = await pipeline()
    const now = Math.floor(Date.now() / 1000)
    // Valid for a moment more, by the tolerance for clocks.
    const token = await here.identity.token(MEMBER, { iat: now - 60, exp: now - 3 })
    const stream = await follow(path, { authorization: `Bearer ${token}` })
    expect(stream.response.statusCode).toBe(200)
    await expect.poll(stream.isOver, { timeout: 8_000 }).toBe(true)
  })

  it('ends at once when the service closes', async () => {
    const path = await pipeline()
    const closing = await startTestApp(database.url)
    const stream = await openStream(closing.app, `${path}/stream`, DEVICE)
    await closing.close()
    expect(stream.response.complete).toBe(true)
  })
})
