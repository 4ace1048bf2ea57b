import { urlOf } from '@fieldgate/db'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { query } from '../ledger/stage/postgres.ts'
import { databaseOf } from '../ledger/stage/stage.ts'
import { type AttackedPlatform, SERVICES, type Service } from './attacked-platform.ts'
import { PIPELINE } from './calls.ts'
import { json, type Sent } from './send.ts'

const CANARY = 'canary-of-a-secret-0123456789'
const BASIC = btoa(`admin:${CANARY}`)
const JWT = `eyJhbGciOiJFUzI1NiJ9.${btoa(CANARY).replaceAll('=', '')}.${CANARY}`

const GUARDED: Record<Service, string> = {
  identity: '/api/v1/users',
  gateways: '/api/v1/gateways',
  pipelines: `/api/v1/pipelines/${PIPELINE.id}/pins`,
  records: '/api/v1/records',
  'host-metrics': '/api/v1/webhooks'
}
const LEGACY = ['/api/data', '/pipeline/stream', '/api/list', '/data/cpu']
const HEADERS: ReadonlyArray<Record<string, string>> = [
  { authorization: `Bearer ${JWT}` },
  { authorization: `Bearer fg_abcdefghijkl_${CANARY}` },
  { authorization: `Bearer ${CANARY}` },
  { authorization: `Basic ${BASIC}` },
  { authorization: CANARY },
  { authorization: `Bearer ${CANARY} ${CANARY}` },
  { 'x-pipeline-key': CANARY },
  { 'x-api-key': CANARY },
  { cookie: `refresh_token=${CANARY}; session=${CANARY}` },
  { 'idempotency-key': CANARY.repeat(20), authorization: `Bearer ${CANARY}` }
]
const QUERIES = ['key', 'nkey', 'token', 'api_key', 'access_token', 'password', 'secret'].map(
  (name) => `${name}=${CANARY}`
)

const form = (text: string, type: string): Sent => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: text
})
const SIGN_IN = '/api/v1/auth/tokens'
/** Bodies with a secret in them, which come to nothing. */
const BODIES: ReadonlyArray<[path: string, sent: Sent]> = [
  [SIGN_IN, json({ grant_type: 'password', username: 'admin', password: CANARY })],
  [SIGN_IN, json({ grant_type: 'password', username: CANARY.repeat(9), password: CANARY })],
  [SIGN_IN, json({ grant_type: 'refresh_token', refresh_token: CANARY })],
  [SIGN_IN, json({ grant_type: 'client_credentials', client_secret: CANARY })],
  [SIGN_IN, json({ grant_type: CANARY, password: [CANARY] })],
  [
    SIGN_IN,
    form(
      `grant_type=password&username=admin&password=${CANARY}&other=${CANARY}`,
      'application/x-www-form-urlencoded'
    )
  ],
  [SIGN_IN, form(`{"grant_type":"password","password":"${CANARY}`, 'application/json')],
  [SIGN_IN, form(`{"password":"${CANARY}\\ud800"}`, 'application/json')],
  [SIGN_IN, form(CANARY, 'text/plain')],
  ['/api/v1/auth/introspections', json({ token: CANARY }, { authorization: `Basic ${BASIC}` })],
  ['/api/v1/auth/registrations', json({ name: 'x', password: CANARY, role: 'admin' })],
  ['/api/v1/users', form(`<user><name>x</name><password>${CANARY}</user>`, 'application/xml')],
  ['/api/v1/pipelines', json({ key: CANARY })],
  ['/api/v1/webhooks', json({ url: `https://u:${CANARY}@hooks.example/`, events: ['alert.fired'] })]
]

/** Paths that would be a second line of the log, were they written as they came. */
const FORGED_LINES = [
  '/api/v1/gateways/x%0a%7B%22level%22:%22fatal%22,%22msg%22:%22forged%22%7D',
  '/api/data/x%0d%0a%7B%22msg%22:%22forged%22%7D',
  '/api/v1/records/%22,%22msg%22:%22forged%22,%22x%22:%22',
  '/%1b%5B2J%e2%80%a8%00'
]

/** Far fewer lines would mean that it is not the log that was looked at. */
const WRITTEN = 100
const INSIDE = /node_modules|\n\s+at |\bselect .* from\b|\/src\/|\.ts:\d|pg_catalog/i

/** What opens something is told in no answer, no log and no table. */
export function canaries(platform: () => AttackedPlatform): void {
  describe('a secret that comes to nothing', () => {
    const attempts: ReadonlyArray<[path: string, sent: Sent]> = [
      ...[...Object.values(GUARDED), ...LEGACY].flatMap((path) => [
        ...HEADERS.map((headers): [string, Sent] => [path, { headers }]),
        ...QUERIES.map((text): [string, Sent] => [`${path}?${text}`, {}])
      ]),
      ...['snd', 'rcv', 'cre', 'upk'].map((opt): [string, Sent] => [
        `/pipeline/stream?opt=${opt}&id=${PIPELINE.id}&key=${CANARY.slice(0, 16)}&nkey=${CANARY}&ivp1=x`,
        {}
      ]),
      ...BODIES
    ]

    it('is told in no answer, nor is what is inside', async () => {
      for (const [n, [path, sent]] of attempts.entries()) {
        const answer = await platform().send('gateway', path, { ...sent, from: `127.0.5.${(n % 250) + 1}` })
        expect([path, answer.status]).toEqual([path, expect.toSatisfy((status) => status < 500)])
        expect(`${JSON.stringify(answer.headers)}${answer.body}`).not.toContain('canary')
        expect(answer.body).not.toMatch(INSIDE)
      }
    })
  })

  describe('every secret that was sent', () => {
    let secrets: string[]

    beforeAll(async () => {
      const { adminPassword, legacyKey, authorization, send } = platform()
      const token = authorization.slice('Bearer '.length)
      secrets = ['canary', BASIC, btoa(CANARY).slice(0, 20), PIPELINE.key, adminPassword, legacyKey, token]
      // What is in the log by now comes before it.
      const last = 'the-last-request-of-all'
      for (const path of FORGED_LINES)
        await send('gateway', path, { headers: { 'user-agent': 'x", "level": "fatal\t\\' } })
      await send('gateway', GUARDED.records, { headers: { 'x-request-id': last } })
      await vi.waitFor(() => expect(platform().log()).toContain(last), { timeout: 10_000 })
    })

    it('is in no line of the log', () => {
      const lines = platform().log().split('\n')
      expect(lines.length).toBeGreaterThan(WRITTEN)
      expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
    })

    it('is in a log whose lines are all of its own making', () => {
      const lines = platform().log().split('\n').filter(Boolean)
      const entries = lines.map((line) => JSON.parse(line) as { level: string; msg: string })
      expect(entries.filter(({ level, msg }) => level === 'fatal' || msg === 'forged')).toEqual([])
    })

    it.each(SERVICES)('is in no table of %s', async (service) => {
      const url = urlOf(platform().postgres.url, databaseOf(service))
      const tables = await query<{ name: string }>(
        url,
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`
      )
      expect(tables).not.toEqual([])
      for (const { name } of tables) {
        const patterns = secrets.map((secret) => `'%${secret.replaceAll("'", "''")}%'`).join(', ')
        const found = await query(
          url,
          `select 1 from ${name} as t where t::text like any (array[${patterns}])`
        )
        expect([name, found]).toEqual([name, []])
      }
    })
  })
}
