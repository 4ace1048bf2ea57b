import type { Standing } from './gauge.ts'

/**
 * The header fields of an answer: `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11)
 * with the tightest window first, the older `X-RateLimit-*` with that one alone. None for no standings.
 */
export function rateLimitFields(standings: readonly Standing[]): Record<string, string | number> {
  const [first, ...more] = standings
  if (!first) return {}
  const tightest = more.reduce((tightest, other) => (isTighter(other, tightest) ? other : tightest), first)
  const { gauge, isRefused, remaining, resetSeconds } = tightest
  return {
    'ratelimit-policy': standings.map(({ gauge }) => gauge.policyItem).join(', '),
    ratelimit: [tightest, ...standings.filter((other) => other !== tightest)].map(standingItem).join(', '),
    'x-ratelimit-limit': gauge.limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': resetSeconds,
    ...(isRefused && { 'retry-after': resetSeconds })
  }
}

function isTighter(a: Standing, b: Standing): boolean {
  if (a.isRefused !== b.isRefused) return a.isRefused
  if (a.remaining !== b.remaining) return a.remaining < b.remaining
  return a.resetSeconds > b.resetSeconds
}

const standingItem = ({ gauge, remaining, resetSeconds }: Standing) =>
  `"${gauge.name}";r=${remaining};t=${resetSeconds}`
