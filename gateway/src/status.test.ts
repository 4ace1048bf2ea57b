import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildGateway } from './gateway.ts'
import { createMetrics } from './metrics.ts'
import { buildStatus } from './status.ts'
import { portOf } from './testing/port-of.ts'
import { CALM, gatewayConfig, testKong } from './testing/test-kong.ts'

describe('status', () => {
  let gateway: FastifyInstance
  let service: FastifyInstance
  let status: FastifyInstance
  let url: string

  beforeAll(async () => {
    service = Fastify()
    service.get('/here', () => 'ok')
    await service.listen({ port: 0 })
    const metrics = createMetrics()
    const termination = { status: 404, code: 'route_not_found', detail: 'Nothing here.' }
    const kong = testKong({
      service: {
        target: {
          upstream: 'echo.up',
          host: '127.0.0.1',
          port: portOf(service.server),
          healthchecks: { ...CALM, passive: { ...CALM.passive, tcp: 1 } }
        }
      },
      routes: [{ paths: ['/none'], termination }]
    })
    gateway = await buildGateway(gatewayConfig, { kong, metrics })
    status = await buildStatus(metrics)
    await gateway.listen({ port: 0 })
    url = `http://127.0.0.1:${portOf(gateway.server)}`
  })
  afterAll(async () => {
    await gateway.close()
    await service.close()
    await status.close()
  })

  /** The value of the first sample of `name` that has all of `labels`. */
  async function sampleOf(name: string, ...labels: string[]): Promise<number> {
    const { body } = await status.inject('/metrics')
    const samples = body.split('\n').filter((line) => line.startsWith(`${name}{`))
    return Number(
      samples
        .find((line) => labels.every((label) => line.includes(label)))
        ?.split(' ')
        .at(-1)
    )
  }

  const healthOf = (state: string) =>
    sampleOf('kong_upstream_target_health', 'upstream="echo.up"', `state="${state}"`)

  it('says that the gateway lives and is ready', async () => {
    expect((await status.inject('/livez')).json()).toEqual({ status: 'ok' })
    expect((await status.inject('/readyz')).json()).toEqual({ status: 'ok' })
  })

  it('counts requests by service, route and status', async () => {
    await (await fetch(`${url}/here`)).text()
    await (await fetch(`${url}/none`)).text()

    const [echo, own] = ['service="echo"', 'service=""']
    // An answer is counted when it is through, which may be after the client has read it.
    await vi.waitFor(async () => {
      expect(await sampleOf('kong_http_requests_total', echo, 'route="all"', 'code="200"')).toBe(1)
      expect(await sampleOf('kong_http_requests_total', own, 'code="404"')).toBe(1)
    })
    expect(await sampleOf('kong_request_latency_ms_count', echo)).toBe(1)
    expect(await sampleOf('kong_bandwidth_bytes', echo, 'direction="ingress"')).toBeGreaterThan(50)
    expect(await sampleOf('kong_bandwidth_bytes', echo, 'direction="egress"')).toBeGreaterThan(50)
  })

  it('tells in what state each upstream was found last', async () => {
    await (await fetch(`${url}/here`)).text()
    expect(await healthOf('healthy')).toBe(1)

    await service.close()
    await (await fetch(`${url}/here`)).text()
    expect(await healthOf('unhealthy')).toBe(1)
  })
})
