import type { Check, Finding } from './finding.ts'

const NOTICEABLE_SKEW_MS = 5_000
/** A reading that is further ahead is refused. */
const HARMFUL_SKEW_MS = 300_000

interface Health {
  services?: Record<string, 'ok' | 'degraded' | 'unavailable'>
}

/** Each service, and whether its clock is ours. */
export const checkHealth: Check = async ({ get, now }) => {
  const askedAt = now()
  const response = await get('/api/v1/health')
  const answeredAt = now()
  const clock = clockFinding(response.headers.get('date'), (askedAt + answeredAt) / 2)
  const health = (await response.json().catch(() => ({}))) as Health
  if (!health.services) {
    return [
      {
        check: 'health',
        level: 'failure',
        says: `/api/v1/health answered ${response.status}, and not as a Fieldgate platform does`,
        advice: 'Is this the URL of the platform? Behind a proxy: does it pass every path on, unchanged?'
      }
    ]
  }
  return [...Object.entries(health.services).map(([name, state]) => serviceFinding(name, state)), clock]
}

const serviceFinding = (name: string, state: string): Finding =>
  state === 'ok'
    ? { check: name, level: 'ok', says: 'answers' }
    : {
        check: name,
        level: state === 'degraded' ? 'warning' : 'failure',
        says: state,
        advice: `See the log of ${name}, and whether its database is there. Without a Docker Engine, host-metrics is degraded.`
      }

/** By the Date of an answer, which counts whole seconds. */
export function clockFinding(date: string | null, now: number): Finding {
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) return { check: 'clock', level: 'note', says: 'the answer has no Date' }
  const skewMs = Math.abs(theirs + 500 - now)
  const says = `${Math.round(skewMs / 1000)} s apart`
  if (skewMs < NOTICEABLE_SKEW_MS) return { check: 'clock', level: 'ok', says }
  return {
    check: 'clock',
    level: skewMs < HARMFUL_SKEW_MS ? 'warning' : 'failure',
    says,
    advice:
      'Keep both clocks by NTP: tokens end, and readings with their own times are refused, by the clock.'
  }
}
