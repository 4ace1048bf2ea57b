import { useEffect, useState } from 'react'

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
const STEPS = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [86_400, 'hour', 3600],
  [Number.POSITIVE_INFINITY, 'day', 86_400]
] as const

const TICK_MS = 10_000

/** How long ago, and exactly when on demand; `never` where there is no time. */
export function Time({ at, never = 'never' }: { at: string | null | undefined; never?: string }) {
  const now = useNow()
  if (!at) return <span className="muted">{never}</span>
  const date = new Date(at)
  const ahead = date.getTime() - now
  // What happened since the last look at the clock is not to come.
  const seconds = ahead > 0 && ahead < 2 * TICK_MS ? 0 : ahead / 1000
  const [, unit, size] = STEPS.find(([limit]) => Math.abs(seconds) < limit)!
  return (
    <time dateTime={at} title={FULL.format(date)}>
      {RELATIVE.format(Math.round(seconds / size), unit)}
    </time>
  )
}

/** The time, in milliseconds, now and then: so that what is relative to it does not grow stale. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
