import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { errors } from 'undici'

export interface RequestBody {
  stream: Readable
  /** The service has said no: what it has not taken yet is read, and thrown away. */
  drop: () => void
}

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** The body, read no faster than the service takes it, and given up when that takes too long. */
export function bodyOf(request: IncomingMessage, timeoutMs: number, leaving: AbortController): RequestBody {
  let stall: NodeJS.Timeout | undefined
  const stream = new Readable({
    read() {
      clearTimeout(stall)
      request.resume()
    },
    destroy(error, done) {
      stop()
      if (!request.readableDidRead) request.pause()
      done(error)
    }
  })
  const pass = (piece: Buffer) => {
    if (stream.push(piece)) return
    request.pause()
    stall = setTimeout(() => leaving.abort(new errors.BodyTimeoutError()), timeoutMs)
  }
  const end = () => stream.push(null)
  const stop = () => {
    clearTimeout(stall)
    request.off('data', pass).off('end', end)
  }
  // Nothing is taken from the request before the service is connected, so that another try can begin afresh.
  request.pause().on('data', pass).on('end', end)

  const drop = () => {
    stop()
    request.resume()
  }
  return { stream, drop }
}
