import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Dispatcher } from 'undici'
import { arrival } from '#edge/arrival'
import { refuse } from '#edge/refusal'
import type { Trusts } from '#edge/trusted-proxies'
import type { Service } from '#kong/kong-file'
import type { Exchange, Forward } from './forward.ts'
import { endToEnd, originHeaders } from './headers.ts'
import { hasLeft, mayRepeat, NO_TARGET, outcomeOf, refusalOf } from './outcome.ts'
import { bodyOf, hasBody, type RequestBody } from './request-body.ts'
import { createTargets, type OnHealth, type Target } from './targets.ts'

export interface Upstream {
  forward: Forward
  close: () => Promise<void>
}

export interface UpstreamOptions {
  trusts: Trusts
  onHealth: OnHealth
}

/** Asks a service over HTTP. Bodies stream both ways; whoever is slow slows the other side down. */
export function createUpstream(service: Service, { trusts, onHealth }: UpstreamOptions): Upstream {
  const { host, port, healthchecks } = service.target
  const targets = createTargets(service, onHealth)

  async function forward(exchange: Exchange): Promise<void> {
    const { request, reply } = exchange
    const response = reply.raw
    const leaving = new AbortController()
    response.once('close', () => leaving.abort())
    try {
      await ask(exchange, leaving, async (answer) => {
        response.writeHead(answer.statusCode, endToEnd(answer.headers))
        if (exchange.unbuffered) response.flushHeaders()
        await pipeline(answer.body, response)
      })
    } catch (error) {
      if (hasLeft(error)) return
      request.log.error({ reqId: request.id, err: error, upstream: service.name }, 'upstream failed')
      await refuse(response, request.id, refusalOf(error))
    } finally {
      // The service may not have wanted the whole body: what is left must not stand before the next request.
      request.raw.resume()
    }
  }

  /** Asks one target, or where that does no harm another after it, and hands the answer on. */
  async function ask(
    exchange: Exchange,
    leaving: AbortController,
    pass: (answer: Dispatcher.ResponseData) => Promise<void>
  ): Promise<void> {
    const { raw } = exchange.request
    const tried = new Set<Target>()
    for (let tries = 0; ; tries += 1) {
      const target = await targets.pick(tried)
      if (!target) throw Object.assign(new Error('no target works'), { code: NO_TARGET })
      tried.add(target)
      target.running += 1
      const body = hasBody(raw) ? bodyOf(raw, service.writeTimeoutMs, leaving) : undefined
      let answer: Dispatcher.ResponseData | undefined
      try {
        answer = await send(target, exchange, body, leaving.signal)
        targets.report(target, healthchecks.passive.statuses.includes(answer.statusCode) ? 'http' : 'success')
        if (answer.statusCode >= 400) {
          body?.drop()
          await arrival(raw)
          leaving.signal.throwIfAborted()
        }
        return await pass(answer)
      } catch (error) {
        if (!hasLeft(error)) targets.report(target, outcomeOf(error))
        const isOver = answer !== undefined || raw.readableDidRead || tries >= service.retries
        if (isOver || !mayRepeat(raw.method!, error)) throw error
      } finally {
        target.running -= 1
      }
    }
  }

  function send(
    { pool }: Target,
    { request, target }: Exchange,
    body: RequestBody | undefined,
    signal: AbortSignal
  ): Promise<Dispatcher.ResponseData> {
    const { raw } = request
    return pool.request({
      method: raw.method as Dispatcher.HttpMethod,
      path: target,
      headers: { ...requestHeaders(raw), host: `${host}:${port}`, ...originHeaders(request, trusts) },
      body: body?.stream ?? null,
      signal
    })
  }

  return { forward: (exchange) => void forward(exchange), close: targets.close }
}

/** `Host` names the service (preserve_host is false); 100-continue was answered on this hop. */
function requestHeaders({ headers }: IncomingMessage) {
  const { host: _host, expect: _expect, forwarded: _forwarded, ...kept } = endToEnd(headers)
  return kept
}
