import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Trusts } from '#edge/trusted-proxies'

type HeaderFields = Record<string, string | string[]>

/** RFC 9110, 7.6.1: these concern one connection, and are made anew for the next. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade'
])

/** What a message says beyond this hop: less the hop-by-hop headers and those that its Connection header names. */
export function endToEnd(headers: IncomingHttpHeaders): HeaderFields {
  const named = new Set(
    String(headers.connection ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
  )
  const kept: HeaderFields = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name) && !named.has(name)) kept[name] = value
  }
  return kept
}

/** Who asked, and how, in the headers a service may believe when the request comes from this gateway. */
export function originHeaders({ id, ip, raw }: FastifyRequest, trusts: Trusts): HeaderFields {
  const { headers, socket } = raw
  const peer = socket.remoteAddress ?? ''
  const said = trusts(peer) ? headers : {}
  const path = said['x-forwarded-for']
  return {
    'x-request-id': id,
    'x-real-ip': ip,
    'x-forwarded-for': path === undefined ? peer : `${path}, ${peer}`,
    'x-forwarded-proto': String(said['x-forwarded-proto'] ?? 'http'),
    'x-forwarded-host': String(said['x-forwarded-host'] ?? headers.host ?? '')
  }
}
