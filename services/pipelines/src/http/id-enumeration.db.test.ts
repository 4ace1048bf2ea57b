import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp } from '../test-app.test.fixture.ts'

const ID = '20000001'
const ABSENT = '29999999'
const KEY = 'abcdefghijklmnop'
const WRONG = 'ponmlkjihgfedcba'

const SAMPLES = 150
/** How often one is the slower of two that are alike; where one does the other's work twice, it is nearly always. */
const ALIKE = { least: 0.3, most: 0.7 }

const v1 =
  (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) =>
  (id: string): InjectOptions => ({
    method,
    url: `/api/v1/pipelines/${id}${path}`,
    headers: { 'x-pipeline-key': WRONG, 'x-request-id': 'one-and-the-same' },
    ...(payload && { payload })
  })

/** What a stranger may ask about an id, with a key that is not its own. The legacy face tells, as its clients expect. */
const QUESTIONS: Record<string, (id: string) => InjectOptions> = {
  'a reading': v1('POST', '/readings', { ivp1: 1 }),
  'several readings': v1('POST', '/readings:batch', { items: [{ ivp1: 1 }] }),
  'the pins': v1('GET', '/pins'),
  'a change of pins': v1('PATCH', '/pins', { ivp1: 1 }),
  'a new key': v1('POST', '/keys', {}),
  'the next command': v1('GET', '/commands/next'),
  'what is for people': v1('GET', ''),
  'a new command': v1('POST', '/commands', { name: 'open' })
}

describe('whether there is a pipeline', () => {
  const database = useDatabase()
  let app: ServiceApp
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ app, close } = await startTestApp(database.url))
    expect((await app.inject(`/pipeline/stream?opt=cre&id=${ID}&key=${KEY}`)).statusCode).toBe(201)
  })
  afterAll(() => close())

  const ask = async (what: string, id: string) => {
    const began = performance.now()
    const { statusCode, headers, body } = await app.inject(QUESTIONS[what]!(id))
    const tookMs = performance.now() - began
    const { date: _date, traceparent: _trace, ...others } = headers
    const plain = body.replaceAll(id, '<id>')
    const named = JSON.stringify(others).replaceAll(id, '<id>')
    return { answer: { statusCode, named, plain }, tookMs }
  }

  it.each(Object.keys(QUESTIONS))('is not told by the answer to %s', async (what) => {
    const [wrongKey, wrongId] = [await ask(what, ID), await ask(what, ABSENT)]
    expect(wrongKey.answer).toEqual(wrongId.answer)
    expect([400, 401, 403]).toContain(wrongKey.answer.statusCode)
  })

  // By ranks, not by means: a pause of the machine is one sample among hundreds, and falls on either alike.
  it.each(['a reading', 'the pins'])('is not told by the time that %s takes', async (what) => {
    const there: number[] = []
    const absent: number[] = []
    for (let n = 0; n < SAMPLES; n++) {
      const order = n % 2 === 0 ? [there, absent] : [absent, there]
      for (const samples of order) {
        const { tookMs } = await ask(what, samples === there ? ID : ABSENT)
        samples.push(tookMs)
      }
    }
    const slower = there.map((one) => absent.filter((other) => one > other).length)
    const share = slower.reduce((sum, count) => sum + count, 0) / (SAMPLES * SAMPLES)
    expect(share).toBeGreaterThan(ALIKE.least)
    expect(share).toBeLessThan(ALIKE.most)
  })
})
