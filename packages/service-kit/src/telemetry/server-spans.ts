import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { startExport } from './span-export.ts'

/** A span for each request: the child of what its `traceparent` names, and the parent of all that it asks for. */
export const serverSpans = fp<{ service: string }>(
  async (app, { service }) => {
    const { tracer, close } = startExport(service)
    const spans = new WeakMap<FastifyRequest, Span>()

    app.addHook('onRequest', (request, _reply, done) => {
      const parent = propagation.extract(context.active(), request.headers)
      const span = tracer.startSpan(
        request.method,
        { kind: SpanKind.SERVER, attributes: named(request) },
        parent
      )
      spans.set(request, span)
      const active = trace.setSpan(parent, span)
      // What is forwarded as it came, and the id in the log, then tell of this span.
      propagation.inject(active, request.headers)
      context.with(active, done)
    })

    app.addHook('onResponse', (request, reply, done) => {
      const span = spans.get(request)
      const { url: route } = request.routeOptions
      if (route !== undefined)
        span?.updateName(`${request.method} ${route}`).setAttribute('http.route', route)
      span?.setAttribute('http.response.status_code', reply.statusCode)
      if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
      span?.end()
      done()
    })

    app.addHook('onClose', close)
  },
  { name: 'server-spans', fastify: '5.x' }
)

/** The path goes without its query: keys travel there. */
const named = ({ method, originalUrl, id }: FastifyRequest) => ({
  'http.request.method': method,
  'url.path': originalUrl.split('?', 1)[0]!,
  'fieldgate.request_id': id
})
