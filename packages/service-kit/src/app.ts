// Services write `schema: { hide, operationId }` too: this carries swagger's types into the declarations.
/// <reference types="@fastify/swagger" preserve="true" />
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Problem } from '@fieldgate/types'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { rememberMethods } from './http/allowed-methods.ts'
import { crossOrigin } from './http/cross-origin.ts'
import { type OpenApiOptions, openApi } from './http/open-api.ts'
import { overload } from './http/overload.ts'
import { answerProblem, problemDetails } from './http/problem-details.ts'
import { requestId } from './http/request-id.ts'
import { route } from './http/route.ts'
import { serializerBuilder } from './http/serializer.ts'
import { source } from './http/source.ts'
import { unreadBody } from './http/unread-body.ts'
import { validatorBuilder } from './http/validator.ts'
import { versionAlias } from './http/version-alias.ts'
import type { Fetch } from './outbound/ask-json.ts'
import { drain } from './process/drain.ts'
import { allocateYoung } from './process/heap.ts'
import { loggedError } from './telemetry/error-log.ts'
import { logStream } from './telemetry/log-stream.ts'
import { metrics } from './telemetry/metrics.ts'
import { requestLog } from './telemetry/request-log.ts'
import { exportSpans } from './telemetry/spans.ts'
import { trace } from './telemetry/trace.ts'

export interface AppOptions extends Pick<OpenApiOptions, 'securitySchemes'> {
  name: string
  /** The first path segments of its v1 resources: each also answers under `/api/` without a version. */
  resources?: readonly string[]
  /** Addresses of proxies, as TRUSTED_PROXIES gives them. */
  trustedProxies?: string
  /** Origins of pages that may call, as CORS_ORIGINS gives them. */
  corsOrigins?: string
  /** Makes `request.query` of its text; absent: as Fastify does. */
  readQuery?: (text: string) => unknown
  /** Where to log and from which level on; absent or false: nowhere. A logger of one's own: `loggerInstance`. */
  logger?: false | { level: string; stream?: { write: (line: string) => unknown } }
  loggerInstance?: FastifyBaseLogger
}

/** What a service's `buildApp` takes besides its configuration. */
export interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How its neighbours are reached; `inject` where they run in the same process. */
  fetch?: Fetch
}

const KIB = 1024
const serializers = { err: loggedError }

export type ServiceApp = Awaited<ReturnType<typeof createApp>>

/** A bare service: what every one of ours has before its first route. */
export async function createApp(options: AppOptions) {
  const {
    name,
    resources = [],
    trustedProxies = '',
    corsOrigins = '',
    logger = false,
    loggerInstance,
    readQuery,
    securitySchemes = {}
  } = options
  allocateYoung()
  const proxies = listOf(trustedProxies)
  const app = Fastify({
    ...(loggerInstance
      ? { loggerInstance: loggerInstance.child({ service: name }, { serializers }) }
      : { logger: logger && { ...logger, stream: logger.stream ?? logStream(), serializers } }),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerProblem,
    genReqId: requestId,
    rewriteUrl: versionAlias(resources),
    // The last bound, for the longest body over a slow line: the gateway cuts who only drips.
    requestTimeout: 300_000,
    // While it closes, a service still answers what comes in on open connections, and then closes them.
    return503OnClosing: false,
    bodyLimit: 256 * KIB,
    trustProxy: proxies.length > 0 ? proxies : false,
    routerOptions: {
      maxParamLength: 4096,
      ...(readQuery && { querystringParser: readQuery as QueryParser })
    },
    schemaController: {
      compilersFactory: { buildSerializer: serializerBuilder(), buildValidator: validatorBuilder() }
    }
  }).withTypeProvider<TypeBoxTypeProvider>()

  rememberMethods(app)
  await exportSpans(app, name)
  await app.register(route)
  await app.register(source)
  await app.register(drain)
  await app.register(unreadBody)
  await app.register(trace)
  await app.register(requestLog)
  await app.register(metrics, { service: name })
  await app.register(crossOrigin, { origins: listOf(corsOrigins) })
  await app.register(overload)
  await app.register(openApi, { service: name, securitySchemes })
  app.addSchema(Problem)
  await app.register(problemDetails)
  return app
}

type QueryParser = (text: string) => Record<string, unknown>

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
