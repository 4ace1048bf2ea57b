import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { connect, sendRaw } from '@fieldgate/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { portOf } from '#testing/port-of'
import { createConnections } from './connections.ts'
import { endSlowClients } from './slow-clients.ts'

const PATIENCE = { silenceMs: 1000, lookEveryMs: 50 }
const LARGE = 64 * 1024 * 1024

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

  it('for less than that, again and again, is served', async () => {
    const port = await serve(echoLength)
    const socket = connect({ port })
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 8\r\n\r\n')
    for (let sent = 0; sent < 8; sent += 1) {
      await setTimeout(PATIENCE.silenceMs / 4)
      socket.write('a')
    }
    await once(socket, 'close')
    expect(answer).toMatch(/ 200 OK\r\n.*\r\n\r\n8$/s)
  })

  it('while we think is served', async () => {
    const port = await serve(async (_request, response) => {
      await setTimeout(PATIENCE.silenceMs * 2)
      response.end('late')
    })
    const answer = await sendRaw({ port }, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/ 200 OK\r\n.*late/s)
  })
})
