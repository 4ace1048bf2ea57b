import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach } from 'vitest'

export interface Heard {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type Answer = (response: ServerResponse, heard: Heard) => void

const closers: Array<() => void> = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server on a socket that gives these answers, one a request and the last for ever, and what it heard. */
export async function startServer(...answers: Answer[]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const one = { method, url, headers, body: await text(request) }
    heard.push(one)
    answers[Math.min(heard.length, answers.length) - 1]!(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

/** Cuts the connection without a word. */
export const cut: Answer = (response) => void response.socket?.destroy()

/** Events as they stand on the wire, then the end of the stream. */
export const events =
  (...blocks: string[]): Answer =>
  (response) =>
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .end(blocks.map((b) => `${b}\n\n`).join(''))
