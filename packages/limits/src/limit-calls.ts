import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LimitSettings } from './default-limits.ts'
import type { Standing } from './gauge.ts'
import { limits } from './limits.ts'
import type { Caller, CallerRole } from './policy.ts'
import { readLimits } from './settings.ts'
import { openStore, type Store, type StoreOptions } from './store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Groups and route policies that hold here, besides the global ones. */
    limits?: readonly string[]
  }
  interface FastifyRequest {
    /** The role the call was counted under; null until it is. */
    countedAs: CallerRole | null
    /** How the caller stands in each window that the call was counted in, itself included; null until it is. */
    standings: readonly Standing[] | null
  }
}

type LimitsConfig = Parameters<typeof readLimits>[0] & Parameters<typeof openStore>[0]

/**
 * Holds every route of `app` to the configured policies, by the principal that `access` found. Call it before
 * anything authenticates. Gives what the domain needs for budgets of its own.
 */
export async function limitCalls(
  app: FastifyInstance,
  config: LimitsConfig,
  { service }: Pick<StoreOptions, 'service'>
): Promise<{ settings: LimitSettings; store: Store }> {
  const settings = readLimits(config)
  const store = await openStore(config, { service, log: app.log })
  app.addHook('onClose', store.close)
  const { policies, failures } = settings
  await app.register(limits, { store, policies, failures, callerOf })
  return { settings, store }
}

function callerOf({ principal, source }: FastifyRequest): Caller {
  if (!principal) return { role: 'anonymous' }
  if (principal.kind === 'service') return { role: 'service' }
  if (principal.kind === 'device') {
    // By address too: its key is not compared yet, and a stranger must not use up its calls.
    return { role: 'device', deviceId: `${principal.id} ${source}` }
  }
  // A credential that carries no role, as a legacy key, is at least somebody's.
  return { role: principal.role ?? 'member', userId: principal.id, apiKeyId: principal.apiKeyId }
}
