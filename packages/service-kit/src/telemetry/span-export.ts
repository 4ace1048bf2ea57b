import { context, propagation, type Tracer, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'

/** Sends spans in the name of `service`; `close` sends those that wait. The OTEL_ variables say where and how. */
export function startExport(service: string): { tracer: Tracer; close: () => Promise<void> } {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'fieldgate' }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })]
  })
  // Where several services share a process, the first speaks for what is the process's own.
  if (trace.setGlobalTracerProvider(provider)) joinProcess()
  return { tracer: provider.getTracer('fieldgate'), close: () => provider.shutdown() }
}

/** Carries the span along with the request, and into what it asks of others by `fetch`. */
function joinProcess(): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  new UndiciInstrumentation({
    requireParentforSpans: true,
    ignoreRequestHook: ({ headers }) => /traceparent/i.test(String(headers)),
    startSpanHook: ({ origin, path }) => ({ 'url.full': origin + path.split('?', 1)[0]!, 'url.query': '' })
  }).enable()
}
