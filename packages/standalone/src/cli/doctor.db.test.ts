import { describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './terminal.test.fixture.ts'

interface Finding {
  check: string
  level: 'ok' | 'note' | 'warning' | 'failure'
  says: string
  advice?: string
}

const levelsOf = (stdout: string) =>
  Object.fromEntries((JSON.parse(stdout) as Finding[]).map(({ check, level }) => [check, level]))

const CALM = {
  identity: 'ok',
  gateways: 'ok',
  pipelines: 'ok',
  records: 'ok',
  clock: 'ok',
  TLS: 'note',
  docs: 'ok',
  'security headers': 'ok',
  'rate limits': 'ok',
  'demo users': 'ok',
  'legacy /pipeline': 'ok',
  'legacy /api/list': 'ok',
  'legacy /api/data': 'ok',
  'legacy /data/cpu': 'ok'
}

/** A request that nobody holds is collected, and with it the signal that would end it. */
const heldBack: Request[] = []

describe('the doctor', () => {
  describe('of a platform as it should be', () => {
    const { fieldgate } = useTerminal({ DEMO: 'false', RATE_LIMITS: 'on' })

    it('finds nothing to do, and looks at streams only for somebody who signed in', async () => {
      const { code, stdout } = await fieldgate(['doctor', '--format', 'json'])
      expect(levelsOf(stdout)).toMatchObject({ ...CALM, 'live streams': 'note' })
      expect(code).toBe(0)
    })
  })

  describe('of a demonstration', () => {
    const terminal = useTerminal()

    it('says what is wrong, and what to do about it', async () => {
      await signIn(terminal)
      const { code, stdout } = await terminal.fieldgate(['doctor', '--format', 'json'])
      const levels = levelsOf(stdout)
      expect(levels).toMatchObject({
        'demo users': 'failure',
        'rate limits': 'warning',
        'live streams': 'ok'
      })
      const unexplained = (JSON.parse(stdout) as Finding[]).filter(
        ({ level, advice }) => (level === 'warning' || level === 'failure') && !advice
      )
      expect(unexplained).toEqual([])
      expect(code).toBe(1)
    })

    it('tells of a stream that is held back on the way', async () => {
      const send: typeof fetch = (...call) => {
        const request = call[0] as Request
        if (!request.url.endsWith('/stream')) return fetch(...call)
        heldBack.push(request)
        return new Promise((_resolve, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason))
        )
      }
      const { stdout } = await terminal.fieldgate(['doctor', '--format', 'json'], { send })
      expect(levelsOf(stdout)).toMatchObject({ 'live streams': 'failure' })
    })

    it('says of a URL that leads nowhere why', async () => {
      const { code, stdout } = await terminal.fieldgate(['doctor', 'http://127.0.0.1:9', '--format', 'json'])
      expect(code).toBe(1)
      expect(levelsOf(stdout)).toEqual({ TLS: 'note', reach: 'failure' })
    })

    it('says of a server that is no platform so', async () => {
      const send: typeof fetch = async () => new Response('<html>', { status: 200 })
      const { stdout } = await terminal.fieldgate(['doctor', '--format', 'json'], { send })
      expect(levelsOf(stdout)).toEqual({ TLS: 'note', health: 'failure' })
    })
  })
})
