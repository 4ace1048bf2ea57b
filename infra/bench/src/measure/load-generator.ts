import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createAnswerReader } from './answer-reader.ts'
import { quantilesOf } from './latencies.ts'
import type { Load, LoadReport, Requests } from './load.ts'

// Shares the machine with what it measures, so it does the least: prepared bytes out, and of an answer the status and
// the length. A general HTTP client would cost more CPU than a null route.

const BUFFER_BYTES = 64 * 1024
const SECOND_MICROS = 1_000_000

const [task] = (await once(process, 'message')) as [Load]
process.send!(await generate(task))
process.disconnect()

async function generate({ port, connections, seconds, requests }: Load): Promise<LoadReport> {
  const next = requestsOf(requests)
  const latencies: number[] = []
  const failures: Record<string, number> = {}
  const sockets = await Promise.all(Array.from({ length: connections }, (_, i) => open(port, i)))
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    sockets.map(({ socket, onAnswer }) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      let sentAt = 0
      const send = () => {
        sentAt = performance.now()
        socket.write(next())
      }
      onAnswer((status) => {
        const now = performance.now()
        latencies.push(now - sentAt)
        if (status[0] !== '2') failures[status] = (failures[status] ?? 0) + 1
        if (now < end) send()
        else resolve()
      })
      socket.once('close', () => reject(new Error('The server closed a connection under load.')))
      send()
      return promise
    })
  )
  const elapsed = (performance.now() - begun) / 1000
  for (const { socket } of sockets) socket.destroy()
  return {
    operations: latencies.length,
    seconds: elapsed,
    ...quantilesOf(latencies),
    failures,
    unanswered: 0
  }
}

interface Connection {
  socket: Socket
  onAnswer: (listener: (status: string) => void) => void
}

/** Each connection comes from an address of its own, as devices do: limits by address see many callers. */
async function open(port: number, nth: number): Promise<Connection> {
  let listener: (status: string) => void = () => {}
  const read = createAnswerReader()
  const socket = connect({
    host: '127.0.0.1',
    port,
    localAddress: `127.0.1.${nth + 1}`,
    noDelay: true,
    onread: {
      buffer: Buffer.allocUnsafe(BUFFER_BYTES),
      callback(length, buffer) {
        const status = read(buffer.subarray(0, length))
        if (status !== undefined) listener(status)
        return true
      }
    }
  })
  await once(socket, 'connect')
  return {
    socket,
    onAnswer(given) {
      listener = given
    }
  }
}

function requestsOf(requests: Requests): () => Buffer {
  let turn = Math.floor(Math.random() * 1000)
  if (requests.kind === 'fixed') {
    const prepared = requests.texts.map((text) => Buffer.from(text))
    return () => prepared[turn++ % prepared.length]!
  }
  const { paths, headers, points } = requests
  // A microsecond a point: it falls behind the clock, so no time is ahead, nor one that the next run begins with.
  let micros = Date.now() * 1000
  return () => {
    const items = Array.from({ length: points }, (_, i) => ({
      recordedAt: timeOf(micros++),
      ivp1: i,
      svp1: 'on'
    }))
    const body = JSON.stringify({ items })
    const path = paths[turn++ % paths.length]!
    return Buffer.from(`POST ${path} HTTP/1.1\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`)
  }
}

function timeOf(micros: number): string {
  const seconds = new Date(Math.floor(micros / SECOND_MICROS) * 1000).toISOString().slice(0, 19)
  return `${seconds}.${String(micros % SECOND_MICROS).padStart(6, '0')}Z`
}
