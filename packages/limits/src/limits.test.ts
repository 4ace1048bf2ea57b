import { AppError } from '@fieldgate/errors'
import { access, createApp, health, type Principal, type ServiceApp } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { InjectOptions } from 'fastify'
import { parseList } from 'structured-headers'
import { Type } from 'typebox'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBudget } from './budget.ts'
import { limits } from './limits.ts'
import type { CallerRole, Policy } from './policy.ts'
import { openStore } from './store.ts'

const ANONYMOUS_TEN: Policy = {
  name: 'anonymous',
  key: 'address',
  scope: 'global',
  roles: ['anonymous'],
  windows: [
    [10, 60],
    [200, 86_400]
  ]
}
const USER_TEN: Policy = { ...ANONYMOUS_TEN, name: 'user', key: 'userId', roles: ['member'] }
const FAILURES = { name: 'failures', windows: [[20, 900]] } as const

const open: ServiceApp[] = []

/** An app whose caller says who it is in the header `as: role/user/tier`; `as: forged` proves nothing. */
async function appWith(policies: readonly Policy[]) {
  const app = await createApp({ name: 'test', trustedProxies: '127.0.0.1' })
  const store = await openStore({ REPLICAS: 1 }, { service: 'test', log: app.log })
  await app.register(health, { checks: [] })
  await app.register(limits, {
    store,
    policies,
    failures: FAILURES,
    callerOf: ({ headers }) => {
      const [role = 'anonymous', userId, tier] = String(headers.as ?? 'anonymous').split('/')
      return { role: role as CallerRole, userId, tier }
    }
  })
  app.addHook('onRequest', async ({ headers }) => {
    if (headers.as === 'forged') throw new AppError('unauthenticated', 'invalid_token', 'No.')
    if (headers.as === 'nobody') throw new AppError('unauthenticated', 'credential_missing', 'Who?')
    if (headers.as === 'unfit') throw new AppError('forbidden', 'scope_missing', 'No.')
  })
  app.get('/things', { schema: { response: { 200: Type.String(), 429: ref(Problem) } } }, async () => 'ok')
  app.get('/standings', async ({ standings }) => standings?.map(({ gauge, used }) => [gauge.name, used]))
  open.push(app)
  return { app, store }
}

const burst = (app: ServiceApp, count: number, request: InjectOptions) =>
  Promise.all(Array.from({ length: count }, () => app.inject(request)))

/** How many of `count` calls at once get through. */
async function allowed(app: ServiceApp, count: number, request: InjectOptions): Promise<number> {
  const answers = await burst(app, count, request)
  return answers.filter(({ statusCode }) => statusCode !== 429).length
}

const things = { url: '/things' }
const from = (address: string) => ({ ...things, headers: { 'x-forwarded-for': address } })
const as = (caller: string, url = '/things') => ({ url, headers: { as: caller } })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(open.splice(0).map((app) => app.close()))
})

describe('a policy', () => {
  it('grants exactly its points to parallel calls', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    expect(await allowed(app, 50, things)).toBe(10)
  })

  it('opens again when Retry-After is over', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    const refused = (await burst(app, 11, things)).at(-1)!
    const seconds = Number(refused.headers['retry-after'])
    vi.advanceTimersByTime((seconds - 1) * 1000)
    expect((await app.inject(things)).statusCode).toBe(429)
    vi.advanceTimersByTime(1000)
    expect((await app.inject(things)).statusCode).toBe(200)
  })

  it('locks nobody out for longer than its window when the clock jumps back', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    await burst(app, 11, things)
    vi.setSystemTime(Date.now() - 3_600_000)
    vi.advanceTimersByTime(60_000)
    expect((await app.inject(things)).statusCode).toBe(200)
  })

  it('bounds the sustained use besides the burst', async () => {
    const { app } = await appWith([
      {
        ...ANONYMOUS_TEN,
        windows: [
          [10, 60],
          [15, 86_400]
        ]
      }
    ])
    await burst(app, 10, things)
    vi.advanceTimersByTime(60_000)
    const answers = await burst(app, 10, things)
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(5)
    expect(answers.at(-1)!.json()).toMatchObject({ 'violated-policies': ['anonymous-day'] })
  })

  it('lets a route tell the caller how it stands, the call itself included', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    await app.inject(things)
    const { json } = await app.inject('/standings')
    expect(json()).toEqual([
      ['anonymous', 2],
      ['anonymous-day', 2]
    ])
  })

  it('counts each caller apart', async () => {
    const { app } = await appWith([USER_TEN])
    expect(await allowed(app, 11, as('member/a'))).toBe(10)
    expect(await allowed(app, 11, as('member/b'))).toBe(10)
  })

  it('passes over roles it is not for', async () => {
    const { app } = await appWith([ANONYMOUS_TEN, USER_TEN])
    const answers = await burst(app, 50, as('admin/a'))
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(answers[0]!.headers).not.toHaveProperty('ratelimit')
  })

  it('gives a plan its own windows', async () => {
    const { app } = await appWith([{ ...USER_TEN, tiers: { pro: [[20, 60]] } }])
    expect(await allowed(app, 50, as('member/a/pro'))).toBe(20)
    expect(await allowed(app, 50, as('member/b/free'))).toBe(10)
  })

  it('takes one /64 of IPv6 for one address', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    expect(await allowed(app, 10, from('2001:db8::1'))).toBe(10)
    expect(await allowed(app, 1, from('2001:db8::ffff:2'))).toBe(0)
    expect(await allowed(app, 1, from('2001:db8:0:1::1'))).toBe(1)
  })
})

describe('where a policy holds', () => {
  it('counts unknown paths and unknown methods', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    await burst(app, 5, { url: '/none' })
    await burst(app, 5, { url: '/things', method: 'DELETE' })
    expect(await allowed(app, 1, things)).toBe(0)
  })

  it('leaves health, metrics and OPTIONS alone', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    app.get('/api/v1/health', async () => 'ok')
    await burst(app, 10, things)
    expect(await allowed(app, 5, { url: '/livez' })).toBe(5)
    expect(await allowed(app, 5, { url: '/readyz' })).toBe(5)
    expect(await allowed(app, 5, { url: '/metrics' })).toBe(5)
    expect(await allowed(app, 5, { url: '/traffic' })).toBe(5)
    expect(await allowed(app, 5, { url: '/api/v1/health' })).toBe(5)
    expect(await allowed(app, 5, { ...things, method: 'OPTIONS' })).toBe(5)
  })

  it('keeps the global policy where a route has its own', async () => {
    const { app } = await appWith([
      ANONYMOUS_TEN,
      { ...ANONYMOUS_TEN, name: 'export', scope: 'route', windows: [[100, 60]] }
    ])
    app.get('/export', { config: { limits: ['export'] } }, async () => 'ok')
    expect(await allowed(app, 50, { url: '/export' })).toBe(10)
  })

  it('counts a route policy apart on each route', async () => {
    const { app } = await appWith([{ ...ANONYMOUS_TEN, name: 'slow', scope: 'route', windows: [[3, 60]] }])
    app.get('/a', { config: { limits: ['slow'] } }, async () => 'ok')
    app.get('/b', { config: { limits: ['slow'] } }, async () => 'ok')
    expect(await allowed(app, 5, { url: '/a' })).toBe(3)
    expect(await allowed(app, 5, { url: '/b' })).toBe(3)
  })

  it('counts a group together on all its routes', async () => {
    const { app } = await appWith([{ ...ANONYMOUS_TEN, name: 'bulk', scope: { group: 'bulk' } }])
    app.get('/a', { config: { limits: ['bulk'] } }, async () => 'ok')
    app.get('/b', { config: { limits: ['bulk'] } }, async () => 'ok')
    expect(await allowed(app, 6, { url: '/a' })).toBe(6)
    expect(await allowed(app, 6, { url: '/b' })).toBe(4)
    expect(await allowed(app, 1, things)).toBe(1)
  })

  it('refuses at start a route that names no policy', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    expect(() => app.get('/a', { config: { limits: ['anonymus'] } }, async () => 'ok')).toThrow('anonymus')
  })
})

describe('an answer', () => {
  it('tells every policy and how the caller stands, the tightest first, in structured fields', async () => {
    const { app } = await appWith([
      {
        ...ANONYMOUS_TEN,
        windows: [
          [100, 60],
          [7, 86_400]
        ]
      }
    ])
    const { headers } = await app.inject(things)
    expect(parseList(String(headers['ratelimit-policy']))).toEqual([
      [
        'anonymous',
        new Map([
          ['q', 100],
          ['w', 60]
        ])
      ],
      [
        'anonymous-day',
        new Map([
          ['q', 7],
          ['w', 86_400]
        ])
      ]
    ])
    expect(parseList(String(headers.ratelimit))).toEqual([
      [
        'anonymous-day',
        new Map([
          ['r', 6],
          ['t', 86_400]
        ])
      ],
      [
        'anonymous',
        new Map([
          ['r', 99],
          ['t', 60]
        ])
      ]
    ])
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '7',
      'x-ratelimit-remaining': '6',
      'x-ratelimit-reset': '86400'
    })
    expect(headers).not.toHaveProperty('retry-after')
  })

  it('names the violated policy and when to come back, as a problem', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    await burst(app, 10, things)
    vi.advanceTimersByTime(20_500)
    const { statusCode, headers, ...answer } = await app.inject(things)
    expect([statusCode, headers['retry-after'], headers['x-ratelimit-remaining']]).toEqual([429, '40', '0'])
    expect(String(headers.ratelimit)).toMatch(/^"anonymous";r=0;t=40, /)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      code: 'quota_exceeded',
      detail: 'The quota "anonymous" is used up; try again in 40 s.',
      'violated-policies': ['anonymous']
    })
  })

  it('keeps the fields on a failure of the route', async () => {
    const { app } = await appWith([ANONYMOUS_TEN])
    app.get('/broken', async () => {
      throw new Error('broken')
    })
    const { statusCode, headers } = await app.inject('/broken')
    expect([statusCode, headers['x-ratelimit-remaining']]).toEqual([500, '9'])
  })

  it('shows a budget the domain ran out of', async () => {
    const { app, store } = await appWith([ANONYMOUS_TEN])
    const logins = createBudget(store, { name: 'login', windows: [[1, 60]] })
    app.get('/login', async () => logins.consume('ada'))
    await app.inject('/login')
    const { statusCode, headers } = await app.inject('/login')
    expect([statusCode, headers.ratelimit, headers['retry-after']]).toEqual([429, '"login";r=0;t=60', '60'])
  })
})

describe('a credential', () => {
  it('that is invalid costs the address its anonymous quota', async () => {
    const { app } = await appWith([ANONYMOUS_TEN, USER_TEN])
    const answers = await burst(app, 4, as('forged'))
    expect(answers.at(-1)!.headers['x-ratelimit-remaining']).toBe('6')
    expect(await allowed(app, 10, things)).toBe(6)
  })

  it('is not read any more from an address with too many failures', async () => {
    const { app } = await appWith([ANONYMOUS_TEN, USER_TEN])
    const statuses = (await burst(app, 20, as('forged'))).map(({ statusCode }) => statusCode)
    expect(new Set(statuses)).toEqual(new Set([401]))
    const refused = await app.inject(as('member/a'))
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ 'violated-policies': ['failures'] })
    vi.advanceTimersByTime(Number(refused.headers['retry-after']) * 1000)
    expect((await app.inject(as('member/a'))).statusCode).toBe(200)
  })

  it('that only a handler finds invalid costs the same', async () => {
    const { app } = await appWith([ANONYMOUS_TEN, USER_TEN])
    app.get('/push', async () => {
      throw new AppError('unauthenticated', 'pipeline_key_wrong', 'No.')
    })
    await burst(app, 4, as('device', '/push'))
    expect(await allowed(app, 10, things)).toBe(6)
    await burst(app, 16, as('device', '/push'))
    expect((await app.inject(as('member/a'))).json()).toMatchObject({ 'violated-policies': ['failures'] })
  })

  it('that is missing, or comes with what is refused unread, counts as an anonymous call and as no failure', async () => {
    const { app } = await appWith([ANONYMOUS_TEN, USER_TEN])
    await burst(app, 20, as('nobody'))
    await burst(app, 20, as('unfit'))
    expect(await allowed(app, 1, as('member/a'))).toBe(1)
    expect(await allowed(app, 1, things)).toBe(0)
  })
})

describe('a call that `access` refuses', () => {
  const viewer: Principal = {
    kind: 'user',
    id: 'a',
    name: 'a',
    role: 'viewer',
    scopes: new Set(),
    resources: undefined
  }

  /** An app that knows one viewer, who may not read its things. */
  async function appWithAccess() {
    const app = await createApp({ name: 'test' })
    const store = await openStore({ REPLICAS: 1 }, { service: 'test', log: app.log })
    await app.register(limits, {
      store,
      policies: [ANONYMOUS_TEN, { ...USER_TEN, roles: ['viewer'] }],
      failures: FAILURES,
      callerOf: ({ principal }) =>
        principal ? { role: 'viewer', userId: principal.id } : { role: 'anonymous' }
    })
    await app.register(access, {
      authenticate: async ({ headers: { authorization } }) => {
        if (authorization === 'forged') throw new AppError('unauthenticated', 'invalid_token', 'No.')
        return authorization === 'viewer' ? viewer : undefined
      }
    })
    app.get('/things', { config: { access: 'records:read' } }, async () => 'ok')
    app.get('/open', { config: { access: 'public' } }, async () => 'ok')
    open.push(app)
    return app
  }
  const statusesOf = async (app: ServiceApp, count: number, request: InjectOptions) =>
    (await burst(app, count, request)).map(({ statusCode }) => statusCode)

  it.each([
    ['for want of a credential', things, 401],
    ['for two credentials', { url: '/things?access_token=x' }, 400]
  ])('%s is limited', async (_why, request, status) => {
    const app = await appWithAccess()
    const statuses = await statusesOf(app, 12, request)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => status), 429, 429])
  })

  it('for want of a scope counts for who calls, once, and is limited', async () => {
    const app = await appWithAccess()
    const request = { ...things, headers: { authorization: 'viewer' } }
    const [first] = await burst(app, 1, request)
    expect([first!.statusCode, first!.headers.ratelimit]).toEqual([
      403,
      '"user";r=9;t=60, "user-day";r=199;t=86400'
    ])
    expect(await statusesOf(app, 10, request)).toEqual([...Array.from({ length: 9 }, () => 403), 429])
    expect((await app.inject('/open')).headers['x-ratelimit-remaining']).toBe('9')
  })

  it('for a false credential is a failure, also of an address whose quota is used up', async () => {
    const app = await appWithAccess()
    await burst(app, 10, { url: '/open' })
    const forged = { ...things, headers: { authorization: 'forged' } }
    expect(new Set(await statusesOf(app, 20, forged))).toEqual(new Set([401]))
    expect(await statusesOf(app, 1, forged)).toEqual([429])
  })
})
