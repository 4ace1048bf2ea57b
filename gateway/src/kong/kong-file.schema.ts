import { STATUS_CODES } from 'node:http'
import { type TProperties, Type } from 'typebox'

const strict = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const count = Type.Integer({ minimum: 1 })
const milliseconds = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const port = Type.Integer({ minimum: 1, maximum: 65_535 })
const name = Type.String({ minLength: 1 })

/**
 * A literal prefix, or a regular expression in the part of the language where Kong's engine (Rust) and ours agree:
 * no escapes, no groups of the `(?` kind.
 */
const path = Type.String({ pattern: '^(/[\\w.~:@/-]*|~/([\\w.:/)|*+^$[\\]{},-]|\\((?!\\?)|\\?)*)$' })

export const Upstream = strict({
  name,
  algorithm: Type.Literal('least-connections'),
  healthchecks: strict({
    active: strict({
      http_path: Type.String({ pattern: '^/' }),
      timeout: count,
      healthy: strict({ interval: count, successes: count }),
      unhealthy: strict({ interval: count, tcp_failures: count, http_failures: count, timeouts: count })
    }),
    passive: strict({
      unhealthy: strict({
        tcp_failures: count,
        timeouts: count,
        http_failures: count,
        http_statuses: Type.Array(Type.Integer({ minimum: 500, maximum: 599 }))
      })
    })
  }),
  targets: Type.Array(strict({ target: Type.String({ pattern: '^[\\w.-]+:\\d{1,5}$' }) }), {
    minItems: 1,
    maxItems: 1
  })
})

const routeFields = {
  name,
  paths: Type.Array(path, { minItems: 1 }),
  strip_path: Type.Boolean(),
  path_handling: Type.Optional(Type.Literal('v0')),
  preserve_host: Type.Optional(Type.Literal(false)),
  response_buffering: Type.Optional(Type.Literal(false))
}

const Service = strict({
  name,
  host: name,
  port,
  protocol: Type.Literal('http'),
  path: Type.Optional(Type.String({ pattern: '^/' })),
  connect_timeout: milliseconds,
  read_timeout: milliseconds,
  write_timeout: milliseconds,
  retries: Type.Integer({ minimum: 0, maximum: 10 }),
  routes: Type.Array(strict(routeFields), { minItems: 1 })
})

const RequestTermination = strict({
  name: Type.Literal('request-termination'),
  config: strict({
    status_code: Type.Integer({ minimum: 400, maximum: 599 }),
    content_type: Type.Literal('application/problem+json'),
    body: Type.String()
  })
})

/** What the body of a request-termination with `status` holds; the gateway adds the request id. */
export const TerminationProblem = (status: number) =>
  strict({
    type: Type.Literal('about:blank'),
    title: Type.Literal(STATUS_CODES[status] ?? 'Error'),
    status: Type.Literal(status),
    code: Type.String({ pattern: '^[a-z_]+$' }),
    detail: Type.String({ minLength: 1 })
  })

/** The plugins for every request, by name. */
export const GlobalPlugins = {
  'correlation-id': strict({
    header_name: Type.Literal('X-Request-Id'),
    generator: Type.Literal('uuid'),
    echo_downstream: Type.Literal(false)
  }),
  'rate-limiting': strict({
    second: count,
    policy: Type.Literal('local'),
    limit_by: Type.Literal('ip'),
    hide_client_headers: Type.Literal(true)
  }),
  'request-size-limiting': strict({ allowed_payload_size: count, size_unit: Type.Literal('megabytes') }),
  prometheus: strict({
    status_code_metrics: Type.Literal(true),
    latency_metrics: Type.Literal(true),
    bandwidth_metrics: Type.Literal(true),
    upstream_health_metrics: Type.Literal(true)
  })
}

/** The file but for the configuration of its global plugins: which schema that has, depends on the name. */
export const KongDocument = strict({
  _format_version: Type.Literal('3.0'),
  upstreams: Type.Array(Upstream),
  services: Type.Array(Service),
  routes: Type.Array(
    strict({ ...routeFields, plugins: Type.Array(RequestTermination, { minItems: 1, maxItems: 1 }) })
  ),
  plugins: Type.Array(
    strict({
      name: Type.Enum(Object.keys(GlobalPlugins) as Array<keyof typeof GlobalPlugins>),
      config: Type.Unknown()
    })
  )
})
