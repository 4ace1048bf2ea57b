import { desync, sendRaw } from '@fieldgate/testkit'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildGateway } from './gateway.ts'
import { portOf } from './testing/port-of.ts'
import { gatewayConfig, testKong } from './testing/test-kong.ts'

const { CLOSING, SMUGGLED, UNCLEAR_END, UNCLEAR_SENSE, UNDERSTOOD } = desync
const LAST = 'GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'

describe.each(['in this process', 'over HTTP'])('an edge with its service %s', (mode) => {
  let service: FastifyInstance
  let gateway: FastifyInstance
  let port: number
  let seen: string[]

  beforeAll(async () => {
    service = Fastify()
    service.removeAllContentTypeParsers()
    service.addContentTypeParser('*', { parseAs: 'string' }, async (_request: unknown, body: string) => body)
    service.all('/*', async (request) => {
      seen.push(`${request.method} ${request.url} ${request.body ?? ''}`)
      return 'ok'
    })
    await service.listen({ port: 0 })
    const kong = testKong({ port: portOf(service.server) })
    const dispatchers = mode === 'in this process' ? new Map([['echo', service]]) : new Map()
    gateway = await buildGateway(gatewayConfig, { kong, dispatchers })
    await gateway.listen({ port: 0 })
    port = portOf(gateway.server)
  })
  beforeEach(() => {
    seen = []
  })
  afterAll(async () => {
    await gateway.close()
    await service.close()
  })

  it.each(Object.entries({ ...UNCLEAR_END, ...UNCLEAR_SENSE }))(
    'refuses %s and closes',
    async (_name, bytes) => {
      const answer = await sendRaw({ port }, bytes + SMUGGLED)

      expect(answer).toMatch(/^HTTP\/1\.1 (400|405|417|505) /)
      expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
      expect(answer.toLowerCase()).toContain('\r\ncontent-type: application/problem+json\r\n')
      expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
      expect(seen).toEqual([])
    }
  )

  it.each(Object.entries(UNDERSTOOD))('serves %s', async (_name, [bytes, requests]) => {
    const answer = await sendRaw({ port }, bytes + LAST)

    // Requests sent together run together: only their answers are in order.
    expect(seen.toSorted()).toEqual([...requests, 'GET /last '].toSorted())
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(seen.map(() => 'HTTP/1.1 200'))
  })

  it.each(Object.entries(CLOSING))('serves nothing behind %s', async (_name, bytes) => {
    const answer = await sendRaw({ port }, bytes + SMUGGLED)

    expect(seen).toEqual(['GET / '])
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200'])
  })
})
