import { Redis } from 'iovalkey'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Count, Counter, Counters } from './counter.ts'
import { partOf } from './local-counters.ts'
import type { StoreOptions } from './store.ts'

const COMMAND_TIMEOUT_MS = 50

/** Connects, or gives up for now and goes on trying: a service starts without its Valkey. */
export async function connectValkey(url: string, log: StoreOptions['log']) {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 1000,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A command late is counted locally at once; a server silent this long is dropped and dialled again.
    socketTimeout: 4 * COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
    // What was counted locally meanwhile must not be counted again.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false
  })
  logOutages(client, log)
  await client.connect().catch(() => {})

  return {
    isReady: () => client.status === 'ready',
    // The library's class for Redis: its script runs on either server, the one for Valkey on Valkey alone.
    counters:
      (prefix: string, replicas: number): Counters =>
      (name, [points, seconds]) =>
        counterOf(
          new RateLimiterRedis({
            storeClient: client,
            keyPrefix: `${prefix}:${name}:${seconds}`,
            points,
            duration: seconds,
            rejectIfRedisNotReady: true,
            insuranceLimiter: new RateLimiterMemory({
              keyPrefix: name,
              points: partOf(points, replicas),
              duration: seconds
            })
          })
        ),
    close() {
      client.removeAllListeners('close')
      client.disconnect()
    }
  }
}

function counterOf(limiter: RateLimiterRedis): Counter {
  const countOf = (
    isOver: boolean,
    { consumedPoints, remainingPoints, msBeforeNext }: RateLimiterRes
  ): Count => ({
    used: consumedPoints,
    remaining: remainingPoints,
    isOver,
    resetMs: msBeforeNext
  })
  return {
    take: (key) =>
      limiter.consume(key).then(
        (count) => countOf(false, count),
        (refusal: unknown) => {
          if (!(refusal instanceof RateLimiterRes)) throw refusal
          return countOf(true, refusal)
        }
      ),
    async look(key) {
      const count = await limiter.get(key)
      return count === null || count.msBeforeNext <= 0 ? undefined : countOf(false, count)
    },
    giveBack: (key) => limiter.reward(key)
  }
}

/** One line when the store goes and one when it is back, however many calls and attempts lie between. */
function logOutages(client: Redis, log: StoreOptions['log']): void {
  let isAway = false
  let reason = 'connection closed'

  client.on('error', ({ message }: Error) => {
    // The message alone: the client's errors carry the command, and AUTH the password.
    reason = message
  })
  client.on('close', () => {
    if (!isAway) log.warn({ reason }, 'degraded: rate limits are counted by each replica alone')
    isAway = true
  })
  client.on('ready', () => {
    if (isAway) log.info('rate limits are counted in Valkey again')
    isAway = false
  })
}
