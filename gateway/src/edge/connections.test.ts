import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createConnections } from './connections.ts'

/** What a client reads whose connection failed with `code` before there was a request. */
async function answerTo(code: string): Promise<string> {
  const { refuseBroken } = createConnections()
  const server = createServer((socket) => refuseBroken(Object.assign(new Error(code), { code }), socket))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = connect((server.address() as { port: number }).port, '127.0.0.1')
  let answer = ''
  client.on('data', (chunk) => {
    answer += chunk
  })
  await once(client, 'close')
  server.close()
  return answer
}

describe('a connection that fails before there is a request', () => {
  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'Request Timeout', 'request_timeout'],
    ['HPE_HEADER_OVERFLOW', 431, 'Request Header Fields Too Large', 'headers_too_large'],
    ['HPE_INVALID_METHOD', 400, 'Bad Request', 'request_malformed']
  ])('by %s is answered with %i and closed', async (error, status, title, code) => {
    const [head, body] = (await answerTo(error)).split('\r\n\r\n')

    expect(head).toContain(`HTTP/1.1 ${status} ${title}\r\n`)
    expect(head).toContain('\r\ncontent-type: application/problem+json\r\n')
    expect(head).toContain('\r\nconnection: close')
    expect(head).toContain(`\r\ncontent-length: ${Buffer.byteLength(body!)}\r\n`)
    expect(JSON.parse(body!)).toMatchObject({ status, title, code, requestId: expect.any(String) })
  })
})
