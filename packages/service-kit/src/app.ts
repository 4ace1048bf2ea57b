import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Problem } from '@fieldgate/types'
import Fastify, { type FastifyServerOptions } from 'fastify'
import { rememberMethods } from './allowed-methods.ts'
import { requestId } from './request-id.ts'
import { requestLog } from './request-log.ts'
import { buildValidator } from './validator.ts'

export interface AppOptions {
  name: string
  /** Addresses of proxies, as TRUSTED_PROXIES gives them. */
  trustedProxies?: string
  /** pino's options, or false for none; a logger of one's own goes in as `loggerInstance`. */
  logger?: FastifyServerOptions['logger']
  loggerInstance?: FastifyServerOptions['loggerInstance']
}

const KIB = 1024

export type ServiceApp = Awaited<ReturnType<typeof createApp>>

/** A bare service: what every one of ours has before its first route. */
export async function createApp({ name, trustedProxies = '', logger = false, loggerInstance }: AppOptions) {
  const proxies = trustedProxies
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  const app = Fastify({
    ...(loggerInstance ? { loggerInstance: loggerInstance.child({ service: name }) } : { logger }),
    disableRequestLogging: true,
    genReqId: requestId,
    requestTimeout: 30_000,
    bodyLimit: 256 * KIB,
    trustProxy: proxies.length > 0 ? proxies : false,
    routerOptions: { maxParamLength: 4096 },
    schemaController: { compilersFactory: { buildValidator } }
  }).withTypeProvider<TypeBoxTypeProvider>()

  rememberMethods(app)
  await app.register(requestLog)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: `Fieldgate ${name}`, version: '1' } },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `def-${i}`) }
  })
  app.addSchema(Problem)
  return app
}
