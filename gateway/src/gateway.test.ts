import { setImmediate } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { buildGateway, type GatewayOptions } from './gateway.ts'
import { portOf } from './testing/port-of.ts'
import { gatewayConfig, type TestKong, testKong } from './testing/test-kong.ts'

const PROBLEM = 'application/problem+json'
const NOTHING = { status: 404, code: 'route_not_found', detail: 'Nothing here.' }
const REQUEST_ID = /^[\w-]{36}$/

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0).reverse()) await app.close()
})

/** A gateway with the one service of `testKong` in this process, which tells what it was asked. */
async function gatewayOf(
  kong: TestKong = {},
  config: Partial<Parameters<typeof buildGateway>[0]> = {},
  options: Partial<GatewayOptions> = {}
) {
  const service = Fastify({ bodyLimit: 1_000_000 })
  service.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler: async ({ method, url, originalUrl, headers, body, ip }) => ({
      method,
      url,
      originalUrl,
      headers,
      body,
      ip
    })
  })
  await service.ready()
  const dispatchers = new Map([['echo', service]])
  const gateway = await buildGateway(
    { ...gatewayConfig, ...config },
    { kong: testKong(kong), dispatchers, ...options }
  )
  open.push(service, gateway)
  return gateway
}

describe('a service in this process', () => {
  it('is asked for the path as Kong would send it, and for the query as it came', async () => {
    const gateway = await gatewayOf()
    const response = await gateway.inject('//a/./%62/../c%2fd?x=%61&&y')
    expect(response.json()).toMatchObject({
      url: '/a/c%2Fd?x=%61&&y',
      originalUrl: '/a/c%2Fd?x=%61&&y'
    })
  })

  it('is asked under its own path where the route strips its prefix', async () => {
    const gateway = await gatewayOf({
      service: { path: '/base' },
      routes: [{ paths: ['/front'], stripPath: true }]
    })
    expect((await gateway.inject('/front/a')).json()).toMatchObject({ url: '/base/a' })
    expect((await gateway.inject('/b')).json()).toMatchObject({ url: '/base/b' })
  })

  it('reads the body itself', async () => {
    const gateway = await gatewayOf()
    const response = await gateway.inject({ method: 'POST', url: '/', payload: { a: 1 } })
    expect(response.json()).toMatchObject({ method: 'POST', body: { a: 1 } })
  })

  it('answers a method that it does not know', async () => {
    const gateway = await gatewayOf()
    expect((await gateway.inject({ method: 'PATCH', url: '/' })).json()).toMatchObject({ error: 'Not Found' })
  })

  it('must stand in kong.yml', async () => {
    const dispatchers = new Map([['nobody', Fastify()]])
    await expect(buildGateway(gatewayConfig, { kong: testKong(), dispatchers })).rejects.toThrow(
      'kong.yml has no service nobody'
    )
  })
})

describe('correlation-id', () => {
  it('hands on an id that is well formed', async () => {
    const gateway = await gatewayOf()
    const response = await gateway.inject({ url: '/', headers: { 'x-request-id': 'client-1234' } })
    expect(response.json().headers['x-request-id']).toBe('client-1234')
  })

  it.each(['short', 'with blanks in it', 'x'.repeat(65), 'line\tbreak'])(
    'makes a new id in place of %j',
    async (id) => {
      const gateway = await gatewayOf()
      const response = await gateway.inject({ url: '/', headers: { 'x-request-id': id } })
      expect(response.json().headers['x-request-id']).toMatch(REQUEST_ID)
    }
  )
})

describe('request-termination', () => {
  it('answers as the file says, with the request id', async () => {
    const termination = { status: 410, code: 'gone_for_good', detail: 'It was here once.' }
    const gateway = await gatewayOf({ routes: [{ paths: ['/old'], termination }] })
    const response = await gateway.inject({ url: '/old/x?key=1', headers: { 'x-request-id': 'client-1234' } })

    expect(response.statusCode).toBe(410)
    expect(response.headers).toMatchObject({
      'content-type': PROBLEM,
      'x-request-id': 'client-1234',
      'x-content-type-options': 'nosniff'
    })
    expect(response.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'Gone',
      requestId: 'client-1234',
      ...termination
    })
  })
})

it('answers by itself in the trace of the caller', async () => {
  const gateway = await gatewayOf({
    routes: [{ paths: ['/none'], termination: { status: 404, code: 'route_not_found', detail: 'None.' } }]
  })
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const { headers } = await gateway.inject({ url: '/none', headers: { traceparent } })
  expect(headers.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/)
})

describe('rate-limiting', () => {
  const statuses = async (gateway: FastifyInstance, addresses: string[]) => {
    const answered: number[] = []
    for (const address of addresses) {
      const response = await gateway.inject({ url: '/', headers: { 'x-forwarded-for': address } })
      answered.push(response.statusCode)
    }
    return answered
  }

  it('refuses what is more than the limit within a second', async () => {
    const gateway = await gatewayOf({ floodLimit: 2 })
    expect(await statuses(gateway, ['', ''])).toEqual([200, 200])
    const third = await gateway.inject('/')

    expect(third.statusCode).toBe(429)
    expect(third.headers).toMatchObject({ 'content-type': PROBLEM, 'retry-after': '1' })
    expect(third.json()).toMatchObject({
      status: 429,
      code: 'flood_limit_reached',
      requestId: expect.any(String)
    })
    expect(Object.keys(third.headers).filter((name) => name.includes('ratelimit'))).toEqual([])
  })

  it('counts paths that nobody answers', async () => {
    const gateway = await gatewayOf({ floodLimit: 1, routes: [{ paths: ['/none'], termination: NOTHING }] })
    await gateway.inject('/none')
    expect((await gateway.inject('/none')).statusCode).toBe(429)
  })

  it('does not let a stranger say who he is', async () => {
    const gateway = await gatewayOf({ floodLimit: 2 })
    expect(await statuses(gateway, ['10.0.0.1', '10.0.0.2', '10.0.0.3'])).toEqual([200, 200, 429])
  })

  it.each([
    'x-real-ip',
    'forwarded',
    'x-client-ip',
    'x-cluster-client-ip',
    'x-originating-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'x-consumer-id',
    'x-consumer-username',
    'x-credential-identifier'
  ])('nor by %s, not even behind a trusted proxy', async (name) => {
    const gateway = await gatewayOf({ floodLimit: 2 }, { TRUSTED_PROXIES: '127.0.0.0/8' })
    const answered: number[] = []
    for (const claimed of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) {
      const value = name === 'forwarded' ? `for=${claimed}` : claimed
      const headers = { 'x-forwarded-for': '192.0.2.7', [name]: value }
      answered.push((await gateway.inject({ url: '/', headers })).statusCode)
    }
    expect(answered).toEqual([200, 200, 429])
  })

  it('takes of the way what the trusted proxy saw, and not what it was told', async () => {
    const gateway = await gatewayOf({ floodLimit: 2 }, { TRUSTED_PROXIES: '127.0.0.0/8' })
    const ways = ['10.0.0.1, 192.0.2.7', '10.0.0.2, 192.0.2.7', '10.0.0.3, 192.0.2.7']
    expect(await statuses(gateway, ways)).toEqual([200, 200, 429])
  })

  it('counts each client of a trusted proxy for itself', async () => {
    const gateway = await gatewayOf({ floodLimit: 1 }, { TRUSTED_PROXIES: '127.0.0.0/8' })
    expect(await statuses(gateway, ['10.0.0.1', '10.0.0.2', '10.0.0.1'])).toEqual([200, 200, 429])
  })

  it('is off with RATE_LIMITS=off', async () => {
    const gateway = await gatewayOf({ floodLimit: 1 }, { RATE_LIMITS: 'off' })
    expect(await statuses(gateway, ['', '', ''])).toEqual([200, 200, 200])
  })
})

describe('request-size-limiting', () => {
  it('refuses a body that says it is too large', async () => {
    const gateway = await gatewayOf({ maxBodyBytes: 10 })
    const response = await gateway.inject({ method: 'POST', url: '/', payload: 'x'.repeat(11) })
    expect(response.statusCode).toBe(413)
    expect(response.headers['content-type']).toBe(PROBLEM)
    expect(response.json()).toMatchObject({ code: 'body_too_large' })
  })

  it('lets a body of just that size pass', async () => {
    const gateway = await gatewayOf({ maxBodyBytes: 10 })
    const headers = { 'content-type': 'text/plain' }
    const response = await gateway.inject({ method: 'POST', url: '/', headers, payload: 'x'.repeat(10) })
    expect(response.json()).toMatchObject({ body: 'x'.repeat(10) })
  })

  it('counts a body without a length while it passes', async () => {
    const gateway = await gatewayOf({ maxBodyBytes: 10 })
    await gateway.listen({ port: 0 })
    async function* pieces() {
      for (let i = 0; i < 3; i += 1) yield new TextEncoder().encode('12345')
    }
    const response = await fetch(`http://127.0.0.1:${portOf(gateway.server)}/`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ReadableStream.from(pieces()),
      duplex: 'half'
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body_too_large' })
  })
})

describe('the log', () => {
  const linesOf = async (path: string, options: Partial<GatewayOptions> = {}) => {
    const lines: string[] = []
    const logger = { level: 'info', stream: { write: (line: string) => void lines.push(line) } }
    const gateway = await gatewayOf(
      { routes: [{ paths: ['/none'], termination: NOTHING }] },
      {},
      { logger, ...options }
    )
    await gateway.inject({ url: path, headers: { 'x-request-id': 'client-1234' } })
    // The line is written when the answer is through.
    await setImmediate()
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  it('has one line for what the gateway answers, without the query', async () => {
    expect(await linesOf('/none?key=abcdefgh')).toEqual([
      expect.objectContaining({
        reqId: 'client-1234',
        method: 'GET',
        path: '/none',
        status: 404,
        msg: 'request'
      })
    ])
  })

  it('has no line for what a service in this process answers: the service writes it', async () => {
    expect(await linesOf('/a')).toEqual([])
  })

  it('names the service that was asked over HTTP, and what went wrong', async () => {
    const lines = await linesOf('/a?key=abcdefgh', { dispatchers: new Map() })
    expect(lines).toEqual([
      expect.objectContaining({ reqId: 'client-1234', upstream: 'echo', msg: 'upstream failed' }),
      expect.objectContaining({
        reqId: 'client-1234',
        upstream: 'echo',
        path: '/a',
        status: 503,
        msg: 'request'
      })
    ])
    expect(JSON.stringify(lines)).not.toContain('abcdefgh')
  })
})
