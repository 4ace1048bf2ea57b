import { createServer } from 'node:net'

/** `preferred` if nobody listens on it, else any port of the loopback address that nobody listened on just now. */
export async function freePort(preferred = 0): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0))!
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolvePort) => {
    const server = createServer()
    server.once('error', () => resolvePort(undefined))
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as { port: number }
      server.close(() => resolvePort(taken))
    })
  })
}
