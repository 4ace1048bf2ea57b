import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Connections } from './connections.ts'

interface Patience {
  /** How long a client may let us wait for its body: at a stretch, and in all, but for what its bytes are worth. */
  bodyMs: number
  /** So many bytes of a body are worth a second more. */
  bytesPerSecond: number
  /** How long a client may read nothing of its answer. */
  answerMs: number
  lookEveryMs: number
}

/** A body that is on its way, and what we waited for it so far. */
interface Wait {
  request: IncomingMessage
  bytesBefore: number
  waitedMs: number
}

/**
 * Ends connections whose client stops in the middle of its body, sends it by drops, or stops reading its answer. Node
 * has no bound for any of them but the whole request's; to look at all connections now and then costs a request nothing.
 */
export function endSlowClients(
  server: Server,
  connections: Connections,
  { bodyMs, bytesPerSecond, answerMs, lookEveryMs }: Patience
): void {
  const sockets = new Set<Socket>()
  const waits = new WeakMap<Socket, Wait>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  /** Whether the body comes by drops. Where it is we who do not read, the clock stands still. */
  function isDrip(socket: Socket, request: IncomingMessage): boolean {
    const wait = waits.get(socket)
    if (wait?.request !== request) {
      waits.set(socket, { request, bytesBefore: socket.bytesRead, waitedMs: 0 })
      return false
    }
    wait.waitedMs += lookEveryMs
    const earnedMs = ((socket.bytesRead - wait.bytesBefore) / bytesPerSecond) * 1000
    return wait.waitedMs > bodyMs + earnedMs
  }

  // The socket's own timer: it starts anew whenever a byte moves, and once more where a large write has moved at all.
  function look(): void {
    for (const socket of sockets) {
      const request = connections.awaitedOn(socket)
      const bound = request ? bodyMs : socket.writableLength > 0 ? answerMs : undefined
      if (bound === undefined) {
        if (socket.timeout === bodyMs || socket.timeout === answerMs) socket.setTimeout(server.timeout)
      } else if (socket.timeout !== bound) socket.setTimeout(bound)
      if (request && isDrip(socket, request)) connections.endSlow(socket)
    }
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  server.once('close', () => clearInterval(timer))
  server.on('timeout', (socket: Socket) => connections.endSlow(socket))
}
