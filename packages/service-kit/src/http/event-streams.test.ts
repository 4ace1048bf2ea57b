import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'
import { type EventStream, eventStreams, formatEvent } from './event-streams.ts'
import { createSeats } from './seats.ts'

describe('an event stream', () => {
  let app: ServiceApp
  let opened: EventStream[]

  beforeEach(async () => {
    opened = []
    app = await createApp({ name: 'test' })
    await app.register(eventStreams, { seats: createSeats(6) })
    app.get('/stream', async (_request, reply) => {
      opened.push(reply.openEventStream())
      return reply
    })
    await app.listen({ port: 0 })
  })
  afterEach(() => app.close())

  async function read(): Promise<{
    response: IncomingMessage
    text: () => string
    isOver: Promise<unknown>
  }> {
    const { port } = app.server.address() as AddressInfo
    const [response] = (await once(get({ port, path: '/stream' }), 'response')) as [IncomingMessage]
    let text = ''
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    response.on('error', () => {})
    return { response, text: () => text, isOver: once(response, 'close') }
  }

  it('is told as it happens, with the headers of one', async () => {
    const { response, text, isOver } = await read()
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no'
    })
    const [stream] = opened
    stream!.send(formatEvent({ event: 'made', id: 7, data: { text: 'a\nb' } }))
    await expect.poll(text).toBe('retry: 2000\n\nevent: made\nid: 7\ndata: {"text":"a\\nb"}\n\n')
    stream!.end()
    await isOver
    expect([response.complete, stream!.signal.aborted]).toEqual([true, true])
  })

  it('is over when its reader goes', async () => {
    const { response } = await read()
    response.destroy()
    await expect.poll(() => opened[0]!.signal.aborted).toBe(true)
  })

  /** Sends to a reader that takes nothing, until it is cut off or has `max` events; gives how many it had. */
  async function flood({ signal, send }: EventStream, max: number): Promise<number> {
    const event = formatEvent({ id: 1, data: 'x'.repeat(64 * 1024) })
    let sent = 0
    for (; sent < max && !signal.aborted; sent++) {
      send(event)
      await new Promise(setImmediate)
    }
    return sent
  }

  it('is cut off when its reader falls behind, before it costs much memory', async () => {
    const { response } = await read()
    response.pause()
    // What the sockets hold is the system's; beyond that it is ours, and soon enough.
    await flood(opened[0]!, 1_000)
    expect(opened[0]!.signal.aborted).toBe(true)
    response.destroy()
  })

  it('ends when the app closes, also under a reader that takes nothing', async () => {
    const [reader, asleep, stuck] = [await read(), await read(), await read()]
    asleep.response.pause()
    stuck.response.pause()
    const tooMany = await flood(opened[1]!, 1_000)
    await flood(opened[2]!, tooMany - 2)
    await app.close()
    await reader.isOver
    expect(reader.response.complete).toBe(true)
    for (const { response } of [asleep, stuck]) response.destroy()
  })

  it('takes a seat, and gives it back', async () => {
    const { port } = app.server.address() as AddressInfo
    const readers = [await read(), await read(), await read()]
    const refused = await fetch(`http://127.0.0.1:${port}/stream`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    readers[0]!.response.destroy()
    await expect.poll(() => opened[0]!.signal.aborted).toBe(true)
    await read()
  })

  it('has no body for HEAD, and an end', async () => {
    const response = await app.inject({ method: 'HEAD', url: '/stream' })
    expect([response.statusCode, response.body, response.headers['content-type']]).toEqual([
      200,
      '',
      'text/event-stream; charset=utf-8'
    ])
  })
})
