import { randomUUID } from 'node:crypto'
import { ONE_PIXEL_PNG, replayOwnership } from '@fieldgate/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../test-app.test.fixture.ts'

// No client may tell the answer for what is another's from the answer for what is not there.
const SAME_LENGTH = ['theirs', 'absent'] as const

describe('ownership', () => {
  const test = useTestApp()
  const { send } = test
  let theirImport: string

  beforeAll(async () => {
    const payload = { id: 'theirs', devices: [{ name: 'd', voltage: 1 }] }
    await send('POST', '/api/v1/gateways', { payload, as: 'other' })
    await send('POST', '/api/v1/gateways', { payload: { id: 'mine' }, as: 'member' })
    await send('POST', '/api/v1/gateways', { payload: { id: 'bound-1' } })
    await send('POST', '/api/data', { payload: { gatewayID: 'old', devices: [] } })
    const items = Array.from({ length: 1_001 }, () => ({ id: 'rehearsed' }))
    const started = await send('POST', '/api/v1/gateways:import?dryRun=true', {
      payload: { items },
      as: 'other'
    })
    theirImport = String(started.headers.location)
  })

  it('is the member’s who made it, and nobody’s of an operator’s', async () => {
    const ownerOf = async (id: string) => (await send('GET', `/api/v1/gateways/${id}`)).json().ownerId
    expect(await ownerOf('mine')).toBe(test.idOf('member'))
    expect(await ownerOf('bound-1')).toBeNull()
  })

  replayOwnership({
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => test.app,
    strangers: {
      'another member': () => test.authorization('member'),
      'a bound API key': () => test.authorization('bound')
    },
    resources: {
      '/api/v1/gateways/{id}': () => ({
        theirs: '/api/v1/gateways/theirs',
        absent: '/api/v1/gateways/absent'
      }),
      '/api/v1/gateway-imports/{id}': () => ({
        theirs: theirImport,
        absent: `/api/v1/gateway-imports/${randomUUID()}`
      })
    },
    members: { name: 'd' },
    bodies: { putGatewayPhoto: { type: 'image/png', bytes: ONE_PIXEL_PNG } }
  })

  it('is all that a member lists, counts and finds', async () => {
    const listed = async (query = '') =>
      (await send('GET', `/api/v1/gateways?include=total${query}`, { as: 'member' })).json()
    expect(await listed()).toMatchObject({ items: [{ id: 'mine' }], page: { total: 1 } })
    expect((await listed('&q=theirs')).items).toEqual([])
    expect((await send('GET', '/api/v1/gateway-summary', { as: 'member' })).json().total).toBe(1)
  })

  it('is told of by nothing but that the id is taken, which is told alike of one’s own', async () => {
    const answerTo = async (method: 'POST' | 'PUT', id: string) => {
      const { statusCode, headers, body } = await send(
        method,
        `/api/v1/gateways${method === 'PUT' ? `/${id}` : ''}`,
        {
          as: 'member',
          payload: { id, name: 'taken' },
          headers: { 'x-request-id': 'the-same-id', ...(method === 'PUT' && { 'if-none-match': '*' }) }
        }
      )
      const { date: _date, traceparent: _trace, ...rest } = headers
      return { statusCode, body, rest }
    }
    for (const [method, status] of [
      ['POST', 409],
      ['PUT', 412]
    ] as const) {
      const theirs = await answerTo(method, 'theirs')
      expect(theirs).toEqual(await answerTo(method, 'mine'))
      expect(theirs.statusCode).toBe(status)
      for (const header of ['etag', 'last-modified', 'location'])
        expect(theirs.rest).not.toHaveProperty(header)
    }
  })

  it('keeps another’s gateway from an import', async () => {
    const payload = {
      items: [
        { id: 'theirs', name: 'taken' },
        { id: 'mine', name: 'named' }
      ]
    }
    for (const query of ['?dryRun=true', '']) {
      const response = await send('POST', `/api/v1/gateways:import${query}`, { payload, as: 'member' })
      expect(response.json().items).toMatchObject([
        { status: 'invalid', errors: [{ code: 'gateway_id_taken' }] },
        { status: 'updated' }
      ])
    }
    expect((await send('GET', '/api/v1/gateways/theirs')).json().name).toBeNull()
  })

  it('leaves everything unchanged that was not theirs to change', async () => {
    const kept = (await send('GET', '/api/v1/gateways/theirs')).json()
    expect(kept).toMatchObject({ name: null, state: 'neverSeen', devices: [{ name: 'd', voltage: 1 }] })
  })

  it.each(['viewer', 'operator', 'admin'] as const)('does not matter to a %s', async (as) => {
    const { items } = (await send('GET', '/api/v1/gateways', { as })).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['bound-1', 'mine', 'old', 'theirs'])
  })

  it('of an API key bound to some gateways is those, and nothing else', async () => {
    const as = 'bound'
    const { items } = (await send('GET', '/api/v1/gateways', { as })).json()
    expect(items).toMatchObject([{ id: 'bound-1' }])
    const [theirs, absent] = await Promise.all(
      SAME_LENGTH.map((id) =>
        send('GET', `/api/v1/gateways/${id}`, { as, headers: { 'x-request-id': 'the-same-id' } })
      )
    )
    expect(theirs!.body).toBe(absent!.body)
    const made = await send('POST', '/api/v1/gateways', { payload: { id: 'bound-2' }, as })
    expect(made.statusCode).toBe(201)
    const beyond = await send('POST', '/api/v1/gateways', { payload: { id: 'beyond' }, as })
    expect([beyond.statusCode, beyond.json().code]).toEqual([403, 'gateway_out_of_reach'])
    await send('DELETE', '/api/v1/gateways/bound-2', { headers: { 'if-match': '*' }, as })
  })
})
