import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isTooLarge, watchBody } from '#edge/body-limit'
import type { Connections } from '#edge/connections'
import { originForm } from '#edge/edge-guard'
import { type Refusal, refuse } from '#edge/refusal'
import type { Forward } from '#forward/forward'
import { inProcess } from '#forward/in-process'
import { createUpstream, type UpstreamOptions } from '#forward/upstream'
import type { KongFile, Route, Service } from '#kong/kong-file'
import { escapePath, normalisePath } from '#routing/normalise-path'
import { createRouter } from '#routing/router'
import { upstreamPath } from '#routing/upstream-path'

declare module 'fastify' {
  interface FastifyRequest {
    /** The route whose service the request was handed to; null where the gateway itself answers. */
    kongRoute: Route | null
  }
}

interface DispatchOptions extends UpstreamOptions {
  /** The services of this process, by name; the others are asked over HTTP. */
  dispatchers: ReadonlyMap<string, FastifyInstance>
  connections: Connections
}

const BODY_TOO_LARGE: Refusal = {
  status: 413,
  code: 'body_too_large',
  detail: 'The body is too large.',
  isEarly: true
}
const ROUTE_NOT_FOUND: Refusal = {
  status: 404,
  code: 'route_not_found',
  detail: 'No route claims this path.'
}
const CLOSING: Refusal = {
  status: 503,
  code: 'gateway_closing',
  detail: 'The gateway is about to stop.',
  retryAfterSeconds: 1
}

/** Hands each request to whom kong.yml names for it. */
export function createDispatch(
  { services, routes, maxBodyBytes = Number.POSITIVE_INFINITY }: KongFile,
  { dispatchers, connections, ...upstreamOptions }: DispatchOptions
) {
  const unknown = [...dispatchers.keys()].filter((name) => !services.some((service) => service.name === name))
  if (unknown.length > 0) throw new Error(`kong.yml has no service ${unknown.join(', ')}`)

  const findRoute = createRouter(routes)
  const remote = services.filter(({ name }) => !dispatchers.has(name))
  const upstreams = new Map(remote.map((service) => [service, createUpstream(service, upstreamOptions)]))
  const forwards = new Map<Service, Forward>(
    services.map((service) => {
      const local = dispatchers.get(service.name)
      return [service, local ? inProcess(local) : upstreams.get(service)!.forward]
    })
  )
  const streams = new Set<ServerResponse>()
  let isClosing = false

  /** Hands the request over, or says why not. */
  function dispatch(request: FastifyRequest, reply: FastifyReply): Refusal | undefined {
    const { raw } = request
    if (isTooLarge(raw, maxBodyBytes)) return BODY_TOO_LARGE
    const [path, query] = split(originForm(request.originalUrl))
    const match = findRoute(path)
    if (!match) return ROUTE_NOT_FOUND
    const { route, matched } = match
    const { service, termination, stripPath, unbuffered } = route
    if (!service) return termination
    if (unbuffered && isClosing) return CLOSING

    if (unbuffered) track(reply.raw)
    if (raw.headers['transfer-encoding'] !== undefined) limitBody(request, reply)
    request.kongRoute = route
    const upstream = upstreamPath(path, { servicePath: service.path, stripPath, matched })
    forwards.get(service)!({ request, reply, target: escapePath(upstream) + query, unbuffered })
    return undefined
  }

  function limitBody({ raw, id }: FastifyRequest, { raw: response }: FastifyReply): void {
    watchBody(raw, maxBodyBytes, () => {
      connections.end(raw.socket)
      if (response.headersSent) response.destroy()
      else void refuse(response, id, { ...BODY_TOO_LARGE, ends: true })
    })
  }

  function track(response: ServerResponse): void {
    streams.add(response)
    response.once('close', () => streams.delete(response))
  }

  return {
    dispatch,

    /** Streams have no end of their own that a drain could wait for; their clients come back and resume. */
    cutStreams(): void {
      isClosing = true
      for (const response of streams) response.destroy()
    },

    async close(): Promise<void> {
      await Promise.all([...upstreams.values()].map((upstream) => upstream.close()))
    }
  }
}

/** The path as it is matched, and the query with its mark, which is passed on untouched. */
function split(target: string): [path: string, query: string] {
  const mark = target.indexOf('?')
  return mark === -1
    ? [normalisePath(target), '']
    : [normalisePath(target.slice(0, mark)), target.slice(mark)]
}
