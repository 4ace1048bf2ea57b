import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface StallingProxy {
  /** The database, by this way. */
  url: string
  /** From now on nothing passes, and nothing breaks either: to a client, the server is frozen. */
  stall: () => void
  goOn: () => void
  /** From now on nobody is let in; who is in stays. */
  shut: () => void
  open: () => Promise<void>
  /** How many connections were ever made. */
  connections: () => number
  close: () => void
}

/** A way to the server of `url` on which everything can be made to stand still. */
export async function openStallingProxy(url: string): Promise<StallingProxy> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let isStalled = false
  let connections = 0
  const server = createServer((client) => {
    connections++
    const upstream = connect({ host: hostname, port: Number(port) })
    client.pipe(upstream)
    upstream.pipe(client)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    if (isStalled) upstream.pause()
  })
  const open = (listenOn = 0) => once(server.listen(listenOn, '127.0.0.1'), 'listening')
  await open()
  const { port: ownPort } = server.address() as AddressInfo
  const way = new URL(url)
  way.host = `127.0.0.1:${ownPort}`
  return {
    url: way.href,
    stall() {
      isStalled = true
      for (const socket of sockets) socket.pause()
    },
    goOn() {
      isStalled = false
      for (const socket of sockets) socket.resume()
    },
    shut: () => void server.close(),
    open: async () => void (await open(ownPort)),
    connections: () => connections,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    }
  }
}
