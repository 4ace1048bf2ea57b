import type { Defence } from '../defence.ts'

const LIMITS = {
  row: 'more calls than a quota',
  source: 'packages/limits/src/limits.ts',
  test: 'packages/limits/src/limits.test.ts'
}
const COUNTERS = {
  row: 'more calls than a quota',
  source: 'packages/limits/src/local-counters.ts',
  test: 'packages/limits/src/local-counters.test.ts'
}
const VALKEY = {
  row: 'a Valkey that is away',
  source: 'packages/limits/src/valkey-counters.ts',
  test: 'packages/limits/src/valkey-outage.test.ts'
}
const SEATS = {
  row: 'more streams than seats',
  source: 'packages/service-kit/src/http/seats.ts',
  test: 'packages/service-kit/src/http/seats.test.ts'
}
const STREAMS = {
  row: 'more streams than seats',
  source: 'packages/service-kit/src/http/event-streams.ts',
  test: 'packages/service-kit/src/http/event-streams.test.ts'
}

/** How much: of calls, streams, readings, connections and work. */
export const AMOUNTS: readonly Defence[] = [
  { ...LIMITS, without: 'the refusal', text: 'assertAllowed(standings)', instead: '' },
  {
    ...LIMITS,
    without: 'the count of failures, which comes before all else',
    text: 'proceed(when(lookAll(failureGauges, request.source), assertAllowed), done)',
    instead: 'done()'
  },
  {
    ...LIMITS,
    without: 'the count of invalid credentials as anonymous calls',
    text: "(hasFailed && request.countedAs !== 'anonymous')",
    instead: "(hasFailed && request.countedAs === 'anonymous')"
  },
  {
    ...LIMITS,
    without: 'the global policy where a route has its own',
    source: 'packages/limits/src/rules.ts',
    text: 'const found = [...global, ...names',
    instead: 'const found = [...names'
  },
  {
    ...LIMITS,
    without: 'one count for a group of routes',
    text: "scope === 'route' ?",
    instead: "scope !== 'global' ?"
  },
  {
    ...LIMITS,
    without: 'one address for a /64 of IPv6',
    source: 'packages/service-kit/src/http/address-bucket.ts',
    text: 'if (!isIPv6(address)) return address',
    instead: 'if (address || isIPv6(address)) return address'
  },
  {
    ...LIMITS,
    without: 'a clock that only goes forward',
    source: 'packages/limits/src/local-counters.ts',
    text: 'take(key) {\n      const now = performance.now()',
    instead: 'take(key) {\n      const now = Date.now()'
  },
  {
    ...COUNTERS,
    without: 'the end of what there is',
    text: 'isOver: used > points',
    instead: 'isOver: used > Infinity'
  },
  {
    ...COUNTERS,
    without: 'the part of a replica',
    text: 'Math.max(1, Math.floor(points / replicas))',
    instead: 'Math.max(points, replicas)'
  },
  {
    ...VALKEY,
    without: 'the count of a replica alone',
    text: 'insuranceLimiter: new RateLimiterMemory({\n              keyPrefix: name,\n              points: partOf(points, replicas),',
    instead:
      'insuranceLimiter: new RateLimiterMemory({\n              keyPrefix: name,\n              points: partOf(points, 1) * 99,'
  },
  {
    ...VALKEY,
    without: 'the bound on how long a command takes',
    text: 'commandTimeout: COMMAND_TIMEOUT_MS,',
    instead: '',
    also: [
      {
        source: VALKEY.source,
        text: 'socketTimeout: 4 * COMMAND_TIMEOUT_MS,',
        instead: 'socketTimeout: 99 * COMMAND_TIMEOUT_MS,'
      }
    ]
  },
  {
    ...VALKEY,
    without: 'a log that does not repeat what the client says',
    text: 'reason = message',
    instead: 'reason = JSON.stringify(message)',
    also: [
      {
        source: VALKEY.source,
        text: "client.on('error', ({ message }: Error) => {",
        instead: "client.on('error', (error: Error) => {\n    const message = JSON.stringify(error)"
      }
    ]
  },
  {
    ...SEATS,
    without: 'the bound on all',
    text: 'if (total >= max) throw',
    instead: 'if (total >= Infinity) throw'
  },
  {
    ...SEATS,
    without: 'the bound on one caller',
    text: 'if (own >= maxPerCaller) throw',
    instead: 'if (own >= Infinity) throw'
  },
  {
    ...STREAMS,
    without: 'the end of a reader that falls behind',
    text: 'if (body.readableLength > MAX_BEHIND_BYTES) cut()',
    instead: 'if (body.readableLength > MAX_BEHIND_BYTES * Infinity) cut()'
  },
  {
    ...STREAMS,
    without: 'the seat',
    text: 'const leave = seats.take(callerKeyOf(this.request))',
    instead: 'const leave = () => void [seats, callerKeyOf(this.request)]'
  },
  {
    ...STREAMS,
    without: 'the cut, when the app closes under a reader that takes nothing',
    text: 'if (isBehind()) cut()\n        else stream.end()',
    instead: 'void [isBehind, cut]\n        stream.end()'
  },
  {
    row: 'more readings than can wait',
    without: 'the bound on what waits',
    source: 'services/pipelines/src/store/batcher.ts',
    text: 'waiting.length >= maxQueue',
    instead: 'waiting.length >= maxQueue * Infinity',
    test: 'services/pipelines/src/store/batcher.test.ts'
  },
  {
    row: '500 connections at once',
    without: 'the bound on the wait for a connection',
    source: 'packages/db/src/database.ts',
    text: 'connectionTimeoutMillis: 1_500',
    instead: 'connectionTimeoutMillis: 60_000',
    test: 'infra/prove/src/attacks/attacks.db.test.ts',
    only: 'a storm of 500 connections'
  },
  {
    row: 'more work than the process can do',
    without: 'the look at how late the event loop is',
    source: 'packages/service-kit/src/http/overload.ts',
    text: 'maxEventLoopDelay: MAX_LOOP_DELAY_MS,',
    instead: '',
    test: 'packages/service-kit/src/http/overload.test.ts'
  },
  {
    row: 'more work than the process can do',
    without: 'the wait that tells a stall from too much work',
    source: 'packages/service-kit/src/http/overload.ts',
    text: 'if (lasts() && ',
    instead: 'if (lasts && ',
    test: 'packages/service-kit/src/http/overload.test.ts'
  },
  {
    row: 'more work than the process can do',
    without: 'what tells that it lives',
    source: 'packages/service-kit/src/http/overload.ts',
    text: "['/livez', '/metrics']",
    instead: "['/metrics']",
    test: 'packages/service-kit/src/http/overload.test.ts'
  }
]
