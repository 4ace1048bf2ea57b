import { connect } from 'node:net'
import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { ENVIRONMENT } from '../../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const MIB = 1024 * 1024

describe('legacy face', () => {
  const database = useDatabase()
  let app: ServiceApp

  beforeAll(async () => {
    app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url }))
    await app.inject(`/pipeline/stream?opt=cre&id=00000001&key=${KEY}`)
  })
  afterAll(() => app.close())

  const stream = (query: string) => app.inject(`/pipeline/stream?key=${KEY}&${query}`)

  it.each<[what: string, headers: Record<string, string>, body: string | Buffer]>([
    ['no type', {}, 'x'],
    ['a type that is none', { 'content-type': 'none at all' }, 'x'],
    ['a type nobody knows', { 'content-type': 'application/x-unknown' }, 'x'],
    ['broken JSON', { 'content-type': 'application/json' }, '{"a":'],
    ['no JSON at all', { 'content-type': 'application/json' }, ''],
    ['broken XML', { 'content-type': 'application/xml' }, '<a><b>'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'ivp1=99999'],
    ['invalid UTF-8', { 'content-type': 'application/json' }, Buffer.from([0x22, 0xff, 0x22])],
    ['an encoding it does not have', { 'content-encoding': 'gzip' }, 'x'],
    ['more than any limit', { 'content-type': 'application/json' }, 'x'.repeat(2 * MIB)]
  ])('passes over a body with %s', async (_what, headers, payload) => {
    const url = `/pipeline/stream?opt=snd&id=00000001&key=${KEY}&ivp1=7`
    const response = await app.inject({ method: 'POST', url, headers, payload })
    expect(response.statusCode).toBe(201)
    expect(response.json()).toMatchObject({ message: 'Data sent successfully' })
  })

  it.each<[what: string, query: string, message: string]>([
    ['a NUL in a string pin', 'id=00000001&svp1=a%00b', 'No NUL character allowed for svp1'],
    ['a NUL in an integer pin', 'id=00000001&ivp1=1%00', 'Integer limit 4 digits for ivp1'],
    ['a NUL in the id', 'id=0000000%00', 'ID must be exactly 8 digits long'],
    ['invalid UTF-8 in the id', 'id=%ff%ff%ff%ff', 'ID must be exactly 8 digits long'],
    ['superscripts for an integer pin', 'id=00000001&ivp1=%C2%B2', 'Integer limit 4 digits for ivp1'],
    ['no pin at all', 'id=00000001', 'Data not sent'],
    ['an unknown id with bad pins', 'id=99999999&ivp1=x', 'ID not found']
  ])('refuses %s, and keeps what was there', async (_what, query, message) => {
    await stream('opt=snd&id=00000001&ivp2=42')
    const response = await stream(`opt=snd&${query}`)
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ response: 'error!', message })
    const { stream: pins } = (await stream('opt=rcv&id=00000001')).json<{ stream: object }>()
    expect(pins).toEqual({ int_virtual_pin: { ivp2: 42 }, str_virtual_pin: {} })
  })

  it.each<[what: string, query: string, message: string]>([
    ['without a new key', '', 'Invalid request'],
    ['to a short key', 'nkey=short', 'Key must be exactly 16 string long'],
    ['to an empty key', 'nkey=', 'Key must be exactly 16 string long']
  ])('changes no key %s: the old one still opens', async (_what, query, message) => {
    const response = await stream(`opt=upk&id=00000001&${query}`)
    expect([response.statusCode, response.json<{ message: string }>().message]).toEqual([400, message])
    expect((await stream('opt=snd&id=00000001&ivp1=1')).statusCode).toBe(201)
  })

  it.each(['constructor', '__proto__', 'toString'])('knows no operation %s', async (opt) => {
    const response = await stream(`id=00000001&opt=${opt}`)
    expect([response.statusCode, response.json<{ message: string }>().message]).toEqual([
      400,
      'Invalid request'
    ])
  })

  it.each([
    ['GET', '/pipeline', 200],
    ['GET', '/pipeline/megastream', 200],
    ['GET', '/pipeline/stream', 400],
    ['PATCH', '/pipeline/stream', 405],
    ['TRACE', '/pipeline/stream', 405],
    ['OPTIONS', '/pipeline/stream', 200],
    ['GET', '/pipeline/', 400],
    ['PUT', '/pipeline/nothing/here', 400]
  ] as const)('lets nobody keep the answer to %s %s', async (method, url, status) => {
    const response = await app.inject({ method: method as 'GET', url })
    expect([response.statusCode, response.headers['cache-control']]).toEqual([status, 'no-store'])
  })

  it('tells the configured address', async () => {
    const told = await buildApp(
      readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url, PUBLIC_IP: '192.0.2.1' })
    )
    expect((await told.inject('/pipeline/megastream')).json()).toMatchObject({ server_ip: '192.0.2.1' })
    await told.close()
  })
})

describe('legacy face on a socket', () => {
  const database = useDatabase()
  let app: ServiceApp
  let origin: string

  beforeAll(async () => {
    app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url }))
    origin = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())

  it('tells the address that the request arrived at, if none is configured', async () => {
    const response = await fetch(`${origin}/pipeline/megastream`)
    expect(await response.json()).toMatchObject({ server_ip: '127.0.0.1' })
  })

  it('answers the next request behind a body that nobody reads', async () => {
    const body = 'x'.repeat(2 * MIB)
    const answers = await exchange(
      `POST /pipeline/stream HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}` +
        'GET /pipeline HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    )
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 200'])
  })

  /** All that comes back until the server closes the connection. */
  function exchange(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1')
      let received = ''
      socket.on('data', (chunk) => {
        received += chunk
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(received))
      socket.write(request)
    })
  }
})

describe('legacy face without its database', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }))
  })
  afterAll(() => app.close())

  it('says when to try again, in its own dialect', async () => {
    const response = await app.inject(`/pipeline/stream?opt=rcv&id=00000001&key=${KEY}`)
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '1'])
    expect(response.json()).toMatchObject({ id: '00000001', response: 'error!' })
  })

  it('is not ready, but welcomes', async () => {
    expect((await app.inject('/readyz')).statusCode).toBe(503)
    expect((await app.inject('/pipeline')).statusCode).toBe(200)
  })
})
