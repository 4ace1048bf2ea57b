import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  request as send
} from 'node:http'
import { freePort, sendRaw } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildGateway } from '#gateway'
import { portOf } from '#testing/port-of'
import { gatewayConfig, type TestKong, testKong } from '#testing/test-kong'

const servers: Server[] = []
const gateways: FastifyInstance[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  for (const gateway of gateways.splice(0)) await gateway.close()
})

/** A gateway on a socket, before a service on another that answers by `listener`. */
async function gatewayBefore(
  listener: RequestListener,
  { kong = {}, trustedProxies = '' }: { kong?: TestKong; trustedProxies?: string } = {}
) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return gatewayTo(portOf(server), kong, trustedProxies)
}

async function gatewayTo(port: number, kong: TestKong = {}, trustedProxies = '') {
  const config = { ...gatewayConfig, TRUSTED_PROXIES: trustedProxies }
  const gateway = await buildGateway(config, { kong: testKong({ port, ...kong }) })
  gateways.push(gateway)
  await gateway.listen({ port: 0 })
  return { url: `http://127.0.0.1:${portOf(gateway.server)}`, port: portOf(gateway.server) }
}

const textOf = async (message: AsyncIterable<Buffer>) => {
  let text = ''
  for await (const chunk of message) text += chunk
  return text
}

const GONE = { status: 410, code: 'gone', detail: 'This is gone.' }

const tellHeaders: RequestListener = ({ headers }, response) => void response.end(JSON.stringify(headers))

describe('a request over HTTP', () => {
  it('arrives whole and its answer comes back whole', async () => {
    const { url } = await gatewayBefore(async (request, response) => {
      const body = await textOf(request)
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-answer': 'yes' })
      response.end(`${request.method} ${request.url} ${request.headers['content-length']} ${body}`)
    })
    const response = await fetch(`${url}/a/../b?c=%20d`, { method: 'POST', body: 'körper' })

    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('x-answer')).toBe('yes')
    expect(await response.text()).toBe('POST /b?c=%20d 7 körper')
  })

  it('streams a body of unknown length', async () => {
    const { url } = await gatewayBefore(async (request, response) => {
      response.end(`${request.headers['transfer-encoding']} ${(await textOf(request)).length}`)
    })
    async function* pieces() {
      for (let i = 0; i < 100; i += 1) yield new Uint8Array(10_000).fill(97)
    }
    const body = ReadableStream.from(pieces())
    const response = await fetch(url, { method: 'POST', body, duplex: 'half' })
    expect(await response.text()).toBe('chunked 1000000')
  })

  it('gets its answer though the service does not want the body', async () => {
    const { url } = await gatewayBefore((_request, response) => {
      response.writeHead(403).end('no')
    })
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) })
    expect([response.status, await response.text()]).toEqual([403, 'no'])
  })

  it.each([
    ['by the service', '/', 403],
    ['for a service that broke off', '/broken', 502],
    ['by the gateway', '/gone', 410]
  ])(
    'is refused %s only when its body is whole: nginx would take what follows for the rest',
    async (_by, path, status) => {
      const { port, url } = await gatewayBefore(
        (request, response) => {
          if (request.url === '/broken') request.socket.destroy()
          else response.writeHead(403).end('no')
        },
        { kong: { routes: [{ paths: ['/gone'], termination: GONE }] } }
      )
      const request = send({ port, path, method: 'POST', headers: { 'content-length': 2_000_000 } })
      const response = once(request, 'response') as Promise<[IncomingMessage]>
      const isAnswered = vi.fn()
      void response.then(isAnswered)
      request.write('x'.repeat(1_000_000))
      // Whatever is said at once has been said after these.
      for (let others = 0; others < 10; others += 1) await fetch(url)
      expect(isAnswered).not.toHaveBeenCalled()

      request.end('x'.repeat(1_000_000))
      expect((await response)[0].statusCode).toBe(status)
    }
  )

  it('names the service as host, and the client as it is', async () => {
    const { port } = await gatewayBefore(tellHeaders)
    const answer = await sendRaw(
      { port },
      'GET / HTTP/1.1\r\nHost: fieldgate.test\r\nConnection: close\r\nX-Forwarded-For: 6.6.6.6\r\n' +
        'X-Real-IP: 6.6.6.6\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.test\r\nForwarded: for=6.6.6.6\r\n\r\n'
    )
    const headers = JSON.parse(answer.split('\r\n\r\n')[1]!.replaceAll(/^[\da-f]+\r\n|\r\n0$/g, ''))
    expect(headers).toMatchObject({
      host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'fieldgate.test'
    })
    expect(headers).not.toHaveProperty('forwarded')
  })

  it('says who the client is though the client has Connection name those headers', async () => {
    const { port } = await gatewayBefore(tellHeaders)
    const headers = { connection: 'close, X-Real-IP, X-Forwarded-For, X-Request-Id', 'x-real-ip': '6.6.6.6' }
    const request = send({ port, headers }).end()
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(JSON.parse(await textOf(response))).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      'x-request-id': expect.any(String)
    })
  })

  it('takes the word of a trusted proxy, and adds the proxy to the way', async () => {
    const { url } = await gatewayBefore(tellHeaders, { trustedProxies: '10.0.0.1, 127.0.0.1' })
    const said = {
      'x-forwarded-for': '7.7.7.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'fieldgate.test'
    }
    const headers = await (await fetch(url, { headers: said })).json()
    expect(headers).toMatchObject({
      'x-forwarded-for': '7.7.7.7, 127.0.0.1',
      'x-real-ip': '7.7.7.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'fieldgate.test'
    })
  })

  it('leaves behind what concerns one connection, both ways', async () => {
    const { port } = await gatewayBefore((request, response) => {
      response.writeHead(200, {
        connection: 'close, X-Hop',
        'x-hop': '1',
        'x-stay': '1',
        'proxy-authenticate': 'Basic'
      })
      response.end(JSON.stringify(request.headers))
    })
    const request = send({
      port,
      headers: {
        connection: 'keep-alive, X-Secret',
        'x-secret': '1',
        te: 'trailers',
        'keep-alive': 'timeout=9',
        'x-kept': '1'
      }
    }).end()
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    const seen = JSON.parse(await textOf(response))

    expect(seen).toMatchObject({ 'x-kept': '1', connection: 'keep-alive' })
    expect(Object.keys(seen).filter((name) => ['x-secret', 'te', 'keep-alive'].includes(name))).toEqual([])
    expect(response.headers).toMatchObject({ 'x-stay': '1', connection: 'keep-alive' })
    expect(
      Object.keys(response.headers).filter((name) => ['x-hop', 'proxy-authenticate'].includes(name))
    ).toEqual([])
  })

  it('is given up when the client leaves', async () => {
    let wasAborted = false
    const { port } = await gatewayBefore((request, response) => {
      response.once('close', () => {
        wasAborted = !response.writableFinished
      })
      response.write('beginning')
      request.resume()
    })
    const request = send({ port }).end()
    request.on('error', () => {})
    await once(request, 'response')
    request.destroy()
    await vi.waitFor(() => expect(wasAborted).toBe(true))
  })
})

describe('a stream', () => {
  const kong = { routes: [{ paths: ['/stream'], unbuffered: true }] }

  it('passes piece by piece, its head before there is any', async () => {
    const answers: Array<Parameters<RequestListener>[1]> = []
    const { port } = await gatewayBefore(
      (_request, response) => {
        answers.push(response.writeHead(200, { 'content-type': 'text/event-stream' }))
        response.flushHeaders()
      },
      { kong }
    )
    const request = send({ port, path: '/stream' }).end()
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(response.headers['content-type']).toBe('text/event-stream')

    answers[0]!.write('data: 1\n\n')
    expect(String((await once(response, 'data'))[0])).toBe('data: 1\n\n')
    answers[0]!.end()
    await once(response, 'end')
  })
})

describe('a service in trouble', () => {
  const problemOf = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    return response.json()
  }

  it('that is away is answered for with 503', async () => {
    const { url } = await gatewayTo(await freePort())
    const response = await fetch(url, { method: 'POST', body: 'a' })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await problemOf(response)).toMatchObject({ code: 'upstream_away', requestId: expect.any(String) })
  })

  it('that is silent is answered for with 504', async () => {
    const { url } = await gatewayBefore(() => {})
    const response = await fetch(url)
    expect(response.status).toBe(504)
    expect(await problemOf(response)).toMatchObject({ code: 'upstream_timeout' })
  })

  it('that takes no more of the body is answered for with 504', async () => {
    const { url } = await gatewayBefore((request) => request.pause(), {
      kong: { service: { readTimeoutMs: 30_000 } }
    })
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(20_000_000) })
    expect(response.status).toBe(504)
  })

  it('that breaks off before its answer is answered for with 502', async () => {
    const { url } = await gatewayBefore((request) => request.socket.destroy())
    const response = await fetch(url, { method: 'POST', body: 'a' })
    expect(response.status).toBe(502)
    expect(await problemOf(response)).toMatchObject({ code: 'upstream_failed' })
  })

  it('that talks no HTTP is answered for with 502', async () => {
    const { url } = await gatewayBefore((request) => void request.socket.end('220 mail.test ESMTP\r\n'))
    expect((await fetch(url)).status).toBe(502)
  })

  it('that breaks off in the middle of its answer leaves the client with half a message, and no end', async () => {
    const { url } = await gatewayBefore((request, response) => {
      response.writeHead(200).write('half', () => request.socket.destroy())
    })
    const response = await fetch(url)
    await expect(response.text()).rejects.toThrow()
  })

  it('that stops in the middle of its answer is cut off', async () => {
    const { url } = await gatewayBefore((_request, response) => void response.writeHead(200).write('half'))
    const response = await fetch(url)
    await expect(response.text()).rejects.toThrow()
  })

  const breakOnce = () => {
    const methods: string[] = []
    const listener: RequestListener = (request, response) => {
      methods.push(request.method!)
      if (methods.length === 1) request.socket.destroy()
      else response.end('ok')
    }
    return { methods, listener }
  }

  it('is asked again when it breaks off, if that does no harm', async () => {
    const { methods, listener } = breakOnce()
    const { url } = await gatewayBefore(listener)
    expect(await (await fetch(url)).text()).toBe('ok')
    expect(methods).toEqual(['GET', 'GET'])
  })

  it.each(['POST', 'PUT', 'DELETE'])(
    'is not asked again for a %s that may have had its effect',
    async (method) => {
      const { methods, listener } = breakOnce()
      const { url } = await gatewayBefore(listener)
      expect((await fetch(url, { method })).status).toBe(502)
      expect(methods).toEqual([method])
    }
  )

  it.each(['PUT', 'POST'])(
    'is asked again for a %s, body and all, when it was not there at first',
    async (method) => {
      const port = await freePort()
      const { url } = await gatewayTo(port, { service: { retries: 10_000 } })
      const refused = new Promise((resolve) => subscribe('undici:client:connectError', resolve))
      const answer = fetch(url, { method, body: 'whole' })
      await refused
      const server = createServer(async (request, response) => void response.end(await textOf(request)))
      servers.push(server.listen(port, '127.0.0.1'))
      expect(await (await answer).text()).toBe('whole')
    }
  )

  it('is asked as often as kong.yml says', async () => {
    const methods: string[] = []
    const { url } = await gatewayBefore((request) => {
      methods.push(request.method!)
      request.socket.destroy()
    })
    expect((await fetch(url)).status).toBe(502)
    expect(methods).toHaveLength(3)
  })
})
