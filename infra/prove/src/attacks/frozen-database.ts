import { beforeAll, describe, expect, it } from 'vitest'
import { type AttackedPlatform, SERVICES } from './attacked-platform.ts'
import { CALLS } from './calls.ts'
import type { Received } from './send.ts'

const ANSWERED_WITHIN_MS = 4_000
/** Of each call: more than a pool has connections. */
const AT_ONCE = 12
const AGAIN_WITHIN_MS = 20_000

/** What every service does while its database stands still, and when that goes on. */
export function frozenDatabase(platform: () => AttackedPlatform): void {
  describe('while the database is frozen', () => {
    const refused = new Map<string, Received[]>()
    const lives = new Map<string, Received>()
    const readiness = new Map<string, Received>()

    /** From so many addresses: they are not to run into the limits. */
    const call = (what: string, n: number) => {
      const { path, sent } = CALLS[what]!(platform())
      return platform().send('gateway', path, { ...sent(), from: `127.0.1.${n + 1}` })
    }

    beforeAll(async () => {
      const { send, postgres } = platform()
      // So that there are connections to freeze.
      await Promise.all(Object.keys(CALLS).map((what) => call(what, 0)))
      postgres.signal('SIGSTOP')
      const probed = SERVICES.map(async (service) => {
        lives.set(service, await send(service, '/livez'))
        readiness.set(service, await send(service, '/readyz'))
      })
      const called = Object.keys(CALLS).map(async (what) => {
        refused.set(what, await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => call(what, n))))
      })
      await Promise.all([...called, ...probed])
      postgres.signal('SIGCONT')
    })

    it.each(Object.keys(CALLS))('answers %s within 4 s that it cannot, and when to try again', (what) => {
      for (const { status, headers, tookMs } of refused.get(what)!) {
        expect([status, headers['retry-after']]).toEqual([503, '1'])
        expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS)
      }
    })

    it.each(SERVICES)('%s lives, and is not ready', (service) => {
      expect(lives.get(service)).toMatchObject({ status: 200 })
      expect(readiness.get(service)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
      expect(readiness.get(service)!.tookMs).toBeLessThan(ANSWERED_WITHIN_MS)
    })

    it.each(Object.keys(CALLS))('loses no connection by it: %s is served when it goes on', async (what) => {
      await expect
        .poll(async () => (await call(what, AT_ONCE)).status, { timeout: AGAIN_WITHIN_MS })
        .toBeLessThan(300)
    })
  })
}
