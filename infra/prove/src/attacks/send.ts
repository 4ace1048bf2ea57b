import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

export interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** The address it comes from: any of this machine's 127.0.0.0/8. */
  from?: string
}

export interface Received {
  status: number
  headers: IncomingHttpHeaders
  body: string
  tookMs: number
}

/** One request over a connection of its own, as a client far away would send it. */
export function send(
  url: string,
  { method = 'GET', headers = {}, body, from = '127.0.0.1' }: Sent = {}
): Promise<Received> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, localAddress: from, family: 4, agent: false })
    outgoing.on('error', reject)
    outgoing.on('response', (response: IncomingMessage) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response
        resolve({ status, headers: received, body: text, tookMs: performance.now() - began })
      })
    })
    outgoing.end(body)
  })
}

export const json = (value: unknown, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value)
})
