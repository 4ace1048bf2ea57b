import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ROLE_USERS } from '@fieldgate/testkit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTestApp } from '../../../test-app.test.fixture.ts'

const XML = 'application/xml'

describe('presence', () => {
  const test = useTestApp()
  const { send } = test
  const query = (sql: string) => test.database.pool.query(sql)
  const beat = () => send('POST', '/api/v1/gateways/g/heartbeats')
  const gateway = async () => (await send('GET', '/api/v1/gateways/g')).json()
  const states = async () =>
    (await send('GET', '/api/v1/gateways/g/events?sort=id'))
      .json()
      .items.map((e: { state: string }) => e.state)
  const silence = (seconds: number) =>
    query(`update gateway_presence set last_seen_at = now() - interval '${seconds} seconds'`)

  beforeEach(
    async () =>
      void (await send('POST', '/api/v1/gateways', { payload: { id: 'g', expectedIntervalSeconds: 10 } }))
  )
  afterEach(async () => void (await query('delete from gateways')))

  it('goes from never seen to online to offline after three intervals, and back', async () => {
    expect(await gateway()).toMatchObject({ state: 'neverSeen', lastSeenAt: null })
    const beaten = await beat()
    expect([beaten.statusCode, beaten.body]).toEqual([204, ''])
    expect((await gateway()).state).toBe('online')
    await silence(29)
    expect((await gateway()).state).toBe('online')
    await silence(31)
    expect((await gateway()).state).toBe('offline')
    await vi.waitFor(async () => expect(await states()).toEqual(['online', 'offline']), 10_000)
    await beat()
    expect((await gateway()).state).toBe('online')
    expect(await states()).toEqual(['online', 'offline', 'online'])
  })

  it('says of silence when it began to count', async () => {
    await beat()
    await silence(3_600)
    await vi.waitFor(async () => expect(await states()).toContain('offline'), 10_000)
    const { items } = (await send('GET', '/api/v1/gateways/g/events')).json()
    const ago = Date.now() - Date.parse(items[0].occurredAt)
    expect(ago).toBeGreaterThan(3_560_000)
    expect(ago).toBeLessThan(3_640_000)
  })

  it('is told once, however many heartbeats race', async () => {
    await Promise.all(Array.from({ length: 8 }, beat))
    expect(await states()).toEqual(['online'])
  })

  it('bumps no version', async () => {
    const before = await send('GET', '/api/v1/gateways/g')
    await beat()
    const headers = { 'if-match': String(before.headers.etag) }
    const changed = await send('PATCH', '/api/v1/gateways/g', { payload: { name: 'x' }, headers })
    expect(changed.statusCode).toBe(200)
  })

  it('is not the audit’s business', async () => {
    await query('delete from audit_outbox')
    await beat()
    expect((await query('select from audit_outbox')).rowCount).toBe(0)
  })

  it('lists events newest first, page by page, in JSON and in XML', async () => {
    await query(`insert into gateway_events (gateway_id, state, occurred_at)
      select 'g', (array['online', 'offline'])[1 + n % 2], now() from generate_series(0, 4) n`)
    const first = await send('GET', '/api/v1/gateways/g/events?limit=3')
    expect(first.json().items.map((e: { state: string }) => e.state)).toEqual(['online', 'offline', 'online'])
    const { next } = first.json().page
    const second = await send('GET', `/api/v1/gateways/g/events?limit=3&cursor=${next}`)
    expect(second.json().items).toHaveLength(2)
    const { body } = await send('GET', '/api/v1/gateways/g/events?limit=1', { headers: { accept: XML } })
    expect(body).toMatch(/<events[^>]*><event><id>\d+<\/id><gatewayId>g<\/gatewayId><state>online<\/state>/)
  })

  it.each([
    ['POST', '/api/v1/gateways/none/heartbeats', 404],
    ['GET', '/api/v1/gateways/none/events', 404],
    ['GET', '/api/v1/gateways/g/events?sort=state', 400],
    ['GET', '/api/v1/gateways/g/events?cursor=x', 400]
  ] as const)('answers %s %s with %i', async (method, url, status) => {
    expect((await send(method, url)).statusCode).toBe(status)
  })

  describe('as a stream', () => {
    const accept = 'text/event-stream'

    async function open(lastEventId?: string, authorization?: string, id = 'g') {
      if (!test.app.server.listening) await test.app.listen({ port: 0 })
      const { port } = test.app.server.address() as AddressInfo
      const headers = {
        accept,
        authorization: authorization ?? (await test.authorization('admin')),
        ...(lastEventId && { 'last-event-id': lastEventId })
      }
      const stream = { text: '', status: 0, type: '', isOver: false, close: () => {} }
      await new Promise<void>((resolve, reject) => {
        const call = httpRequest({ port, path: `/api/v1/gateways/${id}/events`, headers }, (response) => {
          stream.status = response.statusCode ?? 0
          stream.type = String(response.headers['content-type'])
          response.setEncoding('utf8').on('data', (chunk: string) => {
            stream.text += chunk
          })
          response.on('close', () => {
            stream.isOver = true
          })
          resolve()
        })
        stream.close = () => call.destroy()
        call.on('error', reject).end()
      })
      return stream
    }

    it('tells what happens from now on', async () => {
      await beat()
      const stream = await open()
      expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8'])
      await silence(60)
      await vi.waitFor(() => expect(stream.text).toMatch(/id: \d+\ndata: {.*"state":"offline"/), 10_000)
      expect(stream.text).not.toContain('online')
      stream.close()
    })

    it('resumes behind the last event a client had', async () => {
      await query(`insert into gateway_events (gateway_id, state, occurred_at)
        values ('g', 'online', now()), ('g', 'offline', now()), ('g', 'online', now())`)
      const [{ id }] = (await send('GET', '/api/v1/gateways/g/events?sort=id')).json().items
      const stream = await open(String(id))
      await vi.waitFor(() => expect(stream.text.match(/data:/g)).toHaveLength(2), 10_000)
      expect(stream.text).toContain(`id: ${id + 1}\n`)
      stream.close()
    })

    it('ends when the gateway goes away', async () => {
      const stream = await open()
      await query('delete from gateways')
      await vi.waitFor(() => expect(stream.isOver).toBe(true), 10_000)
    })

    it('ends with the token that opened it', async () => {
      const now = Math.floor(Date.now() / 1000)
      // Clocks may differ by 5 s, and so long it is still taken.
      const nearlyOver = await test.identity.token(ROLE_USERS.admin, { iat: now - 900, exp: now - 3 })
      const stream = await open(undefined, `Bearer ${nearlyOver}`)
      expect(stream.status).toBe(200)
      await vi.waitFor(() => expect(stream.isOver).toBe(true), 10_000)
    })

    it('ends with the API key that opened it', async () => {
      await send('POST', '/api/v1/gateways', { payload: { id: 'bound-1' } })
      const stream = await open(undefined, await test.authorization('bound'), 'bound-1')
      expect(stream.status).toBe(200)
      test.identity.revoke('fg_bound')
      await vi.waitFor(() => expect(stream.isOver).toBe(true), 15_000)
    })

    it('has no body for HEAD, and an end', async () => {
      const response = await send('HEAD', '/api/v1/gateways/g/events', { headers: { accept } })
      expect([response.statusCode, response.body]).toEqual([200, ''])
    })

    it('is refused where there is no gateway', async () => {
      const response = await send('GET', '/api/v1/gateways/none/events', { headers: { accept } })
      expect([response.statusCode, response.json().code]).toEqual([404, 'gateway_not_found'])
    })
  })
})
