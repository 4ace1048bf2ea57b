import { describe, expect, it } from 'vitest'
import { createFieldgate } from './client.ts'
import type { StreamOptions } from './event-stream.ts'
import { cut, events, json, startServer } from './test-server.test.fixture.ts'

const event = (id: number) => `id: ${id}\nevent: reading\ndata: {"n":${id}}`

/** The numbers of the first so many events. */
async function take(baseUrl: string, count: number, options: StreamOptions = {}): Promise<number[]> {
  const numbers: number[] = []
  for await (const { data } of createFieldgate({ baseUrl }).stream<{ n: number }>('/stream', options)) {
    numbers.push(data.n)
    if (numbers.length === count) break
  }
  return numbers
}

describe('a stream', () => {
  it('gives the events', async () => {
    const { url, heard } = await startServer(events(event(1), ': still here', event(2)))
    expect(await take(url, 2)).toEqual([1, 2])
    expect(heard[0]!.headers.accept).toBe('text/event-stream')
  })

  it.each([
    ['ends', events()],
    ['is cut', cut],
    ['is refused for a moment', json(503, {})]
  ])('goes on behind the last event when it %s', async (_what, failure) => {
    const { url, heard } = await startServer(events(event(1), event(2)), failure, events(event(3)))
    expect(await take(url, 3)).toEqual([1, 2, 3])
    expect(heard.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '2', '2'])
  })

  it('begins behind the event that it is told', async () => {
    const { url, heard } = await startServer(events(event(8)))
    await take(url, 1, { lastEventId: '7' })
    expect(heard[0]!.headers['last-event-id']).toBe('7')
  })

  it('throws what the server refuses', async () => {
    const { url } = await startServer(json(404, { code: 'not_found', detail: 'none' }))
    await expect(take(url, 1)).rejects.toMatchObject({ status: 404, code: 'not_found' })
  })

  it('ends when it is told to', async () => {
    const { url } = await startServer(events(event(1)))
    const controller = new AbortController()
    const states: string[] = []
    const onState = (state: string) => {
      states.push(state)
      if (state === 'lost') controller.abort()
    }
    expect(await take(url, 9, { signal: controller.signal, onState })).toEqual([1])
    expect(states).toEqual(['open', 'lost'])
  })
})
