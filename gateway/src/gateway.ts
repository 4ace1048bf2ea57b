import { METHODS } from 'node:http'
import type { Socket } from 'node:net'
import { exportSpans, requestId } from '@fieldgate/service-kit'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController
} from 'fastify'
import { createConnections, refuseSocket } from '#edge/connections'
import { guardEdge, METHOD_REFUSED } from '#edge/edge-guard'
import { type Refusal, refuse } from '#edge/refusal'
import { endSlowClients } from '#edge/slow-clients'
import { trustedProxies } from '#edge/trusted-proxies'
import type { KongFile } from '#kong/kong-file'
import type { Config } from './config.ts'
import { createDispatch } from './dispatch.ts'
import { floodGuard } from './flood-guard.ts'
import type { Metrics } from './metrics.ts'

export { loadKongFile } from './kong/load-kong-file.ts'

export interface GatewayOptions {
  kong: KongFile
  /** Services of this process, by their name in kong.yml, ready; the others are asked over HTTP. */
  dispatchers?: ReadonlyMap<string, FastifyInstance>
  metrics?: Metrics
  /** pino's options, or false for none; a logger of one's own goes in as `loggerInstance`. */
  logger?: FastifyServerOptions['logger']
  loggerInstance?: FastifyServerOptions['loggerInstance']
}

const SERVER = {
  // A slow line may take its time: endSlowClients holds it to a rate.
  requestTimeout: 300_000,
  connectionTimeout: 120_000,
  keepAliveTimeout: 65_000,
  maxRequestsPerSocket: 0,
  // While it drains, the gateway serves what still comes in on open connections, and closes them.
  return503OnClosing: false,
  http: {
    // Both together bound a head, and keep it within ten seconds.
    headersTimeout: 8_000,
    connectionsCheckingInterval: 500,
    insecureHTTPParser: false,
    // The guard asks for it, and says so: Node would refuse without a word.
    requireHostHeader: false
  }
}

const PATIENCE = { bodyMs: 7_500, bytesPerSecond: 500, answerMs: 4_500, lookEveryMs: 500 }

const UNEXPECTED: Refusal = {
  status: 500,
  code: 'internal',
  detail: 'The request could not be completed.'
}

/** The API gateway that `kong` describes, to be given an address to listen on. */
export async function buildGateway(
  config: Pick<Config, 'TRUSTED_PROXIES' | 'RATE_LIMITS'>,
  { kong, dispatchers = new Map(), metrics, logger = false, loggerInstance }: GatewayOptions
): Promise<FastifyInstance> {
  const trusts = trustedProxies(config.TRUSTED_PROXIES)
  const connections = createConnections()
  const { dispatch, cutStreams, close } = createDispatch(kong, {
    dispatchers,
    connections,
    trusts,
    onHealth: (...state) => metrics?.observeHealth(...state)
  })

  const app: FastifyInstance = Fastify({
    ...SERVER,
    ...(loggerInstance ? { loggerInstance: loggerInstance.child({ service: 'gateway' }) } : { logger }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    trustProxy: config.TRUSTED_PROXIES === '' ? false : trusts,
    // A child logger a request is dear, and most requests write no line here: the few lines name the request.
    childLoggerFactory: (log) => log,
    // Routes are kong.yml's business: to Fastify all requests are for one path.
    rewriteUrl: () => '/',
    clientErrorHandler: connections.refuseBroken
  })
  await exportSpans(app, 'gateway')
  // Node would answer these two itself, without a problem document.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  endSlowClients(app.server, connections, PATIENCE)
  app.server.on('connect', (_request, socket: Socket) => refuseSocket(socket, METHOD_REFUSED))

  const guardFlood = await floodGuard(app, config.RATE_LIMITS === 'on' ? kong.floodLimit : undefined)

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { id, raw, originalUrl } = request
    reply.hijack()
    if (!connections.admits(raw.socket, reply.raw)) return
    // Behind an upgrade that nobody took up, Node reads no further request from the connection.
    if (raw.headers.upgrade !== undefined) reply.raw.setHeader('connection', 'close')
    try {
      const refusal = guardEdge(raw, originalUrl) ?? (await guardFlood?.(request)) ?? dispatch(request, reply)
      if (!refusal) return
      if (refusal.ends) connections.end(raw.socket)
      await refuse(reply.raw, id, refusal)
    } catch (err) {
      request.log.error({ reqId: id, err }, 'request failed')
      if (reply.raw.headersSent) reply.raw.destroy()
      else await refuse(reply.raw, id, UNEXPECTED)
    }
  }

  const methods = METHODS.filter((method) => method !== 'CONNECT')
  for (const method of methods) app.addHttpMethod(method, { overrideExisting: true })
  app.decorateRequest('kongRoute', null)
  // Before any parser: the body is the service's to read.
  app.route({ method: methods, url: '/', onRequest: serve, handler: () => undefined })

  let isClosing = false
  app.addHook('onResponse', (request, reply, done) => {
    // Node closes connections that are idle when the server closes, not those that become so.
    if (isClosing) app.server.closeIdleConnections()
    metrics?.observe(request, reply)
    // A service in this process writes its own line.
    const service = request.kongRoute?.service?.name
    if (service === undefined || !dispatchers.has(service)) logLine(request, reply, service)
    done()
  })
  app.addHook('preClose', async () => {
    isClosing = true
    cutStreams()
  })
  app.addHook('onClose', () => close())
  return app
}

/** One lean line a request. The path goes without its query: keys travel there. */
function logLine(request: FastifyRequest, reply: FastifyReply, upstream: string | undefined): void {
  const { id: reqId, method, originalUrl, log } = request
  const path = originalUrl.split('?', 1)[0]
  const ms = Math.round(reply.elapsedTime)
  log.info({ reqId, method, path, status: reply.statusCode, ms, upstream }, 'request')
}
