import { once } from 'node:events'
import { type IncomingMessage, request as send } from 'node:http'
import Fastify, { type FastifyReply } from 'fastify'
import { describe, expect, it, vi } from 'vitest'
import { buildGateway } from './gateway.ts'
import { portOf } from './testing/port-of.ts'
import { gatewayConfig, testKong } from './testing/test-kong.ts'

async function listening() {
  const arrived = Promise.withResolvers<{ reply: FastifyReply }>()
  const service = Fastify()
  service.get('/slow', (_request, reply: FastifyReply) => arrived.resolve({ reply }))
  service.get('/stream', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n')
  })
  await service.ready()
  const kong = testKong({ routes: [{ paths: ['/stream'], unbuffered: true }] })
  const gateway = await buildGateway(gatewayConfig, { kong, dispatchers: new Map([['echo', service]]) })
  await gateway.listen({ port: 0 })
  return { gateway, port: portOf(gateway.server), arrived: arrived.promise }
}

describe('a gateway that closes', () => {
  it('lets a running request finish, and takes no new connection', async () => {
    const { gateway, port, arrived } = await listening()
    const answer = fetch(`http://127.0.0.1:${port}/slow`)
    const { reply } = await arrived

    const closed = gateway.close()
    await vi.waitFor(() => expect(gateway.server.listening).toBe(false))
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    reply.send('done')

    expect(await (await answer).text()).toBe('done')
    await closed
  })

  it('cuts its streams, which would never finish', async () => {
    const { gateway, port } = await listening()
    const request = send({ port, path: '/stream' }).end()
    const [stream] = (await once(request, 'response')) as [IncomingMessage]
    stream.resume()
    const cut = once(stream, 'error')

    await gateway.close()
    expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' })
  })
})
