import { findAppError } from '@fieldgate/errors'
import { isFalseCredential, PROBES } from '@fieldgate/service-kit'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Soon, together, when } from './counter.ts'
import { createGauges, lookAll, type Standing, takeAll } from './gauge.ts'
import type { Caller, Policy, Quota } from './policy.ts'
import { proceed } from './proceed.ts'
import { assertAllowed, QuotaExceeded } from './quota-exceeded.ts'
import { rateLimitFields } from './rate-limit-fields.ts'
import { createRules, gaugesFor } from './rules.ts'
import type { Store } from './store.ts'

interface LimitsOptions {
  store: Store
  policies: readonly Policy[]
  /** How many invalid credentials an address may send before it is turned away unread. */
  failures: Quota
  /** Who calls, asked when authentication is through. */
  callerOf: (request: FastifyRequest) => Caller
}

const ANONYMOUS: Caller = { role: 'anonymous' }

/**
 * Holds every route of the app to the policies. Register it before what authenticates: an address with too many
 * failures is turned away first, then `onRequest` authenticates, then the caller's policies are counted.
 */
export const limits = fp<LimitsOptions>(
  async (app, { store, policies, failures, callerOf }) => {
    const rulesFor = createRules(policies, store)
    const failureGauges = createGauges(failures, store.local)

    function count(request: FastifyRequest, caller: Caller): Soon<Standing[]> {
      request.countedAs = caller.role
      const { source, route } = request
      const { config, method, url } = route
      const taken: Soon<Standing>[] = []
      for (const rule of rulesFor(config?.limits)) {
        const { key, scope } = rule.policy
        const id = key === 'address' ? source : caller[key]
        if (id === undefined) continue
        const countedKey = scope === 'route' ? `${method} ${url} ${id}` : id
        for (const gauge of gaugesFor(rule, caller)) taken.push(gauge.take(countedKey))
      }
      return together(taken)
    }

    app.decorateRequest('countedAs', null)
    app.decorateRequest('standings', null)

    app.addHook('onRoute', ({ config }) => {
      rulesFor(config?.limits)
    })

    app.addHook('onRequest', (request, _reply, done) => {
      if (isExempt(request)) return done()
      proceed(when(lookAll(failureGauges, request.source), assertAllowed), done)
    })

    app.addHook('preParsing', (request, reply, _payload, done) => {
      if (isExempt(request)) return done()
      const isAllowed = when(count(request, callerOf(request)), (standings) => {
        request.standings = standings
        assertAllowed(standings)
        reply.headers(rateLimitFields(standings))
      })
      proceed(isAllowed, done)
    })

    // A call whose credential proved nothing, or that ended before it was counted, is an anonymous call.
    app.addHook('onError', async (request, reply, error) => {
      if (isExempt(request)) return
      const failure = findAppError(error)
      const hasFailed = isFalseCredential(failure)
      if (failure instanceof QuotaExceeded) {
        reply.headers(rateLimitFields(failure.standings))
      } else if (request.countedAs === null || (hasFailed && request.countedAs !== 'anonymous')) {
        reply.headers(rateLimitFields(await count(request, ANONYMOUS)))
      }
      if (hasFailed) await takeAll(failureGauges, request.source)
    })
  },
  { name: 'limits', fastify: '5.x' }
)

const isExempt = ({ method, route }: FastifyRequest): boolean => method === 'OPTIONS' || PROBES.has(route.url)
