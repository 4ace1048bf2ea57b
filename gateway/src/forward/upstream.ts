import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Dispatcher, errors, Pool } from 'undici'
import { type Refusal, refuse } from '#edge/refusal'
import type { Trusts } from '#edge/trusted-proxies'
import type { Service } from '#kong/kong-file'
import type { Exchange, Forward } from './forward.ts'
import { endToEnd, originHeaders } from './headers.ts'

export interface Upstream {
  forward: Forward
  close: () => Promise<void>
}

export interface UpstreamOptions {
  trusts: Trusts
  onHealth: (service: Service, isHealthy: boolean) => void
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const IDEMPOTENT = new Set([...SAFE, 'PUT', 'DELETE'])
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])
const AWAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
const UNSENT = new Set([...AWAY, 'UND_ERR_CONNECT_TIMEOUT'])
const BROKEN_OFF = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/** Asks a service over HTTP. Bodies stream both ways; whoever is slow slows the other side down. */
export function createUpstream(service: Service, { trusts, onHealth }: UpstreamOptions): Upstream {
  const { host, port } = service.target
  const pool = new Pool(`http://${host}:${port}`, {
    connect: { timeout: service.connectTimeoutMs },
    headersTimeout: service.readTimeoutMs,
    bodyTimeout: service.readTimeoutMs
  })

  async function forward(exchange: Exchange): Promise<void> {
    const { request, reply } = exchange
    const response = reply.raw
    const leaving = new AbortController()
    response.once('close', () => leaving.abort())
    try {
      const answer = await ask(exchange, leaving)
      onHealth(service, true)
      response.writeHead(answer.statusCode, endToEnd(answer.headers))
      if (exchange.unbuffered) response.flushHeaders()
      await pipeline(answer.body, response)
    } catch (error) {
      if (hasLeft(error)) return
      request.log.error({ reqId: request.id, err: error, upstream: service.name }, 'upstream failed')
      const refusal = refusalOf(error)
      onHealth(service, refusal.status !== 503)
      if (!response.headersSent) refuse(response, request.id, refusal)
    } finally {
      // The service may not have wanted the whole body: what is left must not stand before the next request.
      request.raw.resume()
    }
  }

  async function ask(exchange: Exchange, leaving: AbortController): Promise<Dispatcher.ResponseData> {
    const { request, target } = exchange
    const { raw } = request
    const headers = { ...requestHeaders(raw), ...originHeaders(request, trusts) }
    for (let tries = 0; ; tries += 1) {
      const body = hasBody(raw) ? bodyOf(raw, service.writeTimeoutMs, leaving) : null
      try {
        return await pool.request({
          method: raw.method as Dispatcher.HttpMethod,
          path: target,
          headers,
          body,
          signal: leaving.signal
        })
      } catch (error) {
        if (tries >= service.retries || !mayRepeat(raw, codeOf(error))) throw error
      }
    }
  }

  return { forward: (exchange) => void forward(exchange), close: () => pool.destroy() }
}

/** `Host` names the service (preserve_host is false); 100-continue was answered on this hop. */
function requestHeaders({ headers }: IncomingMessage) {
  const { host: _host, expect: _expect, forwarded: _forwarded, ...kept } = endToEnd(headers)
  return kept
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** What was perhaps answered, but not to us, is repeated only where the second answer is the same as the first. */
function mayRepeat({ method, readableDidRead }: IncomingMessage, code: string): boolean {
  if (readableDidRead) return false
  return UNSENT.has(code) ? IDEMPOTENT.has(method!) : BROKEN_OFF.has(code) && SAFE.has(method!)
}

/** The body, read no faster than the service takes it, and given up when that takes too long. */
function bodyOf(request: IncomingMessage, timeoutMs: number, leaving: AbortController): Readable {
  let stall: NodeJS.Timeout | undefined
  const body = new Readable({
    read() {
      clearTimeout(stall)
      request.resume()
    },
    destroy(error, done) {
      clearTimeout(stall)
      request.pause().off('data', pass).off('end', end)
      done(error)
    }
  })
  const pass = (piece: Buffer) => {
    if (body.push(piece)) return
    request.pause()
    stall = setTimeout(() => leaving.abort(new errors.BodyTimeoutError()), timeoutMs)
  }
  const end = () => body.push(null)
  // Nothing is taken from the request before the service is connected, so that another try can begin afresh.
  request.pause().on('data', pass).on('end', end)
  return body
}

function refusalOf(error: unknown): Refusal {
  const code = codeOf(error)
  if (TIMEOUTS.has(code)) {
    return { status: 504, code: 'upstream_timeout', detail: 'The service did not answer in time.' }
  }
  if (AWAY.has(code)) {
    return {
      status: 503,
      code: 'upstream_away',
      detail: 'The service is not there just now.',
      retryAfterSeconds: 1
    }
  }
  return { status: 502, code: 'upstream_failed', detail: 'The service broke off before it had answered.' }
}

/** The client closed its connection: nobody is there to answer, and nothing is wrong with the service. */
const hasLeft = (error: unknown): boolean =>
  (error as Error).name === 'AbortError' || codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''
