export const RANGES = ['15m', '1h', '6h', '24h', '7d'] as const

export type Range = (typeof RANGES)[number]

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How long a range is, and how fine its history is asked for. */
const SPANS: Record<
  Range,
  { words: string; seconds: number; step: '2s' | '1m' | '10m'; stepSeconds: number }
> = {
  '15m': { words: '15 minutes', seconds: 15 * MINUTE, step: '2s', stepSeconds: 2 },
  '1h': { words: '1 hour', seconds: HOUR, step: '1m', stepSeconds: MINUTE },
  '6h': { words: '6 hours', seconds: 6 * HOUR, step: '1m', stepSeconds: MINUTE },
  '24h': { words: '24 hours', seconds: 24 * HOUR, step: '10m', stepSeconds: 10 * MINUTE },
  '7d': { words: '7 days', seconds: 7 * 24 * HOUR, step: '10m', stepSeconds: 10 * MINUTE }
}

export const spanOf = (range: Range) => SPANS[range]
