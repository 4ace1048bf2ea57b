import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Refusal, rawRefusal } from './refusal.ts'

const TOO_SLOW: Refusal = {
  status: 408,
  code: 'request_timeout',
  detail: 'The request took too long to arrive.'
}

export type Connections = ReturnType<typeof createConnections>

/** Keeps order on connections that carry several messages, of which one may be broken. */
export function createConnections() {
  const latest = new WeakMap<Socket, ServerResponse>()
  const ended = new WeakSet<Socket>()

  /** The request whose body is due, while none of what came of it still waits to be read. */
  function awaitedOn(socket: Socket): IncomingMessage | undefined {
    const request = latest.get(socket)?.req
    return request && !request.complete && request.readableLength === 0 ? request : undefined
  }

  return {
    awaitedOn,

    /** Whether the message may be served: not when one before it, on the same connection, ended that. */
    admits(socket: Socket, response: ServerResponse): boolean {
      if (ended.has(socket)) return false
      latest.set(socket, response)
      return true
    },

    /** Lets nothing more in from the connection. */
    end(socket: Socket): void {
      ended.add(socket)
    },

    /** Ends a connection on which nothing moved for too long; who owes a body hears why, while there is no answer. */
    endSlow(socket: Socket): void {
      if (awaitedOn(socket) && !latest.get(socket)!.headersSent) {
        ended.add(socket)
        refuseSocket(socket, TOO_SLOW)
      } else socket.destroy()
    },

    /** Answers what the parser could not read, unless that would fall into the answer to another message. */
    refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
      if (ended.has(socket)) return
      ended.add(socket)
      const response = latest.get(socket)
      const isAnswered = response === undefined || response.writableFinished
      if (!isAnswered && response.req.complete) {
        response.once('close', () => socket.destroySoon())
        return
      }
      const isFree = isAnswered || (response.socket !== null && !response.headersSent)
      if (isFree) refuseSocket(socket, refusalOf(error))
      else socket.destroy()
    }
  }
}

/** Answers a connection that never got as far as a request, and closes it. */
export function refuseSocket(socket: Socket, refusal: Refusal): void {
  if (socket.writable) socket.write(rawRefusal(randomUUID(), refusal))
  socket.destroySoon()
}

function refusalOf({ code }: NodeJS.ErrnoException): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { status: 431, code: 'headers_too_large', detail: 'The request line and headers are too large.' }
  }
  return { status: 400, code: 'request_malformed', detail: 'The request is not well-formed HTTP/1.1.' }
}
