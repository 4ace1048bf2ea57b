import { urlOf } from '@fieldgate/db'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttackedPlatform } from './attacked-platform.ts'
import { CALLS } from './calls.ts'
import type { Received } from './send.ts'

const CONNECTIONS = 500
const BOUND_MS = 15_000

/** More calls at once than anything has room for. */
export function storm(platform: () => AttackedPlatform): void {
  describe('a storm of 500 connections', () => {
    let blocker: Client
    let answers: Received[]

    const call = (n: number) => {
      const { path, sent } = CALLS['the list of records']!(platform())
      return platform().send('records', path, { ...sent(), from: `127.0.2.${(n % 250) + 1}` })
    }
    const callAll = () => Promise.all(Array.from({ length: CONNECTIONS }, (_, n) => call(n)))

    beforeAll(async () => {
      blocker = new Client({ connectionString: urlOf(platform().postgres.url, 'fieldgate_records') })
      await blocker.connect()
    })
    afterAll(() => blocker.end())

    it('on a table that is locked waits for a bounded time, and is told when to try again', async () => {
      await blocker.query('begin')
      await blocker.query('lock table records')
      answers = await callAll()
      for (const { status, headers, body, tookMs } of answers) {
        expect([status, headers['retry-after'], headers['content-type']]).toEqual([
          503,
          '1',
          'application/problem+json; charset=utf-8'
        ])
        expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'database_unavailable' })
        expect(tookMs).toBeLessThan(BOUND_MS)
      }
      await blocker.query('rollback')
      expect((await call(0)).status).toBe(200)
    })

    it('on a table that is not is served, or told when to try again', async () => {
      answers = await callAll()
      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused.map(({ status, headers }) => [status, headers['retry-after'] !== undefined])).toEqual(
        refused.map(() => [503, true])
      )
      expect(refused.length).toBeLessThan(CONNECTIONS)
      expect((await call(0)).status).toBe(200)
    })
  })
}
