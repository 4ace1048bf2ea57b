import type { LookupAddress } from 'node:dns'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertCallable, createPublicFetch } from './public-fetch.ts'

describe('an address to call', () => {
  it.each([
    ['https://idp.example', true, true],
    ['https://8.8.8.8', true, true],
    ['http://idp.example', false, false],
    ['http://localhost:8080', false, true],
    ['http://127.0.0.1:8080', false, true],
    ['http://[::1]:8080', false, true],
    ['http://10.0.0.1', false, false],
    ['https://10.0.0.1', false, false],
    ['https://[fd00::1]', false, false],
    ['https://[::ffff:10.0.0.1]', false, false],
    ['https://2130706433', false, true],
    ['https://0x7f.1', false, true],
    ['https://0177.0.0.1', false, true],
    ['https://167772161', false, false],
    ['https://[::]', false, false],
    ['https://169.254.169.254', false, false],
    ['https://idp.example@10.0.0.1', false, false],
    ['https://user:pass@idp.example', false, false],
    ['file:///etc/passwd', false, false],
    ['gopher://idp.example', false, false]
  ])('%s: %s, and in development %s', (url, inProduction, inDevelopment) => {
    const allowed = (allowLoopback: boolean) => {
      try {
        assertCallable(new URL(url), { allowLoopback })
        return true
      } catch {
        return false
      }
    }
    expect([allowed(false), allowed(true)]).toEqual([inProduction, inDevelopment])
  })
})

describe('an address to call where private networks may be', () => {
  it.each([
    ['http://receiver.lan', true],
    ['http://10.0.0.1', true],
    ['http://[fd00::1]', true],
    ['http://[::1]', true],
    ['http://localhost', true],
    ['https://192.168.1.1', true],
    ['https://8.8.8.8', true],
    ['http://8.8.8.8', false],
    ['http://[2606:4700:4700::1111]', false],
    ['http://[::ffff:8.8.8.8]', false],
    ['http://169.254.169.254', false],
    ['https://user:pass@receiver.lan', false],
    ['file:///etc/passwd', false]
  ])('%s: %s', (url, expected) => {
    const assert = () => assertCallable(new URL(url), { allowLoopback: true, allowPrivate: true })
    if (expected) expect(assert).not.toThrow()
    else expect(assert).toThrow()
  })
})

/** Always in time for the next byte, and never done. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'), 500)
  response.on('close', () => clearInterval(timer))
}

describe('a call', () => {
  let server: Server
  let url: string
  const { fetch, close } = createPublicFetch({ allowLoopback: true })

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
      else if (request.url === '/packed')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000_000)))
      else if (request.url === '/drip') drip(response)
      else if (request.url === '/asked') response.end(request.headers['accept-encoding'])
      else response.end('x'.repeat(request.url === '/long' ? 100_000 : 10))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await close()
    server.close()
  })

  it('gives the answer of an address that may be called', async () => {
    expect(await (await fetch(url, {})).text()).toBe('x'.repeat(10))
  })

  it('follows no redirect', async () => {
    expect((await fetch(`${url}/away`, {})).status).toBe(302)
  })

  it('takes 64 KiB and no more', async () => {
    await expect((await fetch(`${url}/long`, {})).text()).rejects.toThrow()
  })

  it('takes nothing that unfolds to more', async () => {
    await expect(fetch(`${url}/packed`, {})).rejects.toThrow('compressed')
    expect(await (await fetch(`${url}/asked`, {})).text()).toBe('identity')
  })

  it('ends after 3 s, however it drips', async () => {
    const began = performance.now()
    const answer = fetch(`${url}/drip`, {}).then((response) => response.text())
    await expect(answer).rejects.toThrow()
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('ends earlier where its caller says so', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(fetch(url, { signal })).rejects.toThrow('enough')
  })

  it('goes nowhere when a name leads to an address that is not public', async () => {
    const guarded = createPublicFetch({ allowLoopback: false })
    const call = guarded.fetch(url.replace('http:', 'https:'), {})
    await expect(call).rejects.toMatchObject({ cause: { message: expect.stringContaining('not public') } })
    await guarded.close()
  })
})

/** In development loopback may be called: it stands for what is public, and 0.0.0.0, which leads to 127.0.0.1, for what is not. */
const OUTSIDE = '127.0.0.2'
const INSIDE = '0.0.0.0'

describe('a name that says another address each time it is asked', () => {
  let outside: Server
  let inside: Server
  let port: number
  let insideWasReached = false

  beforeAll(async () => {
    outside = createServer((_request, response) => response.setHeader('connection', 'close').end('outside'))
    inside = createServer((_request, response) => {
      insideWasReached = true
      response.end('inside')
    })
    await new Promise<void>((listening) => outside.listen(0, OUTSIDE, listening))
    ;({ port } = outside.address() as AddressInfo)
    await new Promise<void>((listening) => inside.listen(port, '127.0.0.1', listening))
  })
  afterAll(async () => {
    outside.close()
    inside.close()
  })

  /** Where the name leads: by each look-up to the next, and to the last for ever. */
  function nameThatLeads(...answers: ReadonlyArray<readonly string[]>) {
    let asked = 0
    const beyond = { allowLoopback: true, allowPrivate: true }
    const publicFetch = createPublicFetch(beyond, (_hostname, _options, done) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)]!
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: 4 }))
      )
    })
    const call = async () => (await publicFetch.fetch(`http://localhost:${port}/`, {})).text()
    return { call, close: publicFetch.close, timesAsked: () => asked }
  }

  it.each([[['8.8.8.8']], [[OUTSIDE, '8.8.8.8']]])(
    'is not called without TLS where it leads to %j, though private networks may be',
    async (addresses) => {
      const { call, close } = nameThatLeads(addresses)
      await expect(call()).rejects.toMatchObject({ cause: { message: expect.stringContaining('TLS') } })
      await close()
    }
  )

  it('would lead inside, where nobody judged it', async () => {
    expect(await (await fetch(`http://${INSIDE}:${port}/`)).text()).toBe('inside')
    insideWasReached = false
  })

  it('is asked once, and called at the address that was judged', async () => {
    const { call, close, timesAsked } = nameThatLeads([OUTSIDE], [INSIDE])
    expect(await call()).toBe('outside')
    expect([timesAsked(), insideWasReached]).toEqual([1, false])
    await close()
  })

  it('is judged anew for each connection', async () => {
    const { call, close } = nameThatLeads([OUTSIDE], [INSIDE])
    expect(await call()).toBe('outside')
    await expect(call()).rejects.toMatchObject({ cause: { message: expect.stringContaining('not public') } })
    expect(insideWasReached).toBe(false)
    await close()
  })

  it('is called at none of its addresses where one leads inside', async () => {
    const { call, close } = nameThatLeads([OUTSIDE, INSIDE])
    await expect(call()).rejects.toMatchObject({ cause: { message: expect.stringContaining('not public') } })
    expect(insideWasReached).toBe(false)
    await close()
  })
})
