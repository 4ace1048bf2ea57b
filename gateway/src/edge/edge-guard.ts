import type { IncomingMessage } from 'node:http'
import type { Refusal } from './refusal.ts'

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i
const ORIGIN_FORM = /^\/[^#]*$/
const ABSOLUTE_FORM = /^http:\/\/([^/?#]+)(\/[^#]*)?$/i
const BAD_ESCAPE = /%(?![\da-f]{2})/i
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'

type Message = Pick<IncomingMessage, 'method' | 'httpVersion' | 'headers' | 'rawHeaders'>

/**
 * What Node's parser lets through, though two readers could take it for two different messages. `target` is the
 * request target as it came. After any of these the connection ends: what follows may be a smuggled request.
 */
export function guardEdge(message: Message, target: string): Refusal | undefined {
  const { method, httpVersion, headers, rawHeaders } = message
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    return refused(505, 'http_version_unsupported', 'Use HTTP/1.1.')
  if (method === 'TRACE') return METHOD_REFUSED

  const hosts = countHosts(rawHeaders)
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1') || (hosts === 1 && !HOST.test(headers.host!))) {
    return refused(400, 'host_invalid', 'One Host header with a name and a port is needed.')
  }
  if (!isTarget(target, headers.host)) {
    return refused(400, 'target_invalid', 'The request target must be a path of this host.')
  }

  const coding = headers['transfer-encoding']
  if (
    coding !== undefined &&
    (coding !== 'chunked' || httpVersion === '1.0' || headers['content-length'] !== undefined)
  ) {
    return refused(
      400,
      'framing_invalid',
      'A body has either a Content-Length or the transfer coding chunked.'
    )
  }
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return refused(417, 'expectation_unsupported', 'Only 100-continue can be expected.')
  }
  return undefined
}

/** TRACE would hand back headers; CONNECT would make a tunnel. */
export const METHOD_REFUSED: Refusal = {
  ...refused(405, 'method_not_allowed', `Use one of ${METHODS}.`),
  allow: METHODS
}

/** The path and query of a target that passed the guard: RFC 9112 lets a client send the whole URL. */
export function originForm(target: string): string {
  return target.startsWith('/') ? target : (ABSOLUTE_FORM.exec(target)?.[2] ?? '/')
}

function isTarget(target: string, host: string | undefined): boolean {
  if (target.includes('%') && BAD_ESCAPE.test(target)) return false
  if (ORIGIN_FORM.test(target)) return true
  return ABSOLUTE_FORM.exec(target)?.[1]?.toLowerCase() === (host?.toLowerCase() ?? '')
}

function countHosts(rawHeaders: readonly string[]): number {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count
}

function refused(status: number, code: string, detail: string): Refusal {
  return { status, code, detail, ends: true }
}
