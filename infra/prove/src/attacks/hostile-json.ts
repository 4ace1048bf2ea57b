import { urlOf } from '@fieldgate/db'
import { describe, expect, it } from 'vitest'
import { query } from '../ledger/stage/postgres.ts'
import { databaseOf } from '../ledger/stage/stage.ts'
import type { AttackedPlatform } from './attacked-platform.ts'
import { PECULIAR, REFUSED, whole } from './json-bodies.ts'
import { WRITES, type Write } from './writes.ts'

/** JSON that has harmed others, to a write of every service, and of both legacy faces that take any. */
export function hostileJson(platform: () => AttackedPlatform): void {
  describe('hostile JSON', () => {
    const rowsOf = async ({ service, table }: Write) => {
      const url = urlOf(platform().postgres.url, databaseOf(service))
      const [row] = await query<{ count: string }>(url, `select count(*) as count from ${table}`)
      return Number(row!.count)
    }
    const send = (write: Write, body: string | Buffer, type = 'application/json') => {
      const headers = { ...write.headers(platform()), 'content-type': type }
      return platform().send(write.service, write.path, { method: 'POST', headers, body })
    }

    describe.each(Object.entries(WRITES))('to %s', (name, write) => {
      it('is told from what is right', async () => {
        const before = await rowsOf(write)
        const { status } = await send(write, whole(write))
        expect([200, 201]).toContain(status)
        expect(await rowsOf(write)).toBe(before + 1)
      })

      it.each(REFUSED)('is refused, and nothing kept: %s', async (_what, body, statuses, type) => {
        const before = await rowsOf(write)
        const answer = await send(write, body(write), type)
        expect(statuses).toContain(answer.status)
        expect(answer.headers['content-type']).toContain(write.type)
        expect(answer.body).not.toMatch(/node_modules| at \/|\/src\//)
        expect(await rowsOf(write)).toBe(before)
      })

      it.each(PECULIAR)('has one meaning: %s', async (_what, body, outcomes) => {
        const before = await rowsOf(write)
        const answer = await send(write, body(write))
        const isTaken = (outcomes[name] ?? outcomes.v1) === 'taken'
        expect(isTaken ? [200, 201] : [400, 422]).toContain(answer.status)
        expect(await rowsOf(write)).toBe(isTaken ? before + 1 : before)
        expect(answer.body).not.toContain('the-first')
        expect(Object.prototype).not.toHaveProperty('polluted')
      })
    })
  })
}
