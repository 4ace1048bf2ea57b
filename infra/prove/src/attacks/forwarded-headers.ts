import { describe, expect, it } from 'vitest'
import { type AttackedPlatform, ENTRANCES, SERVICES, type Service } from './attacked-platform.ts'
import { CALLS } from './calls.ts'
import { json } from './send.ts'

/** Of the default limits: invalid credentials from an address in a minute. */
const FAILURES = 60
const GUESSES = FAILURES + 10
const LOGINS = 5

/** What a client could say about where it comes from. */
const forwardedFrom = (n: number): Record<string, string> => {
  const claimed = `203.0.113.${n}`
  return {
    'x-forwarded-for': `${claimed}, 127.0.0.1`,
    'x-real-ip': claimed,
    forwarded: `for=${claimed};host=evil.test;proto=https`,
    'x-client-ip': claimed,
    'x-cluster-client-ip': claimed,
    'true-client-ip': claimed,
    'cf-connecting-ip': claimed
  }
}
/** Who gateways of all kinds say that it is. */
const IDENTITY: Record<string, string> = {
  'x-consumer-id': '1',
  'x-consumer-username': 'admin',
  'x-consumer-groups': 'admin',
  'x-credential-identifier': 'admin',
  'x-authenticated-userid': 'admin',
  'x-authenticated-scope': 'admin',
  'x-userinfo': btoa('{"sub":"admin","role":"admin"}'),
  'x-jwt-claims': '{"sub":"admin","role":"admin","scope":"admin"}',
  'x-forwarded-user': 'admin',
  'x-remote-user': 'admin',
  'remote-user': 'admin',
  'x-role': 'admin',
  'x-service': 'gateways',
  'x-service-secret': 'gateways',
  'x-anonymous-consumer': 'false'
}
const EVIL = { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '666' }

const GUARDED: Record<Service, string> = {
  identity: '/api/v1/me',
  gateways: '/api/v1/gateways',
  pipelines: '/api/v1/pipelines',
  records: '/api/v1/records',
  'host-metrics': '/api/v1/alert-rules'
}
/** Each service by its own entrance, and by the gateway. */
const WAYS = [...SERVICES.map((service) => [service, service] as const), ['gateway', 'records'] as const]

/** Nobody gets more by saying that he is somebody else. */
export function forwardedHeaders(platform: () => AttackedPlatform): void {
  describe('a client that says where it comes from', () => {
    it.each(WAYS)('at %s gets the guesses of one address', async (entrance, service) => {
      const from = `127.0.3.${ENTRANCES.indexOf(entrance) + 1}`
      const guess = (n: number) =>
        platform().send(entrance, GUARDED[service], {
          headers: { authorization: `Bearer fg_guess-${n}`, ...forwardedFrom(n) },
          from
        })
      const statuses: number[] = []
      for (let n = 0; n < GUESSES; n++) statuses.push((await guess(n)).status)
      expect(statuses.slice(0, FAILURES).filter((status) => status !== 401)).toEqual([])
      expect(statuses.slice(FAILURES).filter((status) => status !== 429)).toEqual([])
    })

    it.each(['gateway', 'identity'] as const)('at %s gets the passwords of one address', async (entrance) => {
      const from = `127.0.4.${ENTRANCES.indexOf(entrance) + 1}`
      const attempt = (n: number) => {
        const sent = json({ grant_type: 'password', username: 'admin', password: `guess ${n}` })
        const headers = { ...sent.headers, ...forwardedFrom(n) }
        return platform().send(entrance, '/api/v1/auth/tokens', { ...sent, headers, from })
      }
      for (let n = 0; n < LOGINS; n++) expect((await attempt(n)).status).toBe(400)
      expect((await attempt(LOGINS)).status).toBe(429)
    })

    it.each(ENTRANCES)('at %s is nobody, whoever it says it is', async (entrance) => {
      const from = `127.0.6.${ENTRANCES.indexOf(entrance) + 1}`
      const paths = entrance === 'gateway' ? Object.values(GUARDED) : [GUARDED[entrance]]
      for (const path of paths) {
        const answer = await platform().send(entrance, path, { headers: IDENTITY, from })
        expect([path, answer.status]).toEqual([path, 401])
      }
    })

    it.each(['gateway', 'gateways'] as const)('at %s does by GET and POST what they do', async (entrance) => {
      const { authorization, send } = platform()
      const id = `kept-${entrance}`
      const path = `/api/v1/gateways/${id}`
      const names = ['x-http-method-override', 'x-http-method', 'x-method-override']
      const headers = { authorization, ...Object.fromEntries(names.map((name) => [name, 'DELETE'])) }
      await send(entrance, '/api/v1/gateways', json({ id }, { authorization }))
      expect((await send(entrance, path, { headers })).status).toBe(200)
      expect((await send(entrance, path, { method: 'POST', headers })).status).toBe(405)
      expect((await send(entrance, path, { headers: { authorization } })).status).toBe(200)
    })

    it.each(['gateway', 'gateways'] as const)(
      'at %s gets no link to a host of its choice',
      async (entrance) => {
        const { authorization, send } = platform()
        const { path, sent } = CALLS['the making of a gateway']!(platform())
        const answers = [
          await send(entrance, path, { ...sent(), headers: { ...sent().headers, ...EVIL } }),
          await send(entrance, path, { ...sent(), headers: { ...sent().headers, ...EVIL } }),
          await send(entrance, `${path}?limit=1`, { headers: { authorization, ...EVIL } })
        ]
        expect(answers.map(({ status }) => status)).toEqual([201, 201, 200])
        expect(answers.map(({ headers }) => headers.location ?? headers.link)).toEqual([
          expect.stringMatching(/^\//),
          expect.stringMatching(/^\//),
          expect.stringMatching(/^<\//)
        ])
        expect(JSON.stringify(answers)).not.toMatch(/evil\.test|gopher/)
      }
    )
  })
}
