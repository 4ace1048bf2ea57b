import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fleet, startFleet } from './fleet.ts'

interface Span {
  service: string
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
}

interface Export {
  resourceSpans: Array<{
    resource: { attributes: Array<{ key: string; value: { stringValue: string } }> }
    scopeSpans: Array<{ spans: Array<Omit<Span, 'service'>> }>
  }>
}

const spansOf = ({ resourceSpans }: Export): Span[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')!.value.stringValue
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })))
  })

describe('traces', () => {
  const bodies: string[] = []
  let collector: Server
  let fleet: Fleet

  beforeAll(async () => {
    collector = createServer(async (request, response) => {
      bodies.push(await text(request))
      response.setHeader('content-type', 'application/json').end('{}')
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const { port } = collector.address() as AddressInfo
    fleet = await startFleet(['identity', 'records'], {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`
    })
  })
  afterAll(() => collector?.close())

  it('of a request go under one id from the gateway through a service to what that one asks', async () => {
    const sent = '0af7651916cd43dd8448eb211c80319c'
    const answer = await fetch(`${fleet.gateway}/api/v1/records?limit=1&key=hidden`, {
      headers: { authorization: 'Bearer fg_unknown', traceparent: `00-${sent}-b7ad6b7169203331-01` }
    })
    expect(answer).toMatchObject({ status: 401 })
    // What was gathered is sent before a process ends.
    await fleet.stop()

    const spans = bodies.flatMap((body) => spansOf(JSON.parse(body) as Export))
    const ours = spans.filter(({ traceId }) => traceId === sent)
    const child = (service: string, parent: string | undefined) =>
      ours.find((span) => span.service === service && span.parentSpanId === parent)
    const gateway = child('gateway', 'b7ad6b7169203331')
    const records = child('records', gateway!.spanId)
    const call = child('records', records!.spanId)
    const identity = child('identity', call!.spanId)
    expect([records?.name, identity?.name]).toEqual([
      'GET /api/v1/records',
      'POST /api/v1/auth/introspections'
    ])
    expect(bodies.join()).not.toContain('hidden')
  })
})
