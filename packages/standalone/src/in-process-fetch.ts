import type { Fetch } from '@fieldgate/service-kit'
import type { FastifyInstance, InjectOptions } from 'fastify'

/** `fetch` between services of one process: the host of the URL is the service's name. */
export const inProcessFetch =
  (services: ReadonlyMap<string, FastifyInstance>): Fetch =>
  async (url, init = {}) => {
    const { hostname, pathname, search } = new URL(url)
    const service = services.get(hostname)
    if (!service) throw new TypeError(`fetch failed: there is no service "${hostname}" in this process`)
    const response = await service.inject({
      method: init.method ?? 'GET',
      url: pathname + search,
      headers: init.headers,
      payload: init.body,
      signal: init.signal
    } as InjectOptions)
    const body = response.rawPayload.length > 0 ? new Uint8Array(response.rawPayload) : null
    return new Response(body, {
      status: response.statusCode,
      headers: response.headers as Record<string, string>
    })
  }
