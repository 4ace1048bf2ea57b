import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { connect, type Door } from '@fieldgate/testkit'
import { describe, expect, it } from 'vitest'
import { GATEWAY, HTTPS } from './doors.ts'
import { waitsMs } from './normal-client.ts'

const CUT_WITHIN_MS = 10_000
/** For so long what lies between takes in what nobody reads. */
const FILLING_MS = 4_000
/** Longer than any bound on a whole request in front of a service once was. */
const UPLOAD_SECONDS = 35
const UPLOAD_BYTES_PER_SECOND = 1000
const CROWD = 200
/** Who was turned away sooner, as the limits do, comes back no sooner: many connections a second are a flood. */
const COMES_EVERY_MS = 10_000
/** Where the crowd took what others need, they would wait until one of it is cut. */
const WAITS_FOR_NOBODY_MS = CUT_WITHIN_MS / 2
/** More than the proxy that publishes a port takes in by itself, some 40 MB. */
const PIPELINED = 300

const HEAD = 'Host: localhost\r\n'
const POST = `POST /api/v1/auth/tokens HTTP/1.1\r\n${HEAD}Content-Type: application/x-www-form-urlencoded\r\n`

/** What a client says that then keeps its connection, and ours, for nothing. */
const SLOW: Record<string, (socket: Socket) => Promise<void>> = {
  /** A header a second, and never the last one. */
  async headers(socket) {
    socket.write(`GET /app HTTP/1.1\r\n${HEAD}`)
    while (!socket.destroyed) {
      await setTimeout(1000)
      socket.write('X-More: 1\r\n')
    }
  },

  /** A body that stops. */
  async body(socket) {
    socket.write(`${POST}Content-Length: 1000\r\n\r\na`)
    await once(socket, 'close')
  },

  /** A body that never stops: a byte a second. */
  async drops(socket) {
    socket.write(`${POST}Content-Length: 1000\r\n\r\n`)
    while (!socket.destroyed) {
      await setTimeout(1000)
      socket.write('a')
    }
  }
}

/** The answer to a form that comes over a slow line, and is whole in the end. */
async function uploadsSlowly(door: Door): Promise<string> {
  const socket = connect(door)
  socket.on('error', () => {})
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const length = UPLOAD_SECONDS * UPLOAD_BYTES_PER_SECOND
  socket.write(`${POST}Connection: close\r\nContent-Length: ${length}\r\n\r\n`)
  for (let second = 0; second < UPLOAD_SECONDS; second += 1) {
    await setTimeout(1000)
    socket.write('a'.repeat(UPLOAD_BYTES_PER_SECOND))
  }
  if (!socket.closed) await once(socket, 'close')
  return answer
}

/** How long `door` bears a client of the `kind`. */
async function bears(door: Door, kind: keyof typeof SLOW): Promise<number> {
  const socket = connect(door)
  socket.on('error', () => {})
  socket.resume()
  const start = performance.now()
  const closed = once(socket, 'close').then(() => performance.now() - start)
  await SLOW[kind]!(socket)
  return closed
}

/** A connection on which many answers were asked for, and none is read until `later`. */
async function readsLate(door: Door, path: string, laterMs: number): Promise<number> {
  const socket = connect(door)
  socket.on('error', () => {})
  socket.write(`GET ${path} HTTP/1.1\r\n${HEAD}\r\n`.repeat(PIPELINED))
  await setTimeout(laterMs)
  let bytes = 0
  socket.on('data', (chunk) => {
    bytes += chunk.length
  })
  socket.setTimeout(5000, () => socket.destroy())
  await once(socket, 'close')
  return bytes
}

/** The largest thing that is to be had without a credential, and its size. */
async function largeAsset(): Promise<{ path: string; bytes: number }> {
  const page = await (await fetch(`http://127.0.0.1:${GATEWAY.port}/`)).text()
  const path = /\/assets\/[\w.-]+\.js/.exec(page)![0]
  const asset = await fetch(`http://127.0.0.1:${GATEWAY.port}${path}`)
  return { path, bytes: (await asset.arrayBuffer()).byteLength }
}

/** Slow clients of every kind, as many as `CROWD`, each of whom comes back when its time is over. */
async function besiege(door: Door) {
  const sockets = new Set<Socket>()
  const over = new AbortController()
  let connections = 0
  const kinds = Object.values(SLOW)

  async function keep(index: number): Promise<void> {
    // Strangers do not drip in step.
    await setTimeout((1000 * index) / CROWD)
    while (!over.signal.aborted) {
      const nextAt = performance.now() + COMES_EVERY_MS
      const socket = connect(door)
      sockets.add(socket)
      socket.once(door.isTls ? 'secureConnect' : 'connect', () => {
        connections += 1
      })
      socket.on('error', () => {})
      socket.resume()
      const closed = once(socket, 'close')
      void kinds[index % kinds.length]!(socket)
      await closed
      sockets.delete(socket)
      await setTimeout(Math.max(0, nextAt - performance.now()), undefined, { signal: over.signal }).catch(
        () => {}
      )
    }
  }
  const all = Array.from({ length: CROWD }, (_, index) => keep(index))
  await expect.poll(() => connections, { timeout: 30_000 }).toBeGreaterThanOrEqual(CROWD)

  return async () => {
    over.abort()
    for (const socket of sockets) socket.destroy()
    await Promise.all(all)
  }
}

/** Clients that take their time: each is cut, and nobody else waits because of them. */
export function trySlowClients(): void {
  const doors: Array<[string, Door]> = [
    ['https', HTTPS],
    [':8000', GATEWAY]
  ]

  // Before the crowd, which uses up what an address may ask of this route.
  it.concurrent.each(doors)('a body over a slow line is served at %s', async (_name, door) => {
    expect(await uploadsSlowly(door)).toMatch(/^HTTP\/1\.1 400 .*"invalid_request"/s)
  })

  describe.each(doors)('clients that take their time, at %s', (_name, door) => {
    it.concurrent.each(Object.keys(SLOW))('are cut within ten seconds: slow %s', async (kind) => {
      expect(await bears(door, kind)).toBeLessThan(CUT_WITHIN_MS)
    })

    it.concurrent('are cut within ten seconds: slow reads', async () => {
      const { path, bytes } = await largeAsset()
      const read = await readsLate(door, path, CUT_WITHIN_MS + FILLING_MS)
      expect(read).toBeLessThan(PIPELINED * bytes)
    })

    it('do not make the others wait', async () => {
      const end = await besiege(door)
      const waits = await waitsMs(door).finally(end)
      expect(Math.max(...waits)).toBeLessThan(WAITS_FOR_NOBODY_MS)
    })
  })
}
