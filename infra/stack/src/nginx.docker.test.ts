import { once } from 'node:events'
import type { TLSSocket } from 'node:tls'
import { connect, type Door, sendRaw } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { docker } from './compose.ts'

const START_MS = 120_000
const PATIENCE_MS = 5_000
const TLS_NAMES = 'localhost,127.0.0.1,::1,fieldgate.example'
/** A gateway that is away: what comes back is nginx's own. */
const NO_GATEWAY = 'kong:127.0.0.1'

const requestFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`

const REFUSALS: ReadonlyArray<readonly [what: string, bytes: string, status: number, code: string]> = [
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400, 'request_malformed'],
  ['a path of its own', requestFor('/__problems/404'), 404, 'route_not_found'],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'method_not_allowed'],
  ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', 405, 'method_not_allowed'],
  [
    'a large body',
    'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 9999999\r\n\r\n',
    413,
    'body_too_large'
  ],
  ['a long target', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414, 'target_too_long'],
  [
    'a long header',
    `GET / HTTP/1.1\r\nHost: a\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`,
    431,
    'headers_too_large'
  ],
  ['another coding', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n', 501, 'not_implemented'],
  ['HTTP/2.0', 'GET / HTTP/2.0\r\nHost: a\r\n\r\n', 505, 'http_version_unsupported'],
  ['HTTP/3.0', 'GET / HTTP/3.0\r\nHost: a\r\n\r\n', 505, 'http_version_unsupported']
]

describe('nginx by itself', () => {
  let container: string
  let https: Door
  let http: Door

  async function doorAt(port: number): Promise<Door> {
    const address = await docker('port', container, `${port}/tcp`)
    return { port: Number(address.trim().split(':')[1]), isTls: port === 8443 }
  }

  beforeAll(async () => {
    const image = (await docker('build', '--quiet', 'nginx')).trim()
    const started = await docker(
      ...['run', '--detach', '--rm', '--add-host', NO_GATEWAY, '--env', `TLS_NAMES=${TLS_NAMES}`],
      ...['--publish', '127.0.0.1::8443', '--publish', '127.0.0.1::8080', image],
      ...['sh', '-c', 'make-certificate && exec serve']
    )
    container = started.trim()
    https = await doorAt(8443)
    http = await doorAt(8080)
    const isUp = async () =>
      expect(await sendRaw(http, 'GET / HTTP/1.0\r\n\r\n', PATIENCE_MS)).toContain('HTTP')
    await vi.waitFor(isUp, { timeout: 30_000, interval: 200 })
  }, START_MS)

  afterAll(() => docker('rm', '--force', container))

  async function answerOf(door: Door, bytes: string) {
    const [head, body] = (await sendRaw(door, bytes, PATIENCE_MS)).split('\r\n\r\n')
    const [statusLine, ...fields] = head!.split('\r\n')
    const headers = new Headers(fields.map((field) => field.split(': ') as [string, string]))
    return { status: Number(statusLine!.split(' ')[1]), headers, body: body! }
  }

  async function expectProblem(door: Door, bytes: string, status: number, code: string): Promise<void> {
    const answer = await answerOf(door, bytes)
    const problem = JSON.parse(answer.body)
    expect([answer.status, problem.status, problem.code]).toEqual([status, status, code])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      'x-content-type-options': 'nosniff',
      'x-request-id': problem.requestId
    })
    expect(answer.headers.has('allow')).toBe(status === 405)
    // By plain HTTP anybody could have said it.
    expect(answer.headers.has('strict-transport-security')).toBe(door.isTls)
  }

  it.each(REFUSALS)('refuses %s as a problem, by TLS', (_what, bytes, status, code) =>
    expectProblem(https, bytes, status, code)
  )

  it.each(REFUSALS)('refuses %s as a problem, by plain HTTP', (_what, bytes, status, code) =>
    expectProblem(http, bytes, status, code)
  )

  it('refuses plain HTTP where TLS is spoken', () =>
    expectProblem({ ...https, isTls: false }, requestFor('/'), 400, 'request_malformed'))

  it('tells a gateway that is away', () => expectProblem(https, requestFor('/'), 502, 'upstream_failed'))

  it('sends what else comes by plain HTTP to TLS', async () => {
    const { status, headers } = await answerOf(http, requestFor('/a?b=1'))
    expect([status, headers.get('location')]).toEqual([308, 'https://a/a?b=1'])
  })

  it('makes a certificate for names and for addresses', async () => {
    const socket = connect(https) as TLSSocket
    await once(socket, 'secureConnect')
    const { subjectaltname } = socket.getPeerCertificate()
    socket.destroy()
    expect(subjectaltname?.split(', ')).toEqual([
      'DNS:localhost',
      'IP Address:127.0.0.1',
      'IP Address:0:0:0:0:0:0:0:1',
      'DNS:fieldgate.example'
    ])
  })
})
