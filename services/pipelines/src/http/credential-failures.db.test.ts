import { createIdentityStub, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { ENVIRONMENT, OPERATOR } from '../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'

describe('guesses of id and key', () => {
  const database = useDatabase()
  let app: Awaited<ReturnType<typeof buildApp>>
  let identity: Awaited<ReturnType<typeof createIdentityStub>>

  beforeAll(async () => {
    identity = await createIdentityStub([OPERATOR])
    const config = readConfig({ ...ENVIRONMENT, RATE_LIMITS: 'on', DATABASE_URL: database.url })
    app = await buildApp(config, { fetch: identity.fetch })
    await legacy('opt=cre&id=00000001', '192.0.2.1')
    await legacy('opt=cre&id=00000002', '192.0.2.1')
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  const legacy = (query: string, remoteAddress: string, key = KEY) =>
    app.inject({ url: `/pipeline/stream?key=${key}&${query}`, remoteAddress })

  const v1 = (id: string, remoteAddress: string, key = KEY) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/pipelines/${id}/readings`,
      headers: { 'x-pipeline-key': key },
      payload: { ivp1: 1 },
      remoteAddress
    })

  it('of one pipeline end after ten on either face, for their source alone', async () => {
    const guesser = '192.0.2.10'
    const guess = (i: number) =>
      i % 2 === 0
        ? v1('00000001', guesser, 'ponmlkjihgfedcba')
        : legacy('opt=snd&id=00000001&ivp1=1', guesser, 'ponmlkjihgfedcba')
    for (let i = 0; i < 10; i++) expect((await guess(i)).statusCode).toBe(i % 2 === 0 ? 401 : 400)

    const refused = await v1('00000001', guesser)
    expect([refused.statusCode, refused.json()]).toMatchObject([429, { code: 'quota_exceeded' }])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await legacy('opt=snd&id=00000001&ivp1=1', guesser)).statusCode).toBe(429)

    expect((await v1('00000002', guesser)).statusCode).toBe(201)
    expect((await v1('00000001', '192.0.2.11')).statusCode).toBe(201)
  })

  it('are not what people do who ask for what there is not', async () => {
    const headers = { authorization: `Bearer ${await identity.token(OPERATOR)}` }
    const ask = () => app.inject({ url: '/api/v1/pipelines/99999999', headers, remoteAddress: '192.0.2.30' })
    for (let i = 0; i < 21; i++) expect((await ask()).statusCode).toBe(404)
  })

  it('of many ids end after twenty', async () => {
    const guesser = '192.0.2.20'
    for (let i = 0; i < 20; i++) expect((await v1(`9900000${i % 10}`, guesser)).statusCode).toBe(401)
    expect((await v1('00000001', guesser)).statusCode).toBe(429)
    expect((await v1('00000001', '192.0.2.21')).statusCode).toBe(201)
  })
})
