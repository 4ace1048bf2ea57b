import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Connections } from './connections.ts'

interface Patience {
  /** How long a client may let us wait in the middle of a body or of an answer. */
  silenceMs: number
  lookEveryMs: number
}

/**
 * Ends connections whose client stops in the middle of its body, or stops reading its answer. Node has no bound for
 * either but the whole request's; to look at all connections now and then costs a request nothing.
 */
export function endSlowClients(
  server: Server,
  connections: Connections,
  { silenceMs, lookEveryMs }: Patience
): void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  // The socket's own timer: it starts anew whenever a byte moves, and once more where a large write has moved at all.
  const [body, answer] = [silenceMs, silenceMs / 2]
  function look(): void {
    for (const socket of sockets) {
      const bound = connections.waitsForBody(socket) ? body : socket.writableLength > 0 ? answer : undefined
      if (bound === undefined) {
        if (socket.timeout === body || socket.timeout === answer) socket.setTimeout(server.timeout)
      } else if (socket.timeout !== bound) socket.setTimeout(bound)
    }
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  server.once('close', () => clearInterval(timer))
  server.on('timeout', (socket: Socket) => connections.endSlow(socket))
}
