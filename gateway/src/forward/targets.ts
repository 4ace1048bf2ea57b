import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Pool } from 'undici'
import type { Service } from '#kong/kong-file'
import { createHealth, type TargetHealth } from './health.ts'
import { outcomeOf } from './outcome.ts'

/** One address behind the name of a service. */
export interface Target {
  address: string
  pool: Pool
  health: TargetHealth
  running: number
}

export type OnHealth = (service: Service, address: string, isHealthy: boolean | undefined) => void

const READY = new Set([200, 302])

/**
 * The addresses that a service's name has just now, and which of them work: the name is looked up and each address
 * probed at the interval of the health checks. An address that came while others serve is asked once a probe succeeded.
 */
export function createTargets(service: Service, onHealth: OnHealth, addressesOf = lookedUp) {
  const { host, port, healthchecks } = service.target
  const targets = new Map<string, Target>()
  let turn = 0
  let refreshing: Promise<void> | undefined

  const refresh = (): Promise<void> => {
    refreshing ??= resolve().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  async function resolve(): Promise<void> {
    const found = await addressesOf(host).catch(() => undefined)
    // A resolver that fails says nothing about the addresses that were there a moment ago.
    if (!found) return
    for (const address of found) if (!targets.has(address)) targets.set(address, open(address))
    for (const target of targets.values()) if (!found.includes(target.address)) drop(target)
  }

  function open(address: string): Target {
    const pool = new Pool(`http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`, {
      connect: { timeout: service.connectTimeoutMs },
      headersTimeout: service.readTimeoutMs,
      bodyTimeout: service.readTimeoutMs
    })
    return { address, pool, health: createHealth(healthchecks, targets.size === 0), running: 0 }
  }

  /** Answers on their way still arrive. */
  function drop(target: Target): void {
    targets.delete(target.address)
    onHealth(service, target.address, undefined)
    void target.pool.close()
  }

  async function probe({ address, pool, health }: Target): Promise<void> {
    try {
      const signal = AbortSignal.timeout(healthchecks.timeoutMs)
      const headers = { host: `${host}:${port}` }
      const answer = await pool.request({ method: 'GET', path: healthchecks.path, headers, signal })
      await answer.body.dump()
      health.probed(READY.has(answer.statusCode) ? 'success' : 'http')
    } catch (error) {
      health.probed(outcomeOf(error))
    }
    if (targets.has(address)) onHealth(service, address, health.isHealthy())
  }

  async function check(): Promise<void> {
    await refresh()
    await Promise.all([...targets.values()].map(probe))
  }

  const timer = setInterval(() => void check(), healthchecks.intervalMs).unref()
  void refresh()

  return {
    /** The least busy of those that work, and rather one that was not `tried`; undefined when none works. */
    async pick(tried: ReadonlySet<Target>): Promise<Target | undefined> {
      if (targets.size === 0) await refresh()
      const working = [...targets.values()].filter(({ health }) => health.isHealthy())
      const fresh = working.filter((target) => !tried.has(target))
      const candidates = fresh.length > 0 ? fresh : working
      const least = Math.min(...candidates.map(({ running }) => running))
      const idlest = candidates.filter(({ running }) => running === least)
      turn += 1
      return idlest[turn % idlest.length]
    },

    /** What became of a request. */
    report({ address, health }: Target, outcome: Parameters<TargetHealth['asked']>[0]): void {
      health.asked(outcome)
      onHealth(service, address, health.isHealthy())
    },

    async close(): Promise<void> {
      clearInterval(timer)
      await Promise.all([...targets.values()].map(({ pool }) => pool.destroy()))
    }
  }
}

async function lookedUp(host: string): Promise<string[]> {
  if (isIP(host)) return [host]
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}
