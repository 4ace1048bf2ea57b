import { createServer, type Server } from 'node:http'

/** A server in a service's place: it is ready, and says what it was asked. */
export const createEcho = (service: string): Server =>
  createServer(async (request, response) => {
    let bytes = 0
    for await (const chunk of request) bytes += chunk.length
    const { method, url, headers } = request
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ service, method, url, headers, bytes }))
  })

// infra/compose/kong-differential.sh runs it as a container of its own.
if (import.meta.main) {
  const [service = '', port] = process.argv.slice(2)
  createEcho(service).listen(Number(port))
}
