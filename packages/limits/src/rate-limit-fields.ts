import type { Standing } from './gauge.ts'

/**
 * The header fields of an answer: `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11)
 * with the tightest window first, the older `X-RateLimit-*` with that one alone. None for no standings.
 */
export function rateLimitFields(standings: readonly Standing[]): Record<string, string | number> {
  const byTightness = [...standings].sort(tightestFirst)
  const [tightest] = byTightness
  if (!tightest) return {}
  const { gauge, isRefused, remaining, resetSeconds } = tightest
  return {
    'ratelimit-policy': standings.map(({ gauge }) => gauge.policyItem).join(', '),
    ratelimit: byTightness.map(standingItem).join(', '),
    'x-ratelimit-limit': gauge.limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': resetSeconds,
    ...(isRefused && { 'retry-after': resetSeconds })
  }
}

const tightestFirst = (a: Standing, b: Standing): number =>
  Number(b.isRefused) - Number(a.isRefused) || a.remaining - b.remaining || b.resetSeconds - a.resetSeconds

const standingItem = ({ gauge, remaining, resetSeconds }: Standing) =>
  `"${gauge.name}";r=${remaining};t=${resetSeconds}`
