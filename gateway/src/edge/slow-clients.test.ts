import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { connect, sendRaw } from '@fieldgate/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { portOf } from '#testing/port-of'
import { createConnections } from './connections.ts'
import { endSlowClients } from './slow-clients.ts'

const PATIENCE = { bodyMs: 1000, bytesPerSecond: 100, answerMs: 500, lookEveryMs: 50 }
const LARGE = 64 * 1024 * 1024
/** More than a request takes in that nobody reads. */
const BUFFERED = 256 * 1024

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function serve(answer: RequestListener): Promise<number> {
  const connections = createConnections()
  const server = createServer((request, response) => {
    if (connections.admits(request.socket, response)) answer(request, response)
  })
  endSlowClients(server, connections, PATIENCE)
  open.push(server)
  await once(server.listen(0), 'listening')
  return portOf(server)
}

const echoLength: RequestListener = async (request, response) => {
  let length = 0
  for await (const chunk of request) length += chunk.length
  response.end(String(length))
}

describe('a client that lets us wait', () => {
  it('for the rest of its body is told so, and closed', async () => {
    const port = await serve((request) => request.on('error', () => {}).resume())
    const answer = await sendRaw({ port }, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab')
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*\r\nconnection: close\r\n.*"request_timeout"/s)
  })

  it('byte by byte is told so too, though a byte comes every tenth of a second', async () => {
    const port = await serve((request) => request.on('error', () => {}).resume())
    const socket = connect({ port })
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n')
    const trickle = setInterval(() => socket.write('a'), 100)
    await once(socket, 'close').finally(() => clearInterval(trickle))
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*\r\nconnection: close\r\n.*"request_timeout"/s)
  })

  it('by not reading its answer is closed', async () => {
    let hasEnded = false
    const port = await serve((_request, response) => {
      response.on('close', () => {
        hasEnded = true
      })
      response.end(Buffer.alloc(LARGE))
    })
    const socket = connect({ port })
    socket.on('error', () => {})
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    await expect.poll(() => hasEnded, { timeout: 20_000 }).toBe(true)
    socket.destroy()
  })

  it('again and again, for as long as its bytes are worth, is served', async () => {
    const port = await serve(echoLength)
    const socket = connect({ port })
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    const [pieces, length] = [12, 10 * PATIENCE.bytesPerSecond]
    socket.write(
      `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${pieces * length}\r\n\r\n`
    )
    for (let sent = 0; sent < pieces; sent += 1) {
      await setTimeout(PATIENCE.bodyMs / 4)
      socket.write('a'.repeat(length))
    }
    await once(socket, 'close')
    expect(answer).toMatch(/ 200 OK\r\n.*\r\n\r\n12000$/s)
  })

  it('because we do not read its body is served', async () => {
    const port = await serve(async (request, response) => {
      await setTimeout(PATIENCE.bodyMs * 3)
      await echoLength(request, response)
    })
    const body = 'a'.repeat(BUFFERED)
    const answer = await sendRaw(
      { port },
      `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    )
    expect(answer).toMatch(new RegExp(`${body.length}$`))
  })

  it('while we think is served', async () => {
    const port = await serve(async (_request, response) => {
      await setTimeout(PATIENCE.bodyMs * 2)
      response.end('late')
    })
    const answer = await sendRaw({ port }, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/ 200 OK\r\n.*late/s)
  })
})
