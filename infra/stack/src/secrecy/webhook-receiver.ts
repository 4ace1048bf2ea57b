import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

const PATIENCE_MS = 60_000

/** Whom a webhook tells: a server on this machine, under the name that containers have for it. */
export async function openReceiver() {
  const heard: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    request.resume()
    heard.push(request.headers)
    // A failure is told and kept too, and what failed is sent again.
    response.writeHead(heard.length === 1 ? 500 : 204).end()
    server.emit('heard')
  })
  await once(server.listen(0), 'listening')
  const { port } = server.address() as AddressInfo

  return {
    url: `http://host.docker.internal:${port}/`,

    /** The headers of the first `count` calls. */
    async hears(count: number): Promise<IncomingHttpHeaders[]> {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      while (heard.length < count) await once(server, 'heard', { signal })
      return heard
    },

    close: () => server.close()
  }
}
