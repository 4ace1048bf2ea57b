import type { FastifyInstance } from 'fastify'
import { otlpEndpoint } from '../process/config.ts'

/**
 * Spans of each request, by OTLP to OTEL_EXPORTER_OTLP_ENDPOINT. Where that is not set, nothing of OpenTelemetry is
 * even loaded. Goes before every other hook.
 */
export async function exportSpans(app: FastifyInstance, service: string): Promise<void> {
  if (otlpEndpoint() === undefined) return
  const { serverSpans } = await import('./server-spans.ts')
  await app.register(serverSpans, { service })
}
