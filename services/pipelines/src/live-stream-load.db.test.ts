import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStream, openStream } from './live-stream.test.fixture.ts'
import { OPERATOR, startTestApp } from './test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const DEVICE = { 'x-pipeline-key': KEY }

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('many live streams', () => {
  const database = useDatabase()
  let started: Awaited<ReturnType<typeof startTestApp>>
  let lastId = 0

  beforeAll(async () => {
    started = await startTestApp(database.url)
    // Before fifty streams would each have it listen.
    await started.app.listen({ port: 0 })
  })
  afterAll(() => started.close())

  async function pipeline(): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    const headers = { authorization: `Bearer ${await started.identity.token(OPERATOR)}` }
    await started.app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: { id, key: KEY } })
    return `/api/v1/pipelines/${id}`
  }

  const post = (url: string, payload: object) =>
    started.app.inject({ method: 'POST', url, headers: DEVICE, payload })

  async function open(path: string, count: number): Promise<OpenStream[]> {
    const streams: OpenStream[] = []
    while (streams.length < count) {
      const some = Array.from({ length: 50 }, () => openStream(started.app, `${path}/stream`, DEVICE))
      streams.push(...(await Promise.all(some)))
    }
    return streams
  }

  it('cost little memory each, and are told alike', async () => {
    const path = await pipeline()
    const warm = await open(path, 50)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    const streams = [...warm, ...(await open(path, 950))]
    await post(`${path}/readings`, { ivp1: 7 })
    await expect
      .poll(() => streams.every(({ events }) => events.length === 2), { timeout: 20_000 })
      .toBe(true)
    expect(streams.every(({ events }) => events[1]!.data.ivp1 === 7)).toBe(true)
    collectGarbage()
    // Both ends of each stream live in this process.
    const bytes = (process.memoryUsage().heapUsed - before) / 950
    expect(bytes).toBeLessThan(64 * 1024)
    for (const { close } of streams) close()
  }, 60_000)

  it('lose the one that takes nothing, and no other', async () => {
    const path = await pipeline()
    const [reader, sleeper] = (await Promise.all(
      [1, 2].map(() => openStream(started.app, `${path}/stream`, DEVICE))
    )) as [OpenStream, OpenStream]
    sleeper.response.pause()
    const large = {
      svp1: '€'.repeat(128),
      svp2: '€'.repeat(128),
      svp3: '€'.repeat(128),
      svp4: '€'.repeat(128)
    }
    const items = Array.from({ length: 900 }, () => large)
    let sent = 0
    const isCut = () => sleeper.response.socket.destroyed
    while (!isCut() && sent < 900 * 50) {
      await post(`${path}/readings:batch`, { items })
      sent += items.length
      await expect.poll(() => reader.events.at(-1)!.data.version).toBe(sent)
    }
    sleeper.response.resume()
    await expect.poll(sleeper.isOver).toBe(true)
    expect([sleeper.response.complete, reader.isOver()]).toEqual([false, false])
    expect(sleeper.events.length).toBeLessThan(sent)
    reader.close()
  }, 60_000)

  it('are refused above the bound, and let in again below it', async () => {
    const path = await pipeline()
    const small = await startTestApp(database.url, { MAX_STREAMS: '3' })
    const status = async () => (await openStream(small.app, `${path}/stream`, DEVICE)).response.statusCode
    const stream = await openStream(small.app, `${path}/stream`, DEVICE)
    expect([await status(), await status()]).toEqual([200, 429])
    stream.close()
    await expect.poll(status).toBe(200)
    await small.close()
  })
})
